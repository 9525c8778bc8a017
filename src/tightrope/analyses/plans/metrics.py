"""Three metrics a plan and objective, never one number; and which plans no other beats (Definitions T.4, T.5)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from tightrope.analyses.plans.values import Values

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Score:
    """One plan on one objective.

    `share`: weight of the worlds in which the target is met (`share_low` at its high end, `share_high` at its low
    end); `worst`: mean over the worst tenth of worlds; `mean`; `regret`: mean and `most_regret`: greatest loss
    against the best plan in the same world.
    """

    plan: str
    aim: str
    share: float
    share_low: float
    share_high: float
    worst: float
    mean: float
    regret: float
    most_regret: float


def scores(found: Values) -> list[Score]:
    """Every plan on every objective."""
    regret = found.regret
    return [
        _score(found, plan, p, o, regret[:, p, o]) for p, plan in enumerate(found.plans) for o in range(len(found.aims))
    ]


def _score(found: Values, plan: str, p: int, o: int, regret: Floats) -> Score:
    aim, value, weight = found.aims[o], found.value[:, p, o], found.weight

    def met(level: float) -> float:
        return float(weight @ (value >= level - 1e-9))

    return Score(
        plan, aim.key, met(aim.level), met(aim.target[1]), met(aim.target[0]), worst_tenth(value, weight),
        float(weight @ value), float(weight @ regret), float(regret.max()) if len(regret) else 0.0,
    )  # fmt: skip


def worst_tenth(values: ArrayLike, weight: ArrayLike, share: float = 0.1) -> float:
    """The mean over the worst tenth of the weight."""
    found, weights = np.asarray(values, np.float64), np.asarray(weight, np.float64)
    order = np.argsort(found, kind="stable")
    before = np.cumsum(weights[order]) - weights[order]
    taken = np.clip(share - before, 0, weights[order])
    return float(taken @ found[order] / taken.sum())


def pareto(points: ArrayLike) -> NDArray[np.bool_]:
    """Which rows of [P, O] no other row dominates: at least as good on all, better on one. Equal rows all stay."""
    found = np.round(np.asarray(points, np.float64), 9)
    at_least = np.all(found[None] >= found[:, None], axis=2)
    better = np.any(found[None] > found[:, None], axis=2)
    return np.asarray(~np.asarray(at_least & better).any(axis=1))


def front(found: Values) -> NDArray[np.bool_]:
    """Plans that no other dominates over the objectives' means across worlds."""
    return pareto(np.einsum("w,wpo->po", found.weight, found.value)) if found.plans else np.zeros(0, np.bool_)
