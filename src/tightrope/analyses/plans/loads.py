"""What the opening of a plan asks of an ally (Definition A.4)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tightrope.analyses.plans.strained import Broken, broken, drop, strained
from tightrope.analyses.telling.shares import Share, over_assignments
from tightrope.graph import OptionGraph
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds


@dataclass(frozen=True)
class Load:
    """What one state asks of one ally: priorities newly broken, with the weight of the worlds where each is."""

    ally: str
    state: int
    plans: tuple[str, ...]
    broken: tuple[tuple[Broken, float], ...]
    drop: float
    strained: Share


def load(
    situation: Situation, worlds: Worlds, graph: OptionGraph, now: int, key: str, ally: str, state: int,
    plans: tuple[str, ...],
) -> Load:  # fmt: skip
    """The load of one state on one ally over all its lists."""
    alliance, i = situation.alliances[key], graph.number(ally)
    weights: Counter[Broken] = Counter()
    masses = [float(worlds.mass[worlds.assignments[:, i] == n].sum()) for n in range(len(worlds.lists[i]))]
    for statements, mass in zip(worlds.lists[i], masses, strict=True):
        for line in broken(graph, alliance, ally, statements, now, state):
            weights[line] += mass  # type: ignore[assignment]
    ordered = tuple(sorted(weights.items(), key=lambda item: (item[0].place, item[0].statement)))
    mean = float(worlds.mass @ drop(worlds, ally, now, state))
    share = over_assignments(worlds, strained(situation, worlds, key, now, ally)[:, state])
    return Load(ally, state, plans, ordered, mean, share)
