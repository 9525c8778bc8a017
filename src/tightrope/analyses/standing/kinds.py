"""Outcomes that differ only in what makes no difference, told as one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from tightrope.analyses.standing.holding import Holding
from tightrope.analyses.standing.together import upset
from tightrope.analyses.telling.folding import printed
from tightrope.analyses.telling.words import change, listing, name, sentence_start
from tightrope.graph import OptionGraph
from tightrope.situation import clause, option_keys, owner
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

SEARCHED, WEIGHED = 400, 12


class Kind(NamedTuple):
    """Outcomes that hold equally often: every setting of the `loose` options beside the others of `mask`.

    `members` are their places in the holding, the first one leading.
    """

    mask: int
    loose: int
    members: tuple[int, ...]


def kinds(worlds: Worlds, graph: OptionGraph, now: int, found: Holding, ordered: Sequence[int]) -> list[Kind]:
    """The outcomes in order, those that a reader could not tell apart by their shares as one (Definition O.6)."""
    alike: dict[tuple[object, ...], dict[int, int]] = {}
    shares = np.stack([found.share("R"), found.share("SEQ"), found.reach, found.reached_and("R")])
    for place, k in enumerate(ordered[:SEARCHED]):
        state = int(found.states[k])
        left = printed(float(upset(worlds, state).value)) if place < WEIGHED else None
        itself = state if state == now else None
        alike.setdefault((itself, left, *map(printed, shares[:, k].tolist())), {})[int(graph.masks[state])] = k
    groups = [group for bucket in alike.values() for group in _cubes(bucket)]
    order = {k: place for place, k in enumerate(ordered)}
    return sorted(groups, key=lambda kind: order[kind.members[0]])


def _cubes(bucket: dict[int, int]) -> list[Kind]:
    """The masks of a bucket as full cubes: a mask with as many options set free as the bucket allows."""
    left, found = dict(bucket), []
    while left:
        first = next(iter(left))
        members, loose = {first}, 0
        bits = int(np.bitwise_or.reduce([first ^ mask for mask in left]))
        for k in range(bits.bit_length()):
            flipped = {mask ^ (1 << k) for mask in members}
            if bits >> k & 1 and flipped <= left.keys():
                members, loose = members | flipped, loose | 1 << k
        found.append(Kind(first, loose, (left[first], *(left[mask] for mask in sorted(members - {first})))))
        left = {mask: k for mask, k in left.items() if mask not in members}
    return found


def core(kind: Kind, before: int) -> int:
    """The outcome with its loose options as they are at present."""
    return (kind.mask & ~kind.loose) | (before & kind.loose)


def told(situation: Situation, kind: Kind, before: int) -> str:
    """An outcome by what it changes, and what may go either way."""
    changed = sentence_start(change(situation, before, core(kind, before)) or "all stays as it is")
    return f"{changed}, whether or not {either(situation, kind)}" if kind.loose else changed


def either(situation: Situation, kind: Kind) -> str:
    """What may go either way: `Island tells its patron or keeps a back channel`."""
    by: dict[str, list[str]] = {}
    for place, key in enumerate(option_keys(situation)):
        if kind.loose >> place & 1:
            subject = name(situation, owner(key))
            by.setdefault(subject, []).append(clause(situation, key)[len(subject) :].strip())
    return listing([f"{subject} {listing(acts, 'or')}" for subject, acts in by.items()], "or")
