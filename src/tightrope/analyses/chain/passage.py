"""Build a chain for a plan (or for free choice) and follow it in many worlds at once."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.arcs import arcs
from tightrope.analyses.chain.plan import Phase, phases
from tightrope.analyses.chain.space import Space, gains, space
from tightrope.graph import OptionGraph
from tightrope.situation.schema import Situation, Strategy
from tightrope.worlds import Worlds

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
BLOCK = 64
OPERATIONS = 4_000_000_000
JUMPS = 200.0


class Leg(NamedTuple):
    """Part of a course with one set of moves: its months, its moves by state and actor, and the jump it opens with."""

    begin: float
    end: float
    start: Ints
    target: Ints
    acts: Ints
    opens: Ints | None


@dataclass(frozen=True)
class Chain:
    """A course over the states of `space`, in legs; `planned` is the actor who keeps to a plan (-1: none)."""

    space: Space
    origin: int
    legs: tuple[Leg, ...]
    planned: int
    months: float

    def jumps(self, worlds: Worlds) -> float:
        """The mean number of moves that the whole course takes in a world."""
        return float(worlds.tempo.sum(axis=1).mean()) * self.months

    def affords(self, worlds: Worlds, operations: float = OPERATIONS) -> int:
        """How many worlds can be followed at that cost, at least 50 where there are as many."""
        moves = max(len(leg.target) for leg in self.legs) + len(self.space.states)
        cost = moves * (self.jumps(worlds) + 30)
        return int(min(worlds.n, max(operations / cost, 50)))


@dataclass(frozen=True)
class Passage:
    """`seen[w, t, g]`: the probability of mask g at `times[t]` in world w; `end[s]` the mean one at the end."""

    times: Floats
    seen: Floats
    end: Floats


def chain(situation: Situation, worlds: Worlds, plan: Strategy | None = None, start: int | None = None) -> Chain:
    """The course from the status quo (or a given state): everyone chooses freely, or the focal actor keeps a plan."""
    graph = worlds.graph
    assert isinstance(graph, OptionGraph)
    focal = graph.number(situation.focal) if plan else None
    origin = start if start is not None else graph.status_quo
    assert origin is not None
    planned = phases(graph, focal, plan, situation.months) if plan and focal is not None else []
    found = space(worlds, origin, focal, planned)
    legs = _legs(worlds, found, focal, planned, situation.months)
    return Chain(found, int(found.local(np.array([origin]))[0]), legs, -1 if focal is None else focal, situation.months)


def _legs(worlds: Worlds, found: Space, focal: int | None, planned: list[Phase], months: float) -> tuple[Leg, ...]:
    if focal is None:
        return (Leg(0.0, months, *_moves(worlds, found, None, None), None),)
    ends = [*(phase.start for phase in planned[1:]), months]
    return tuple(_leg(worlds, found, focal, phase, end) for phase, end in zip(planned, ends, strict=True))


def _leg(worlds: Worlds, found: Space, focal: int, phase: Phase, end: float) -> Leg:
    to = found.local(phase.goes[found.states])
    opens = np.where(to >= 0, to, np.arange(len(to)))
    return Leg(phase.start, end, *_moves(worlds, found, focal, opens), opens)


def _moves(worlds: Worlds, found: Space, focal: int | None, opens: Ints | None) -> tuple[Ints, Ints, Ints]:
    """Moves within the space, sorted by state and actor; those of the focal actor are its plan's."""
    moved, actors = arcs(worlds.graph, found.states), len(worlds.graph.actors)
    kept = found.local(moved.target) >= 0
    moved = moved.take(kept if focal is None else kept & (moved.actor != focal))
    node = found.local(moved.source) * actors + moved.actor
    target, acts = found.local(moved.target), moved.acts
    if focal is not None and opens is not None:
        going = np.flatnonzero(opens != np.arange(len(opens)))
        node = np.concatenate([node, going * actors + focal])
        target, acts = np.concatenate([target, opens[going]]), np.concatenate([acts, np.ones(len(going), np.int64)])
    order = np.argsort(node, kind="stable")
    bounds = np.searchsorted(node[order], np.arange(len(found.states) * actors + 1))
    return bounds.astype(np.int64), target[order].astype(np.int64), acts[order].astype(np.int64)


def follow(
    made: Chain, worlds: Worlds, masks: NDArray[np.bool_], mask_of: Ints | None = None, *,
    chosen: Sequence[int] | Ints | None = None, absorbing: Bools | None = None, step: float = 1.0,
) -> Passage:  # fmt: skip
    """Follow a chain in the chosen worlds (all by default); the same worlds give the same bytes on any machine.

    `masks` is bool[Q, G, states of the space] and `mask_of[W]` says which Q is each world's (0 by default).
    `absorbing` marks states that are never left: with them as a mask, `seen` is the chance of having been there.
    """
    which = np.arange(worlds.n) if chosen is None else np.asarray(chosen, np.int64)
    of = np.zeros(worlds.n, np.int64) if mask_of is None else mask_of
    stop = np.zeros(len(made.space.states), np.bool_) if absorbing is None else absorbing
    views, times = masks.astype(np.uint8), np.append(np.arange(0.0, made.months, step), made.months)
    seen = np.zeros((len(which), len(times), masks.shape[1]))
    blocks = [range(at, min(at + BLOCK, len(which))) for at in range(0, len(which), BLOCK)]

    def one(block: range) -> Floats:
        total = np.zeros(len(made.space.states))
        for row in block:
            world = int(which[row])
            total += worlds.weight[world] * _world(made, worlds, world, views[of[world]], stop, times, seen[row])
        return total

    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        ends = list(pool.map(one, blocks))
    share = worlds.weight[which].sum()
    return Passage(times, seen, np.sum(ends, axis=0) / share if share else np.zeros(len(stop)))


def _world(
    made: Chain, worlds: Worlds, world: int, masks: NDArray[np.uint8], stop: Bools, times: Floats, seen: Floats
) -> Floats:
    from tightrope.analyses.chain import kernel  # compiled code is loaded when something is first followed

    gain = gains(worlds, world, made.space.states)
    own = worlds.tempo[world], worlds.rationality[world], worlds.reluctance[world]
    v = np.zeros(len(made.space.states))
    v[made.origin] = 1.0
    for leg in made.legs:
        v = v if leg.opens is None else _open(v, leg.opens, stop)
        for begin, end in _cuts(leg, float(own[0].sum())):
            inside = (times >= begin) & ((times < end) | (end == made.months))
            at = np.append(times[inside], end) - begin
            part = np.zeros((len(at), masks.shape[0]))
            v = kernel.follow(
                leg.start, leg.target, leg.acts, made.planned, stop, masks, gain, *own, at, v, part
            )  # fmt: skip
            seen[inside] = part[:-1]
    return v


def _open(v: Floats, opens: Ints, stop: Bools) -> Floats:
    """The distribution once the plan's settings are made; states that are never left stay."""
    to = np.where(stop, np.arange(len(opens)), opens)
    return np.bincount(to, v, len(v)).astype(np.float64)


def _cuts(leg: Leg, rate: float) -> list[tuple[float, float]]:
    """A leg in pieces short enough for uniformisation to stay exact."""
    pieces = max(1, int(np.ceil(rate * (leg.end - leg.begin) / JUMPS)))
    edges = np.linspace(leg.begin, leg.end, pieces + 1)
    return list(zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True))
