"""An actor as a text names it."""

from __future__ import annotations

from tightrope.domain.base import Value


class Party(Value):
    """Who acts, as coded from a phrase.

    `code` is ISO 3166 alpha-3 for states (`JPN`), the ontology's id for organisations and groups, and
    `---` where the phrase names nobody that the ontology knows. `sector` is the PLOVER suffix (`GOV`, `MIL`,
    ...). Seen by sides, the code of a state carries the side (`JPN/OPP`). `name` is the phrase, `start`/`end` its
    characters in the report, `via` how it was resolved (`leader`, `capital`, `demonym`, `pronoun`, `model`, ...),
    `person` the ontology's name of the person.
    """

    code: str
    name: str
    sector: str | None = None
    start: int | None = None
    end: int | None = None
    via: str = "gazetteer"
    person: str | None = None

    @property
    def full(self) -> str:
        """The code with its sector: `JPN/GOV`, or `JPN`; a side of a state (`JPN/OPP` as code) keeps its own sector."""
        return f"{self.code.partition('/')[0]}/{self.sector}" if self.sector else self.code
