"""Moves between states, listed: each with its mover and the number of options it changes."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tightrope.graph import Graph, OptionGraph

Ints = NDArray[np.int64]
MOST_ACTS = 2


class Arcs(NamedTuple):
    """Moves, one an entry: who, from which state, to which, and how many options change."""

    actor: Ints
    source: Ints
    target: Ints
    acts: Ints

    def take(self, chosen: Ints | NDArray[np.bool_]) -> Arcs:
        """Some of the moves."""
        return Arcs(*(column[chosen] for column in self))


def arcs(graph: Graph, states: Ints, most: int | None = MOST_ACTS) -> Arcs:
    """The legal moves from `states`: those of up to `most` acts, and larger ones that rules make a whole of.

    An actor takes few steps at a time; a larger move is listed only if it ties options together (Definition C.1).
    `most` None lists every legal move.
    """
    if not isinstance(graph, OptionGraph):
        return _listed(graph, states)
    found = [_own(graph, i, states, most) for i in range(len(graph.actors))]
    return Arcs(*(np.concatenate(columns) for columns in zip(*found, strict=True)))


def _own(graph: OptionGraph, actor: int, states: Ints, most: int | None) -> Arcs:
    moves, masks = graph.moves, graph.masks[states]
    parts = []
    for acts, change in _subsets(graph, actor, most):
        target = graph.indices(masks ^ np.int64(change))
        legal = (target >= 0) & (moves.row[actor, states] == moves.row[actor, target])
        if moves.mode[actor]:
            legal &= (moves.way[actor, states] & ~moves.way[actor, target]) == 0
        source, size = states[legal], int(legal.sum())
        parts.append(Arcs(np.full(size, actor), source, target[legal], np.full(size, acts)))
    if not parts:
        return Arcs(*(np.zeros(0, np.int64) for _ in range(4)))
    return Arcs(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))


def _subsets(graph: OptionGraph, actor: int, most: int | None) -> list[tuple[int, int]]:
    """Changes of an actor's options as (acts, mask): tied options count as one act."""
    pieces = units(graph, (actor,))
    sizes = range(1, (len(pieces) if most is None else min(most, len(pieces))) + 1)
    return [(size, sum(chosen)) for size in sizes for chosen in combinations(pieces, size)]


def units(graph: OptionGraph, group: tuple[int, ...]) -> list[int]:
    """What a group can change, as masks: single options, and those that a `together` rule makes one."""
    own = [k for k, owner in enumerate(graph.owners) if owner in group]
    tied = [set(group) for group in graph.limits.together if set(group) <= set(own)]
    single = [{k} for k in own if not any(k in group for group in tied)]
    return [sum(1 << k for k in unit) for unit in sorted(single + tied, key=min)]


def _listed(graph: Graph, states: Ints) -> Arcs:
    rows = [(i, int(s), int(t), 1) for i in range(len(graph.actors)) for s in states for t in graph.reach(i, int(s))]
    columns = np.array(rows, np.int64).reshape(-1, 4).T
    return Arcs(*columns)
