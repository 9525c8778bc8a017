"""What importers share: parties from codes or names."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache

from tightrope import ontology
from tightrope.domain import Party
from tightrope.errors import RecordError, Where


def party(text: str, where: Where) -> Party:
    """The party of a code (`JPN`, `JPN/GOV`) or of a name. Raises RecordError with the nearest name."""
    found = known(text)
    if found:
        return found
    near = get_close_matches(text, _names(), n=1)
    todo = f"did you mean {near[0]}?" if near else "use an ISO 3166 alpha-3 code or a name that the ontology knows"
    raise RecordError(f"unknown actor {text!r}", where=where, todo=todo)


@cache
def known(text: str) -> Party | None:
    """The party that a code or a name stands for; None where the ontology does not know it."""
    onto = ontology.load()
    code, _, sector = text.strip().partition("/")
    if code in onto.states or code in onto.organisations or code in onto.groups:
        return Party(code=onto.code_of(code), name=onto.name_of(code), sector=sector or None, via="code")
    entries = onto.lookup(text.strip())
    return Party(code=entries[0].code, name=text.strip(), via="gazetteer") if entries else None


@cache
def _names() -> tuple[str, ...]:
    onto = ontology.load()
    return (*onto.states, *onto.organisations, *(entry.surface for entry in onto.entries()))
