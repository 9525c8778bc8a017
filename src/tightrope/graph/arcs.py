"""Moves one by one, for questions that only models of modest size can be asked."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import numpy as np
from numpy.typing import NDArray

from tightrope.errors import ModelError
from tightrope.graph.base import Graph
from tightrope.graph.moves import Ints

MOST = 1 << 13
Reach = list[list[list[int]]]


def small(graph: Graph, question: str, most: int = MOST) -> None:
    """Raises ModelError where the graph has too many states for the question."""
    if graph.size > most:
        raise ModelError(
            f"{graph.size:,} states are too many for {question}",
            expected=f"at most {most:,}",
            todo="set some options beforehand, or merge states that do not differ in what matters",
        )


def reach_lists(graph: Graph) -> Reach:
    """R_i(s) as lists: `lists[i][s]`, ascending."""
    return [[graph.reach(i, s).tolist() for s in range(graph.size)] for i in range(len(graph.actors))]


def arcs(graph: Graph, actor: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """All moves of an actor, as sources (ascending) and targets."""
    found = [graph.reach(actor, s) for s in range(graph.size)]
    sources = np.repeat(np.arange(graph.size), [len(part) for part in found])
    return sources, np.concatenate(found).astype(np.int64) if found else np.zeros(0, np.int64)


def improving(lists: Reach, ranks: Ints) -> Reach:
    """R_i+(s) as lists: the moves that the mover ranks above where it stands."""
    return [
        [[t for t in targets if ranks[i, t] > ranks[i, s]] for s, targets in enumerate(reach)]
        for i, reach in enumerate(lists)
    ]


def group_reach(lists: Reach, members: Collection[int], start: int) -> set[int]:
    """R_H(s): states that sequences of moves in `lists` by members lead to, nobody twice in a row (Definition G.6)."""
    seen: set[tuple[int, int]] = set()
    waiting: Iterable[tuple[int, int]] = [(start, -1)]
    while waiting:
        arrived = {(t, j) for s, last in waiting for j in members if j != last for t in lists[j][s]} - seen
        seen |= arrived
        waiting = arrived
    return {state for state, _ in seen}
