"""Joint moves, listed: what two or three parties can change together in one step (Definition C.8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import combinations
from math import comb
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.arcs import units
from tightrope.graph import OptionGraph
from tightrope.worlds import Worlds

Ints = NDArray[np.int64]
Group = tuple[int, ...]
MOST_ACTS, LISTED, COMBINATIONS, SMALL = 6, 4_000_000, 64, 2_500


class Bargains(NamedTuple):
    """Joint moves by state and group: those of group g from state s are `start[s * G + g]` to the next bound.

    `members[g]` are actors, -1 for none; `target` states; `acts[e, m]` what member m changes; `without[e, m]` the state
    if all but member m did their part, -1 where rules forbid that. `masks` are the states' options.
    """

    members: Ints
    start: Ints
    target: NDArray[np.int32]
    acts: NDArray[np.uint8]
    without: NDArray[np.int32]
    masks: Ints


class Part(NamedTuple):
    """Joint moves of one group, one an entry, by the numbers of states."""

    source: Ints
    target: Ints
    acts: NDArray[np.uint8]
    without: Ints

    def take(self, chosen: Ints | NDArray[np.bool_]) -> Part:
        """Some of the moves."""
        return Part(self.source[chosen], self.target[chosen], self.acts[chosen], self.without[chosen])


def bargains(worlds: Worlds, focal: int | None, states: Ints) -> Bargains:
    """The joint moves within `states` (ascending) by which all who take part gain in some world.

    Who keeps to a plan (`focal`) takes part in none.
    """
    graph = worlds.graph
    assert isinstance(graph, OptionGraph)
    found = joint_moves(worlds, focal, states)
    if not found:
        return none(len(states))
    parts = [_within(part, graph.size, states) for _, part in found]
    source, target, acts, without = (np.concatenate(column) for column in zip(*parts, strict=True))
    node = source * len(parts) + np.repeat(np.arange(len(parts)), [len(part.source) for part in parts])
    order = np.argsort(node, kind="stable")
    bounds = np.searchsorted(node[order], np.arange(len(states) * len(parts) + 1))
    members = np.array([(*group, -1)[:3] for group, _ in found], np.int64)
    return Bargains(
        members, bounds.astype(np.int64), target[order].astype(np.int32), acts[order],
        without[order].astype(np.int32), graph.masks[states],
    )  # fmt: skip


def joint_moves(worlds: Worlds, focal: int | None, states: Ints) -> list[tuple[Group, Part]]:
    """For each group without the focal actor, its moves from `states`; of small models listed once for all states."""
    graph, groups = worlds.graph, [group for group in worlds.groups if focal not in group]
    assert isinstance(graph, OptionGraph)
    if graph.size > SMALL:
        limit = most(graph, groups, len(states))
        return [(group, gaining(worlds, group, states, limit)) for group in groups]
    limit = most(graph, worlds.groups, graph.size)
    here = np.zeros(graph.size, np.bool_)
    here[states] = True
    found = []
    for group in groups:
        whole = worlds.once(("joint", group), partial(gaining, worlds, group, np.arange(graph.size), limit))
        found.append((group, whole.take(here[whole.source])))
    return found


def gaining(worlds: Worlds, group: Group, states: Ints, limit: int) -> Part:
    """The joint moves of a group from `states` by which every member gains in some world."""
    graph = worlds.graph
    assert isinstance(graph, OptionGraph)
    found = moves(graph, group, states, limit)
    together = np.unique(worlds.assignments[:, list(group)], axis=0)
    if len(together) > COMBINATIONS:
        return found
    good = np.zeros(len(found.source), np.bool_)
    for chosen in together:
        rows = [worlds.worth[i][k] for i, k in zip(group, chosen, strict=True)]
        good |= np.logical_and.reduce([row[found.target] > row[found.source] for row in rows])
    return found.take(good)


def none(states: int) -> Bargains:
    """No joint moves at all."""
    empty = np.zeros((0, 3))
    return Bargains(
        empty.astype(np.int64), np.zeros(1, np.int64), np.zeros(0, np.int32), empty.astype(np.uint8),
        empty.astype(np.int32), np.zeros(states, np.int64),
    )  # fmt: skip


def most(graph: OptionGraph, groups: Sequence[Group], states: int) -> int:
    """How many acts a bargain may have: six, fewer where the list would grow too long, two at least."""
    sizes = [len(units(graph, group)) for group in groups]
    for limit in range(MOST_ACTS, 2, -1):
        if states * sum(comb(size, k) for size in sizes for k in range(2, limit + 1)) <= LISTED:
            return limit
    return 2


def joint(graph: OptionGraph, group: Group, limit: int) -> Iterator[tuple[int, list[int]]]:
    """Changes of options in which every member has a part: the mask, and how many acts of each member."""
    own = [graph.own((i,)) for i in group]
    pieces = units(graph, group)
    for size in range(2, min(limit, len(pieces)) + 1):
        for chosen in combinations(pieces, size):
            acts = [sum(bool(piece & mine) for piece in chosen) for mine in own]
            if all(acts):
                yield sum(chosen), acts


def targets(graph: OptionGraph, group: Group, states: Ints) -> Callable[[int], Ints]:
    """For a change of options, the states that it leads to from `states`, -1 where a rule forbids it."""
    key, way, masks = graph.row_key(group), graph.way(group), graph.masks[states]

    def to(change: int) -> Ints:
        found = graph.indices(masks ^ np.int64(change))
        legal = (found >= 0) & (key[states] == key[found])
        if way is not None:
            legal &= (way[states] & ~way[found]) == 0
        return np.where(legal, found, -1)

    return to


def moves(graph: OptionGraph, group: Group, states: Ints, limit: int) -> Part:
    """The legal joint moves of a group from `states`."""
    to, own = targets(graph, group, states), [graph.own((i,)) for i in group]
    parts = []
    for change, acts in joint(graph, group, limit):
        end = to(change)
        at = np.flatnonzero(end >= 0)
        masks = graph.masks[states[at]]
        alone = np.full((len(at), 3), -1, np.int64)
        for m, mine in enumerate(own):
            alone[:, m] = graph.indices(masks ^ np.int64(change & ~mine))
        each = np.tile(np.array([*acts, 0][:3], np.uint8), (len(at), 1))
        parts.append(Part(states[at], end[at], each, alone))
    if not parts:
        empty = np.zeros((0, 3), np.int64)
        return Part(empty[:, 0], empty[:, 0], empty.astype(np.uint8), empty)
    return Part(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def _within(whole: Part, size: int, states: Ints) -> Part:
    """The moves within some states, by their places among these."""
    place = np.full(size + 1, -1, np.int64)
    place[states] = np.arange(len(states))
    kept = whole.take((place[whole.source] >= 0) & (place[whole.target] >= 0))
    return Part(place[kept.source], place[kept.target], kept.acts, place[kept.without])
