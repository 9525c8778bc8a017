"""Build a chain for a plan (or for free choice) and follow it in many worlds at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.arcs import arcs
from tightrope.analyses.chain.bargains import Bargains, bargains
from tightrope.analyses.chain.blocks import Block, Job, Leg, run_block
from tightrope.analyses.chain.plan import Phase, phases
from tightrope.analyses.chain.space import Space, scaled, space
from tightrope.graph import OptionGraph
from tightrope.situation.schema import Situation, Strategy
from tightrope.worlds import Worlds

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
BLOCK = 64
OPERATIONS, PRUNED = 4_000_000_000, 1_600_000_000


@dataclass(frozen=True)
class Chain:
    """A course over the states of `space`, in legs; `planned` is the actor who keeps to a plan (-1: none)."""

    space: Space
    origin: int
    legs: tuple[Leg, ...]
    planned: int
    months: float
    bargains: Bargains

    def jumps(self, worlds: Worlds) -> float:
        """The mean number of moves that the whole course takes in a world."""
        return float(worlds.tempo.sum(axis=1).mean()) * self.months

    def affords(self, worlds: Worlds, share: float = 1.0) -> int:
        """How many worlds a share of the budget follows, at least 50 where there are as many; of a space that is only
        followed in part, fewer."""
        operations = share * (PRUNED if self.space.pruned else OPERATIONS)
        moves = max(len(leg.target) for leg in self.legs) + len(self.space.states)
        cost = (moves + len(self.bargains.start)) * (self.jumps(worlds) + 30) + 4 * len(self.bargains.target)
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
    place, mover = int(found.local(np.array([origin]))[0]), -1 if focal is None else focal
    return Chain(found, place, legs, mover, situation.months, bargains(worlds, focal, found.states))


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
    times = np.append(np.arange(0.0, made.months, step), made.months)
    worth = tuple(scaled(worlds, i)[:, made.space.states] for i in range(len(worlds.lists)))
    whole = masks.astype(np.uint8)
    job = Job(made.legs, made.planned, made.months, made.origin, whole, stop, times, worth, made.bargains)
    alike = np.argsort(worlds.ordering[which], kind="stable")
    blocks = [_block(worlds, of, which[alike[at : at + BLOCK]]) for at in range(0, len(which), BLOCK)]
    found = worlds.spread.map(run_block, job, blocks)
    seen = np.zeros((len(which), len(times), masks.shape[1]))
    for at, (part, _) in enumerate(found):
        seen[alike[at * BLOCK : (at + 1) * BLOCK]] = part
    share = worlds.weight[which].sum()
    end = np.sum([total for _, total in found], axis=0) / share if share else np.zeros(len(stop))
    return Passage(times, seen, end)


def _block(worlds: Worlds, of: Ints, rows: Ints) -> Block:
    lists = worlds.assignments[worlds.ordering[rows]]
    own = worlds.tempo[rows], worlds.rationality[rows], worlds.reluctance[rows], worlds.bargaining[rows]
    return Block(worlds.weight[rows], of[rows], lists, *own)
