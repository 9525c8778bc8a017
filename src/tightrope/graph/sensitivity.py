"""Which single swap in whose list changes what holds (Definition I.4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tightrope.graph.base import Graph
from tightrope.graph.moves import Bools
from tightrope.graph.orders import Statements
from tightrope.graph.preferences import Priority, ranks
from tightrope.graph.stability import CONCEPTS, stable_worlds_all


@dataclass(frozen=True, slots=True)
class Swap:
    """Actor `actor` puts its priority `place` + 1 before `place`: states that begin and that cease to hold."""

    actor: str
    place: int
    concept: str
    gained: tuple[int, ...]
    lost: tuple[int, ...]


def sensitivity(
    graph: Graph,
    orders: Mapping[str, Sequence[Priority]],
    concepts: Sequence[str] = CONCEPTS,
    rule: str = "legal",
) -> list[Swap]:
    """Every adjacent swap of priorities that changes an equilibrium; the ones left out change nothing."""
    units = [Statements(graph, orders.get(actor, ())) for actor in graph.actors]
    base = np.stack([ranks(unit.worth([tuple(range(len(unit)))])[0]) for unit in units])
    places = [(i, k) for i, unit in enumerate(units) for k in range(len(unit) - 1)]
    worlds = np.repeat(base[None], 1 + len(places), axis=0)
    for world, (i, k) in zip(worlds[1:], places, strict=True):
        order = list(range(len(units[i])))
        order[k], order[k + 1] = order[k + 1], order[k]
        world[i] = ranks(units[i].worth([tuple(order)])[0])
    holds: Bools = np.asarray(stable_worlds_all(graph, worlds, concepts, rule).all(axis=2))
    changes = []
    for (i, k), found in zip(places, holds[1:], strict=True):
        for c, concept in enumerate(concepts):
            gained, lost = _states(found[c] & ~holds[0, c]), _states(holds[0, c] & ~found[c])
            if gained or lost:
                changes.append(Swap(graph.actors[i], k, concept, gained, lost))
    return changes


def _states(which: Bools) -> tuple[int, ...]:
    return tuple(int(s) for s in np.flatnonzero(which))
