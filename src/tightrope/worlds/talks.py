"""Who can strike a bargain with whom: as the file says, else who depend on each other or talk (Definition C.8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from tightrope.situation import option_keys, owner, parse
from tightrope.situation.schema import Rule, Situation
from tightrope.worlds.defaults import defaults
from tightrope.worlds.tempo import DAYS_A_MONTH

if TYPE_CHECKING:
    from tightrope.record import Record

TALKING = ("CONSULT", "AGREE", "COOPERATE")
Group = tuple[int, ...]


def groups(situation: Situation, actors: Sequence[str], record: Record) -> tuple[Group, ...]:
    """Pairs and threes of actors, by number, every two of whom can bargain; pairs first."""
    numbers = {actor: k for k, actor in enumerate(actors)}
    linked = {frozenset(numbers[key] for key in pair) for pair in pairs(situation, record) if pair <= set(numbers)}
    possible = (group for size in (2, 3) for group in combinations(range(len(actors)), size))
    return tuple(group for group in possible if all(frozenset(two) in linked for two in combinations(group, 2)))


def pairs(situation: Situation, record: Record) -> set[frozenset[str]]:
    """Every two parties who can bargain."""
    given = situation.bargains and situation.bargains.among
    if given is not None:
        return {two for group in given for two in _twos(group)}
    allied = (two for alliance in situation.alliances.values() for two in _twos(alliance.members))
    ruled = (two for rule in situation.rules for two in _twos(_owners(situation, rule)))
    return {*allied, *ruled, *_in_touch(situation, record)}


def _twos(actors: Iterable[str]) -> Iterator[frozenset[str]]:
    return (frozenset(two) for two in combinations(sorted(set(actors)), 2))


def _owners(situation: Situation, rule: Rule) -> set[str]:
    """The actors whose options a rule ties together."""
    texts = [*(rule.only_if or {}).values(), *(rule.together or ()), *(rule.one_of or ()), *filter(None, [rule.never])]
    keys = option_keys(situation)
    return {owner(key) for text in texts for key in parse(text, keys).names()}


def _in_touch(situation: Situation, record: Record) -> Iterator[frozenset[str]]:
    """Parties that talked, agreed or worked together, or met in a room, in the last months of the record."""
    by_code = {actor.code: key for key, actor in situation.actors.items() if actor.code}
    for event in record.events():
        if event.type in TALKING and event.holds and event.target and _recent(situation, event.date):
            yield from _twos(by_code[p.code] for p in (event.source, event.target) if p.code in by_code)
    for contact in record.contacts():
        if contact.met is not False and _recent(situation, contact.date):
            there = [one.party.code for one in contact.attendance if one.present]
            yield from _twos(by_code[code] for code in there if code in by_code)


def _recent(situation: Situation, day: date | None) -> bool:
    if day is None or situation.as_of is None:
        return True
    return 0 <= (situation.as_of - day).days <= defaults().tempo_window * DAYS_A_MONTH
