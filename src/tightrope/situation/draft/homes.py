"""Rebels and governments without a name: the group that a state's rebels are, the government that a group fights."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tightrope.domain import Event, Party
from tightrope.ontology import load

NOBODY = "---"
ARMED = ("REB", "SEP")
ORGANS = ("GOV", "MIL", "COP")


def at_home(events: Iterable[Event]) -> list[Event]:
    """The events with a state's rebels as its one group that the reports name, and "the government" that acts on a
    group, or that a group acts on, as the government of its state."""
    told = list(events)
    groups = _groups(told)
    named = [event.model_copy(update=_each(event, groups)) for event in told]
    return [event.model_copy(update=_facing(event)) for event in named]


def _groups(events: Iterable[Event]) -> dict[str, str]:
    """The one armed group of each state that some event names."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for event in events:
        for party in (event.source, event.target):
            group = load().groups.get(party.code) if party is not None else None
            if party is not None and group is not None and group.sector in ARMED:
                found[group.state].add(party.code)
    return {state: next(iter(codes)) for state, codes in found.items() if len(codes) == 1}


def _each(event: Event, groups: dict[str, str]) -> dict[str, Party | None]:
    return {"source": _group(event.source, groups), "target": event.target and _group(event.target, groups)}


def _group(party: Party, groups: dict[str, str]) -> Party:
    known = groups.get(party.code) if party.sector in ARMED else None
    return party.model_copy(update={"code": known}) if known else party


def _facing(event: Event) -> dict[str, Party]:
    """The unnamed government at one end of an event, where a group stands at the other."""
    source, target = event.source, event.target
    if target is None:
        return {}
    pairs = (("source", source, target), ("target", target, source))
    return {
        end: party.model_copy(update={"code": load().groups[other.code].state})
        for end, party, other in pairs
        if party.code == NOBODY and party.sector in ORGANS and other.code in load().groups
        if load().groups[other.code].sector in ARMED and load().groups[other.code].state in load().states
    }
