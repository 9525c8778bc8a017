"""Lines seen by sides: the parties of a state that is told apart carry the codes of their sides."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from tightrope.domain import Claim, Contact, Event, Party
from tightrope.ontology.sides import Sides

L = TypeVar("L", Event, Claim, Contact)


def sided(line: L, sides: Sides) -> L:
    """The line with the codes of sides; ids do not change."""

    def seen(party: Party) -> Party:
        code = sides.code_of(party.code, party.sector)
        return party if code == party.code else party.model_copy(update={"code": code})

    return replaced(line, seen)


def replaced(line: L, seen: Callable[[Party], Party]) -> L:
    """The line with each of its parties as `seen` gives it."""
    if isinstance(line, Event):
        return line.model_copy(update={"source": seen(line.source), "target": line.target and seen(line.target)})
    if isinstance(line, Claim):
        told = {key: party and seen(party) for key in ("actor", "target") if (party := getattr(line.about, key))}
        return line.model_copy(update={"holder": seen(line.holder), "about": line.about.model_copy(update=told)})
    there = tuple(one.model_copy(update={"party": seen(one.party)}) for one in line.attendance)
    return line.model_copy(update={"attendance": there})
