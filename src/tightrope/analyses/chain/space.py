"""The part of the state space that a course can reach, small enough to follow (Definition C.3)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from tightrope.analyses.chain.arcs import Arcs, arcs
from tightrope.analyses.chain.plan import Phase
from tightrope.worlds import Worlds
from tightrope.worlds.defaults import defaults

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
WALKED, FOLLOWED = 70_000, 2_500
LEAST = 1e-4
TRIALS = 24


class Space(NamedTuple):
    """The states followed, ascending, and whether less likely ones were left out."""

    states: Ints
    pruned: bool

    def local(self, states: Ints) -> Ints:
        """Positions of states, -1 for those not followed."""
        at = np.minimum(np.searchsorted(self.states, states), len(self.states) - 1)
        return np.where(self.states[at] == states, at, -1)


def space(worlds: Worlds, start: int, focal: int | None, phases: list[Phase]) -> Space:
    """The states that legal moves reach from the start, the focal actor keeping to its plan if there is one.

    Where these are more than 2,500, only those are kept that some chain of choices reaches with a probability of at
    least 1e-4 in one of 24 trial worlds, likeliest first.
    """
    states = _walk(worlds, start, focal, phases)
    if len(states) <= FOLLOWED:
        return Space(states, False)
    return Space(_likeliest(worlds, start, focal, phases, states), True)


def _walk(worlds: Worlds, start: int, focal: int | None, phases: list[Phase]) -> Ints:
    seen = frontier = np.array([start], np.int64)
    while len(frontier) and len(seen) < WALKED:
        moved = arcs(worlds.graph, frontier)
        reached = moved.target if focal is None else moved.target[moved.actor != focal]
        planned = [phase.goes[frontier] for phase in phases]
        frontier = np.setdiff1d(np.concatenate([reached, *planned]), seen)
        seen = np.union1d(seen, frontier)
    return seen


def _likeliest(worlds: Worlds, start: int, focal: int | None, phases: list[Phase], states: Ints) -> Ints:
    found = Space(states, False)
    moved = arcs(worlds.graph, states)
    moved = moved if focal is None else moved.take(moved.actor != focal)
    moved = moved.take(found.local(moved.target) >= 0)
    chance = _greatest_chance(worlds, found, moved)
    source, target = found.local(moved.source), found.local(moved.target)
    for phase in phases:
        to = found.local(phase.goes[states])
        kept = to >= 0
        source, target = np.concatenate([source, np.flatnonzero(kept)]), np.concatenate([target, to[kept]])
        chance = np.concatenate([chance, np.ones(int(kept.sum()))])
    cost = -np.log(np.clip(chance, 1e-12, 1 - 1e-9))
    order = np.lexsort((cost, target, source))
    source, target, cost = source[order], target[order], cost[order]
    first = np.r_[True, (np.diff(source) != 0) | (np.diff(target) != 0)]
    links = csr_matrix((cost[first], (source[first], target[first])), shape=(len(states), len(states)))
    far = dijkstra(links, indices=int(found.local(np.array([start]))[0]), limit=-np.log(LEAST))
    near = np.flatnonzero(np.isfinite(far))
    return np.sort(states[near[np.argsort(far[near], kind="stable")[:FOLLOWED]]])


def _greatest_chance(worlds: Worlds, found: Space, moved: Arcs) -> Floats:
    """The greatest chance of each move, where its mover acts, over the trial worlds."""
    best = np.zeros(len(moved.actor))
    node = moved.actor * len(found.states) + found.local(moved.source)
    for world in np.unique(np.linspace(0, worlds.n - 1, TRIALS).astype(int)):
        gain = gains(worlds, world, found.states)
        source, target = found.local(moved.source), found.local(moved.target)
        rational, reluctant = worlds.rationality[world], worlds.reluctance[world]
        rise = gain[moved.actor, target] - gain[moved.actor, source] - moved.acts * reluctant[moved.actor]
        weight = np.exp(np.clip(rational[moved.actor] * rise, -700, 60))
        total = 1 + np.bincount(node, weight, len(worlds.graph.actors) * len(found.states))
        np.maximum(best, weight / total[node], out=best)
    return best


def gains(worlds: Worlds, world: int, states: Ints) -> Floats:
    """The worth of states to each actor in one world, in units in which its whole list is worth 16, [N, S]."""
    chosen = worlds.assignments[worlds.ordering[world]]
    return np.stack([scaled(worlds, i)[k][states] for i, k in enumerate(chosen)])


def scaled(worlds: Worlds, actor: int) -> Floats:
    """The worth of every state under each list of an actor as units of its range, [lists, S]."""
    return worlds.once(("scaled", actor), lambda: _scale(worlds.worth[actor]))


def _scale(worth: Floats) -> Floats:
    low, high = worth.min(axis=1, keepdims=True), worth.max(axis=1, keepdims=True)
    return np.asarray(defaults().units * (worth - low) / np.where(high > low, high - low, 1.0))
