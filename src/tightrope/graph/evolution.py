"""Where the parties may go from a state, step by step (Definitions N.1 to N.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from tightrope.graph.base import Graph
from tightrope.graph.moves import Bools, Ints
from tightrope.graph.stability import checked, stable

ROOT = -1


@dataclass(frozen=True, slots=True)
class Step:
    """One move: who, from where, to where."""

    actor: int
    source: int
    target: int


@dataclass(frozen=True)
class Evolution:
    """The states attainable from `start` by sequences in which nobody moves twice in a row.

    `steps[s]` is the length of the shortest path (-1: none), `ends` the states reached that no actor leaves.
    Source: Li, Kilgour & Hipel 2005 (status quo analysis).
    """

    graph: Graph
    start: int
    steps: Ints
    ends: tuple[int, ...]
    _before: NDArray[np.int64]
    _mover: Ints

    @cached_property
    def attainable(self) -> Bools:
        """The states that some path leads to, bool[S]; the start among them."""
        return np.asarray(self.steps >= 0)

    def path(self, state: int) -> list[Step] | None:
        """A shortest path to the state with its movers, [] for the start, None where there is none."""
        if self.steps[state] < 1:
            return [] if state == self.start else None
        found: list[Step] = []
        at, mover, before = state, int(self._mover[state]), state
        while before != ROOT:
            before = int(self._before[mover, at])
            source = self.start if before == ROOT else before // len(self._before)
            found.append(Step(mover, source, at))
            at, mover = source, before % len(self._before)
        return found[::-1]


def evolution(graph: Graph, ranks: ArrayLike | None, start: int, *, deepest: int | None = None) -> Evolution:
    """The evolution by improvements from `start`; by any moves where `ranks` is None (Definitions N.1, N.2).

    `deepest` limits the number of moves.
    """
    from tightrope.graph.spread import spread

    found = np.zeros((len(graph.actors), graph.size), np.int32) if ranks is None else checked(graph, ranks)
    depth = graph.size * len(graph.actors) if deepest is None else deepest
    before, steps, mover = spread(graph.moves, graph.members, found, start, ranks is not None, depth)
    ends = np.flatnonzero((steps >= 0) & _stay(graph, found, ranks is not None))
    return Evolution(graph, start, steps, tuple(int(s) for s in ends), before, mover)


def _stay(graph: Graph, ranks: Ints, better: bool) -> Bools:
    """States that nobody leaves: no improvement, or no move at all."""
    if better:
        return np.asarray(stable(graph, ranks, "R").all(axis=0))
    return np.array([not any(len(graph.reach(i, s)) for i in range(len(graph.actors))) for s in range(graph.size)])


def tell(graph: Graph, steps: Sequence[Step]) -> str:
    """A path as words: who does what, then who does what."""
    return ", then ".join(graph.act(step.actor, step.source, step.target) for step in steps)
