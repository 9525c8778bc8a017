"""One act of one actor as a sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from tightrope.coding.acts import match
from tightrope.domain import Evidence
from tightrope.ontology import load
from tightrope.situation.draft.material import NOBODY, code
from tightrope.situation.draft.phrases import Phrase


@dataclass(frozen=True)
class Act:
    """One act of one actor as a sentence tells it.

    `standing`: done, offered, planned, threatened, demanded, wanted, refused, denied, needed (a condition) or possible.
    `by` asks for it; `place` is its word (report, character); `type` its event type where the record has one.
    """

    actor: str
    phrase: Phrase
    standing: str
    type: str
    target: str | None
    evidence: Evidence
    place: tuple[str, int]
    by: tuple[str, ...] = ()
    main: tuple[str, int] | None = None

    def also(self, other: Act) -> Act:
        """This act, asked for by those too that the other account names, and of its type if it has none."""
        return replace(self, by=tuple(dict.fromkeys([*self.by, *other.by])), type=self.type or other.type)


def unkind(type_: str) -> bool:
    """Whether an event type is one of conflict."""
    return type_ in load().types and load().types[type_].quad > 2


def code_of(party: Any) -> str | None:
    """The code of a party, None for nobody known."""
    return None if party is None or party.code == NOBODY else code(party)


def kind(word: Any) -> str:
    """The event type that the lexicon gives a word in its place, empty if none."""
    found = match(word)
    return str(found.sense.type) if found else ""
