"""Which states hold for every party in how many worlds, and to which the present leads (Definition O.2)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import breadth_first_order

from tightrope.analyses.chain.arcs import Arcs, arcs
from tightrope.graph import CONCEPTS, stable_worlds_all
from tightrope.worlds import Worlds

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]
CELLS, CHUNK = 600_000, 16
MOST_ARCS = 6_000_000


@dataclass(frozen=True)
class Holding:
    """For states that hold somewhere: `holds[c, k, state]` for all parties, `led[k, state]` from the present.

    `states` are their numbers; k runs over the assignments looked at (`used`), whose weights add to `coverage`.
    """

    states: Ints
    holds: Bools
    led: Bools
    mass: Floats
    used: Ints
    now: int
    coverage: float
    size: int

    def share(self, concept: str) -> Floats:
        """The share of worlds in which each state holds under a concept."""
        return np.asarray(self.mass @ self.holds[CONCEPTS.index(concept)] / self.coverage)

    @property
    def reach(self) -> Floats:
        """The share of worlds in which the present leads to each state."""
        return np.asarray(self.mass @ self.led / self.coverage)

    def reached_and(self, concept: str) -> Floats:
        """The share in which a state both holds and is led to."""
        return np.asarray(self.mass @ (self.led & self.holds[CONCEPTS.index(concept)]) / self.coverage)

    @property
    def any(self) -> Bools:
        """Whether a state holds under any concept in any world."""
        return np.asarray(self.holds.any(axis=(0, 1)))

    def present(self) -> Bools:
        """Under which of all assignments nobody gains by leaving the present, [K]; unknown ones count as no."""
        found = np.zeros(self.size, np.bool_)
        at = np.flatnonzero(self.states == self.now)
        if len(at):
            found[self.used] = self.holds[CONCEPTS.index("R"), :, at[0]]
        return found


def holding(worlds: Worlds, now: int) -> Holding:
    """Solve every assignment, the commonest first as far as time allows, and follow improvements from the present."""
    return worlds.once(("holding", now), lambda: _solve(worlds, now))


def _solve(worlds: Worlds, now: int) -> Holding:
    cells = worlds.graph.size * len(worlds.graph.actors)
    most = max(4, CELLS * 20 // cells)
    used = np.sort(np.argsort(-worlds.mass, kind="stable")[:most])
    parts = []
    for at in range(0, len(used), CHUNK):
        ranks = np.stack([worlds.ranks_of(slice(k, k + 1))[0] for k in used[at : at + CHUNK]])
        parts.append(stable_worlds_all(worlds.graph, ranks).all(axis=2))
    holds = np.concatenate(parts).transpose(1, 0, 2)
    led = _led(worlds, now, used)
    states = np.flatnonzero(holds.any(axis=(0, 1)) | (np.arange(worlds.graph.size) == now))
    mass = worlds.mass[used]
    return Holding(
        states, holds[:, :, states], led[:, states], mass, used, now, float(mass.sum()), len(worlds.assignments)
    )


def _led(worlds: Worlds, now: int, used: Ints) -> Bools:
    """From the present, the states that sequences of improvements reach, [k, S]."""
    moved = all_arcs(worlds)
    led = np.zeros((len(used), worlds.graph.size), np.bool_)
    for row, k in enumerate(used):
        ranks = worlds.ranks_of(slice(k, k + 1))[0]
        better = ranks[moved.actor, moved.target] > ranks[moved.actor, moved.source]
        ends = moved.source[better], moved.target[better]
        links = csr_matrix((np.ones(len(ends[0]), np.int8), ends), shape=(worlds.graph.size,) * 2)
        led[row, breadth_first_order(links, now, return_predecessors=False)] = True
    return led


def all_arcs(worlds: Worlds) -> Arcs:
    """Every legal move; of up to two acts where there are too many."""
    return worlds.once("arcs", lambda: _all(worlds))


def _all(worlds: Worlds) -> Arcs:
    states = np.arange(worlds.graph.size)
    options = getattr(worlds.graph, "owners", ())
    each = sum(2 ** sum(owner == i for owner in options) - 1 for i in range(len(worlds.graph.actors)))
    return arcs(worlds.graph, states, None if each * len(states) <= MOST_ARCS else 2)
