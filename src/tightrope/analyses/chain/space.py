"""The part of the state space that a course can reach, small enough to follow (Definition C.3)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from tightrope.analyses.chain.arcs import Arcs, arcs
from tightrope.analyses.chain.bargains import SMALL, Part, joint_moves
from tightrope.analyses.chain.plan import Phase
from tightrope.worlds import Worlds
from tightrope.worlds.defaults import defaults

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
WALKED, FOLLOWED, NEAR = 70_000, SMALL, 200
LEAST = 1e-4
TRIALS = 24


class Links(NamedTuple):
    """Ways from state to state, by place, each with its chance."""

    source: Ints
    target: Ints
    chance: Floats


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
        if not len(frontier) and len(seen) < worlds.graph.size <= FOLLOWED:
            agreed = [part.target for _, part in joint_moves(worlds, focal, seen)]
            frontier = np.setdiff1d(np.concatenate([seen[:0], *agreed]), seen)
            seen = np.union1d(seen, frontier)
    return seen


def _likeliest(worlds: Worlds, start: int, focal: int | None, phases: list[Phase], states: Ints) -> Ints:
    found = Space(states, False)
    origin = int(found.local(np.array([start]))[0])
    links = _links(worlds, found, focal, phases)
    near = _nearest(len(states), origin, links)[:NEAR]
    whole = Links(*map(np.concatenate, zip(links, *_joint_links(worlds, found, focal, near), strict=True)))
    return np.sort(states[_nearest(len(states), origin, whole)[:FOLLOWED]])


def _links(worlds: Worlds, found: Space, focal: int | None, phases: list[Phase]) -> Links:
    """What single parties may do, and what the plan does, with the greatest chance of each."""
    moved = arcs(worlds.graph, found.states)
    moved = moved if focal is None else moved.take(moved.actor != focal)
    moved = moved.take(found.local(moved.target) >= 0)
    parts = [Links(found.local(moved.source), found.local(moved.target), _greatest_chance(worlds, found, moved))]
    for phase in phases:
        to = found.local(phase.goes[found.states])
        kept = np.flatnonzero(to >= 0)
        parts.append(Links(kept, to[kept], np.ones(len(kept))))
    return Links(*map(np.concatenate, zip(*parts, strict=True)))


def _joint_links(worlds: Worlds, found: Space, focal: int | None, near: Ints) -> list[Links]:
    """What groups may agree on from the likeliest states, with the greatest chance of each over the trial worlds."""
    return [
        Links(found.local(part.source), found.local(part.target), _greatest_joint(worlds, group, part))
        for group, whole in joint_moves(worlds, focal, found.states[near])
        for part in [whole.take(found.local(whole.target) >= 0)]
    ]


def _nearest(size: int, origin: int, links: Links) -> Ints:
    """The states that some chain of links reaches with a chance of at least 1e-4, likeliest first."""
    cost = -np.log(np.clip(links.chance, 1e-12, 1 - 1e-9))
    order = np.lexsort((cost, links.target, links.source))
    source, target, cost = links.source[order], links.target[order], cost[order]
    first = np.r_[True, (np.diff(source) != 0) | (np.diff(target) != 0)]
    paths = csr_matrix((cost[first], (source[first], target[first])), shape=(size, size))
    far = dijkstra(paths, indices=origin, limit=-np.log(LEAST))
    near = np.flatnonzero(np.isfinite(far))
    return near[np.argsort(far[near], kind="stable")]


def _greatest_chance(worlds: Worlds, found: Space, moved: Arcs) -> Floats:
    """The greatest chance of each move, where its mover acts, over the trial worlds."""
    best = np.zeros(len(moved.actor))
    node = moved.actor * len(found.states) + found.local(moved.source)
    for world in _trials(worlds):
        gain = gains(worlds, world, found.states)
        source, target = found.local(moved.source), found.local(moved.target)
        rational, reluctant = worlds.rationality[world], worlds.reluctance[world]
        rise = gain[moved.actor, target] - gain[moved.actor, source] - moved.acts * reluctant[moved.actor]
        weight = np.exp(np.clip(rational[moved.actor] * rise, -700, 60))
        total = 1 + np.bincount(node, weight, len(worlds.graph.actors) * len(found.states))
        np.maximum(best, weight / total[node], out=best)
    return best


def _greatest_joint(worlds: Worlds, group: tuple[int, ...], part: Part) -> Floats:
    """The greatest chance that a group agrees on each joint move, where it can, over the trial worlds."""
    best = np.zeros(len(part.source))
    for world in _trials(worlds):
        chosen = worlds.assignments[worlds.ordering[world]]
        least = np.full(len(best), 60.0)
        for m, i in enumerate(group):
            worth = scaled(worlds, i)[chosen[i]]
            rise = worth[part.target] - worth[part.source] - part.acts[:, m] * worlds.reluctance[world, i]
            least = np.minimum(least, worlds.rationality[world, i] * rise)
        np.maximum(best, worlds.bargaining[world] / (1 + np.exp(-np.clip(least, -60, 60))), out=best)
    return best


def _trials(worlds: Worlds) -> Ints:
    return np.unique(np.linspace(0, worlds.n - 1, TRIALS).astype(int))


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
