"""When to begin: a plan put off by months, or held back until another party has moved (Definition T.9)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.free import free
from tightrope.analyses.chain.groups import groups
from tightrope.analyses.chain.plan import phases
from tightrope.analyses.plans.search import tried
from tightrope.analyses.plans.values import Values
from tightrope.graph import OptionGraph
from tightrope.situation.schema import Situation, Strategy
from tightrope.worlds import Worlds

PLANS, MOVES, SWEPT = 2, 3, 96
LIKELY = 0.3


@dataclass(frozen=True)
class Timed:
    """A plan begun otherwise: after `months`, or once `after` (a literal) holds; its mean on each aim, and at once."""

    plan: str
    months: float
    after: str | None
    means: tuple[float, ...]
    at_once: tuple[float, ...]

    @property
    def differences(self) -> NDArray[np.float64]:
        """What the delay adds to each aim."""
        return np.asarray(np.subtract(self.means, self.at_once), np.float64)


def timing(situation: Situation, worlds: Worlds, now: int, found: Values, kept: list[bool]) -> list[Timed]:
    """The unbeaten plans that change something at once, begun later or after another party's likely move."""
    graph = worlds.graph
    assert isinstance(graph, OptionGraph)
    left = [plan for plan, survives in zip(found.plans, kept, strict=True) if survives]
    acting = [plan for plan in left if _acts(situation, graph, now, plan)][:PLANS]
    moves = _moves(situation, worlds, graph, now) if acting else []
    return [timed for plan in acting for timed in _swept(situation, worlds, now, plan, moves)]


def _acts(situation: Situation, graph: OptionGraph, now: int, plan: str) -> bool:
    """Whether the plan changes the present when it opens."""
    focal, strategy = graph.number(situation.focal), situation.strategies[plan]
    return bool(phases(graph, focal, strategy, situation.months)[0].goes[now] != now)


def _moves(situation: Situation, worlds: Worlds, graph: OptionGraph, now: int) -> list[str]:
    """What the others are likeliest to change of themselves, as literals."""
    run, mask = free(situation, worlds, graph, groups(situation, worlds, now)), int(graph.masks[now])
    focal = graph.number(situation.focal)
    found = []
    for k, key in enumerate(graph.options):
        yes = bool(mask >> k & 1)
        mean = float(run.weight @ run.options[:, -1, k])
        if graph.owners[k] != focal and (1 - mean if yes else mean) >= LIKELY:
            found.append((-(1 - mean if yes else mean), f"not {key}" if yes else key))
    return [literal for _, literal in sorted(found)[:MOVES]]


def _swept(situation: Situation, worlds: Worlds, now: int, plan: str, moves: list[str]) -> list[Timed]:
    base = situation.strategies[plan]
    months = [round(situation.months * share, 1) for share in (0.25, 0.5)]
    variants = [(m, None, later(base, m)) for m in months]
    plans = [base, *(each for _, _, each in variants), *(held_back(base, move) for move in moves)]
    means = [each.means for each in tried(situation, worlds, now, plans, SWEPT)]
    keys: list[tuple[float, str | None]] = [*((m, None) for m in months), *((0.0, move) for move in moves)]
    return [Timed(plan, m, after, mean, means[0]) for (m, after), mean in zip(keys, means[1:], strict=True)]


def later(plan: Strategy, months: float) -> Strategy:
    """The plan begun so many months later; until then the focal actor leaves things as they are."""
    steps = tuple(step.model_copy(update={"month": step.month + months}) for step in plan.steps)
    return plan.model_copy(update={"steps": steps})


def held_back(plan: Strategy, after: str) -> Strategy:
    """The plan carried out only where another party's move stands."""
    steps = tuple(
        step.model_copy(update={"when": f"({after}) and ({step.when})" if step.when else after}) for step in plan.steps
    )
    return plan.model_copy(update={"steps": steps})
