"""Which states are told apart: where a government and others of its own state act on each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from tightrope.domain import Event, Party
from tightrope.ontology import load
from tightrope.ontology.sides import GOVERNMENT, Sides, side_of


def unkind(type_: str) -> bool:
    """Whether an event type is one of conflict."""
    return type_ in load().types and load().types[type_].quad > 2


MOVES = ("PROTEST", "REJECT", "THREATEN", "SANCTION", "ASSAULT", "MOBILIZE")
SEIZING = ("COERCE", "ASSAULT", "THREATEN", "MOBILIZE", "PROTEST", "REJECT", "REQUEST")
APART = ("MIL", "LEG")
ORGANISED = ("OPP", "REB", "SEP")
SPOKEN = ("REQUEST", "ACCUSE")  # what the world says of a quarrel does not make it one with the world
NOBODY = "---"
FEWEST = 2


def told_apart(events: Iterable[Event]) -> Sides:
    """The sides of every state in which a government and others act on each other.

    Oppositions and rebels are sides by any act between them and the government, a party by any act of its own, other
    people by a protest, a refusal, a threat or an attack of theirs, soldiers and parliaments by acts against the
    government that they belong to.
    A state that quarrels more with somebody abroad stays one actor, and one whose only quarrel at home is a word.
    """
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    abroad: defaultdict[str, Counter[str]] = defaultdict(Counter)
    spoken: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for event in events:
        one, other = event.source, event.target
        if event.negated or other is None:
            continue
        if one.code == other.code and one.code in load().states:
            found[one.code].update(_apart(event, one, other) * (2 if event.type == "ASSAULT" else 1))
        elif NOBODY not in (one.code, other.code) and unkind(event.type) and not _own(one.code, other.code):
            kind = spoken if event.type in SPOKEN else abroad
            kind[one.code][other.code] += 1
            kind[other.code][one.code] += 1
    inside = {
        state: told
        for state, told in found.items()
        if told.total() > max(abroad[state].values(), default=0) and (told.total() > 1 or not spoken[state])
    }
    return Sides.of(code for state, told in inside.items() for code in _codes(state, told))


def _own(one: str, other: str) -> bool:
    """Whether one code is a group of the other's state."""
    groups = load().groups
    return any(a in groups and groups[a].state == b for a, b in ((one, other), (other, one)))


def _apart(event: Event, source: Party, target: Party) -> list[str]:
    """The sectors of the two parties that an event tells apart; none where they are of one side."""
    one, other = side_of(source.sector), side_of(target.sector)
    if one is None or other is None:
        return []
    if one == other:
        own = source.sector in APART and (target.sector or GOVERNMENT) == GOVERNMENT and event.type in SEIZING
        return [str(source.sector)] if own and one == GOVERNMENT else []
    outside = source if one != GOVERNMENT else target
    moved = outside is source and (event.type in MOVES or outside.sector == "PTY")
    sealed = outside is target and event.type == "SANCTION"  # nobody imposes sanctions on people of its own
    return [str(outside.sector)] if moved or (outside.sector in ORGANISED and not sealed) else []


def _codes(state: str, told: Counter[str]) -> list[str]:
    """The sides of a state, each named by the sector that acts most; a party or rebels before people at large."""
    named: dict[str, str] = {}
    for sector, count in sorted(told.items(), key=lambda row: (row[0] not in ORGANISED, -row[1], row[0])):
        if sector in APART:
            named |= {sector: sector} if sector == "MIL" or count >= FEWEST else {}
        else:
            named.setdefault(str(side_of(sector)), "OPP" if sector == "PTY" else sector)
    return [f"{state}/{sector}" for sector in (GOVERNMENT, *named.values())] if named else []
