"""What would have to change for a state to hold: the inverse question (Definitions I.1 to I.3)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import factorial, inf
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from tightrope.errors import ModelError, UsageError
from tightrope.graph.arcs import Reach, group_reach, reach_lists, small
from tightrope.graph.base import Graph
from tightrope.graph.moves import Bools, Ints
from tightrope.graph.orders import Levels, Order, Orders, Statements, by_swaps
from tightrope.graph.preferences import Floats, Priority, ranks
from tightrope.graph.stability import checked, equilibria

MOST, TRIES = 50_000, 4_000
Units = Statements | Levels


@dataclass(frozen=True)
class Repair:
    """The least change found: adjacent swaps and new order (as places in the old one) of each actor that changes.

    `proven` says that no smaller total exists; else the least total lies between `lower` and `total`.
    """

    swaps: Mapping[str, int]
    orders: Mapping[str, Order]
    total: int
    lower: int

    @property
    def proven(self) -> bool:
        """Whether the total is the least possible."""
        return self.total == self.lower


def cheapest(
    graph: Graph,
    orders: Mapping[str, Sequence[Priority]],
    state: int,
    concept: str = "R",
    *,
    change: Collection[str] | None = None,
    rule: str = "legal",
) -> Repair | None:
    """The fewest adjacent swaps of statements that make the state hold for all actors; None if none do.

    `change` names the actors whose lists may change (default: all). R, GMR and SMR are solved actor by actor; SEQ
    and SSEQ jointly, between the bounds that GMR (SMR) and R give (Definition I.2). Raises UsageError, ModelError.
    """
    units: list[Units] = [Statements(graph, orders.get(actor, ())) for actor in graph.actors]
    return _Search(graph, units, state, concept, rule).run(_numbers(graph, change))


def cheapest_ranks(
    graph: Graph,
    preference: ArrayLike,
    state: int,
    concept: str = "R",
    *,
    change: Collection[str] | None = None,
    rule: str = "legal",
) -> Repair | None:
    """As `cheapest`, for swaps of adjacent levels in the actors' rankings (Definition I.1)."""
    units: list[Units] = [Levels(rank) for rank in checked(graph, preference)]
    return _Search(graph, units, state, concept, rule).run(_numbers(graph, change))


def _numbers(graph: Graph, change: Collection[str] | None) -> list[int]:
    return list(range(len(graph.actors))) if change is None else sorted(graph.number(actor) for actor in change)


class _Found(NamedTuple):
    """The nearest order of one actor: its cost, the order (None: there is none), and a lower bound on the cost."""

    cost: int
    order: Order | None
    lower: int


class _Search:
    """One inverse question, with what does not depend on preferences worked out once."""

    def __init__(self, graph: Graph, units: Sequence[Units], state: int, concept: str, rule: str) -> None:
        if concept not in ("R", "GMR", "SMR", "SEQ", "SSEQ"):
            raise UsageError(f"unknown concept {concept!r}", expected="R, GMR, SMR, SEQ or SSEQ")
        small(graph, "the inverse question", 1 << 12)
        self.graph, self.units, self.state, self.concept, self.rule = graph, units, state, concept, rule
        self.lists: Reach = reach_lists(graph)

    def run(self, change: Sequence[int]) -> Repair | None:
        """The least repair by the actors in `change`."""
        each = range(len(self.units))
        easier = {"SEQ": "GMR", "SSEQ": "SMR"}.get(self.concept, self.concept)
        floor = [self._nearest(i, easier, i in change) for i in each]
        if easier == self.concept or any(found.order is None for found in floor):
            return self._repair(floor)
        return self._jointly(
            change, [found.lower for found in floor], [self._nearest(i, "R", i in change) for i in each]
        )

    def _repair(self, found: Sequence[_Found], lower: int | None = None) -> Repair | None:
        if any(part.order is None for part in found):
            return None
        changed = {a: part for a, part in zip(self.graph.actors, found, strict=True) if part.cost}
        orders = {actor: part.order for actor, part in changed.items() if part.order is not None}
        least = sum(part.lower for part in found) if lower is None else lower
        return Repair({a: part.cost for a, part in changed.items()}, orders, sum(p.cost for p in found), least)

    def _nearest(self, i: int, concept: str, free: bool) -> _Found:
        """The nearest order of actor i under which the state is stable for it, whatever the others prefer."""
        replies = {t: [] for t in self.lists[i][self.state]} if concept == "R" else self._replies(i, None)
        units, distance = self.units[i], -1
        sure = self._raised(i, units) if isinstance(units, Levels) and free else None
        if self._hopeless(units, replies):
            return _Found(0, None, 0)
        for distance, layer in enumerate(by_swaps(len(units), MOST if free else 1)):
            if sure is not None and distance >= sure.cost:
                return sure
            good = self._stable(i, units.worth(layer), replies, concept)
            if good.any():
                return _Found(distance, _order(layer, int(np.argmax(good))), distance)
        if sure is not None:
            return _Found(sure.cost, sure.order, sure.cost if concept == "R" else distance + 1)
        if free and factorial(len(units)) > MOST:
            raise self._too_far(i, distance)
        return _Found(0, None, 0)

    def _raised(self, i: int, units: Levels) -> _Found:
        """The level of the state raised over its best improvement: the least change that makes it R-stable."""
        level = units.level.tolist()
        here = level[self.state]
        top = min([here, *(level[t] for t in self.lists[i][self.state])])
        order = [*range(top), here, *range(top, here), *range(here + 1, len(units))]
        return _Found(here - top, tuple(order), here - top)

    def _too_far(self, i: int, distance: int) -> ModelError:
        who = self.graph.name(i)
        return ModelError(
            f"no order within {distance} swaps of {who}'s priorities makes the state hold; farther ones are too many",
            todo="shorten the list of priorities, or ask which `acts` would make it hold",
        )

    def _replies(self, i: int, moves: Reach | None) -> dict[int, list[int]]:
        """For each move of actor i from the state, where the others get from there."""
        others, lists = [j for j in range(len(self.units)) if j != i], moves or self.lists
        if self.rule == "single":
            return {t: sorted({u for j in others for u in lists[j][t]}) for t in self.lists[i][self.state]}
        return {t: sorted(group_reach(lists, others, t)) for t in self.lists[i][self.state]}

    def _hopeless(self, units: Units, replies: Mapping[int, Sequence[int]]) -> bool:
        """Whether some move is better under every order, and so is whatever the others can make of it."""
        better = units.never_worse(self.state)
        return any(better[t] and better[list(ends)].all() for t, ends in replies.items())

    def _stable(self, i: int, worth: Floats, replies: Mapping[int, Sequence[int]], concept: str) -> Bools:
        """Under which orders (rows of `worth`) the state is stable for actor i."""
        here, good, held = worth[:, self.state], np.ones(len(worth), np.bool_), worth
        if concept in ("SMR", "SSEQ"):
            held = worth.copy()
            for u in {u for ends in replies.values() for u in ends}:
                held[:, u] = worth[:, [u, *self.lists[i][u]]].max(axis=1)
        for t, ends in replies.items():
            answer = held[:, list(ends)].min(axis=1, initial=np.inf) if concept != "R" else np.inf
            good &= (worth[:, t] <= here) | (answer <= here)
        return good

    def _jointly(self, change: Sequence[int], lower: Sequence[int], sure_each: Sequence[_Found]) -> Repair | None:
        """Try combinations of orders by total swaps, from the lower bound up to the repair that is sure."""
        layers, reached = zip(*(self._layers(i, i in change, cost) for i, cost in enumerate(lower)), strict=True)
        sure, tries = self._repair(sure_each), 0
        beyond = min(far + sum(lower) - least for far, least in zip(reached, lower, strict=True))
        most = sum(max(found, default=0) for found in layers) + 1
        ceiling = min(sure.total if sure else most, beyond)
        for total in range(sum(lower), ceiling):
            for costs in _shares(total, [sorted(found) for found in layers]):
                for chosen in product(*(found[cost] for found, cost in zip(layers, costs, strict=True))):
                    tries += 1
                    if self._holds([ranked for _, ranked in chosen]):
                        best = [_Found(cost, order, cost) for cost, (order, _) in zip(costs, chosen, strict=True)]
                        return self._repair(best, total)
                    if tries >= TRIES:
                        return self._bounded(sure, total)
        return self._bounded(sure, ceiling) if sure or beyond < most else None

    def _bounded(self, sure: Repair | None, lower: int) -> Repair:
        if sure is None:
            raise ModelError(
                f"no change of up to {lower - 1} swaps makes the state hold; farther ones are too many to try",
                todo="ask for a weaker concept, or for `acts`",
            )
        return Repair(sure.swaps, sure.orders, sure.total, min(lower, sure.total))

    def _layers(self, i: int, free: bool, lower: int) -> tuple[dict[int, list[tuple[Order, Ints]]], float]:
        """Orders of actor i by distance that pass the lower bound, one a ranking; and the first distance left out."""
        easier, units, distance = "GMR" if self.concept == "SEQ" else "SMR", self.units[i], 0
        replies, seen, found = self._replies(i, None), set[bytes](), dict[int, list[tuple[Order, Ints]]]()
        for distance, layer in enumerate(by_swaps(len(units), TRIES if free else 1)):
            worth = units.worth(layer)
            good = self._stable(i, worth, replies, easier) if distance >= lower else np.zeros(len(layer), np.bool_)
            for k in np.flatnonzero(good):
                ranked = ranks(worth[k])
                if ranked.tobytes() not in seen:
                    seen.add(ranked.tobytes())
                    found.setdefault(distance, []).append((_order(layer, int(k)), ranked))
        whole = not free or factorial(len(units)) <= TRIES
        return found, inf if whole else distance + 1

    def _holds(self, ranked: Sequence[Ints]) -> bool:
        return bool(equilibria(self.graph, np.stack(ranked), self.concept, self.rule)[self.state])


def _order(layer: Orders, k: int) -> Order:
    return tuple(layer[k].tolist())


def _shares(total: int, options: Sequence[Sequence[int]]) -> Iterator[tuple[int, ...]]:
    """Ways to spend `total` with one cost an actor."""
    if not options:
        if total == 0:
            yield ()
        return
    for cost in options[0]:
        if cost <= total:
            for rest in _shares(total - cost, options[1:]):
                yield (cost, *rest)
