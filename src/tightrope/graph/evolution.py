"""Where the parties may go from a state, step by step (Definitions E.1 to E.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from tightrope.graph.base import Graph
from tightrope.graph.moves import Bools, Ints
from tightrope.graph.stability import checked


@dataclass(frozen=True, slots=True)
class Step:
    """One move: who, from where, to where."""

    actor: int
    source: int
    target: int


@dataclass(frozen=True)
class Evolution:
    """The states attainable from `start` by sequences in which nobody moves twice in a row.

    `steps[s]` is the length of the shortest path (-1: none), `ends` the states reached that no actor improves on.
    Source: Li, Kilgour & Hipel 2005 (status quo analysis).
    """

    graph: Graph
    start: int
    steps: Ints
    ends: tuple[int, ...]
    _before: dict[tuple[int, int], tuple[int, int]]
    _first: dict[int, int]

    @cached_property
    def attainable(self) -> Bools:
        """The states that some path leads to, bool[S]; the start among them."""
        return np.asarray(self.steps >= 0)

    def path(self, state: int) -> list[Step] | None:
        """A shortest path to the state with its movers, [] for the start, None where there is none."""
        if state == self.start:
            return []
        if state not in self._first:
            return None
        node, found = (state, self._first[state]), list[Step]()
        while node[1] >= 0:
            source = self._before[node]
            found.append(Step(node[1], source[0], node[0]))
            node = source
        return found[::-1]


def evolution(graph: Graph, ranks: ArrayLike | None, start: int, *, deepest: int | None = None) -> Evolution:
    """The evolution by improvements from `start`; by any moves where `ranks` is None (Definitions E.1, E.2)."""
    found = None if ranks is None else checked(graph, ranks)
    before: dict[tuple[int, int], tuple[int, int]] = {}
    first: dict[int, int] = {}
    steps = np.full(graph.size, -1, np.int32)
    steps[start] = 0
    layer, depth = [(start, -1)], 0
    while layer and (deepest is None or depth < deepest):
        depth += 1
        following: list[tuple[int, int]] = []
        for node in layer:
            for arrived in _arrivals(graph, found, *node):
                if arrived not in before:
                    before[arrived] = node
                    following.append(arrived)
                    if steps[arrived[0]] < 0:
                        steps[arrived[0]], first[arrived[0]] = depth, arrived[1]
        layer = following
    return Evolution(graph, start, steps, _ends(graph, found, steps), before, first)


def _arrivals(graph: Graph, ranks: Ints | None, state: int, mover: int) -> list[tuple[int, int]]:
    return [
        (int(t), i)
        for i in range(len(graph.actors))
        if i != mover
        for t in graph.reach(i, state)
        if ranks is None or ranks[i, t] > ranks[i, state]
    ]


def _ends(graph: Graph, ranks: Ints | None, steps: Ints) -> tuple[int, ...]:
    """States that nobody leaves."""
    return tuple(int(s) for s in np.flatnonzero(steps >= 0) if not _arrivals(graph, ranks, int(s), -1))


def tell(graph: Graph, steps: Sequence[Step]) -> str:
    """A path as words: who does what, then who does what."""
    return ", then ".join(f"{graph.name(step.actor)}: {act(graph, step.source, step.target)}" for step in steps)


def act(graph: Graph, source: int, target: int) -> str:
    """What changes from one state to another, as a clause."""
    said = getattr(graph, "act", None)
    return str(said(source, target)) if said else f"{graph.label(source)} to {graph.label(target)}"
