"""When each plan misses a target, as conditions in words (Definition T.6)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tightrope.analyses.plans.aims import Aim
from tightrope.analyses.plans.factors import Factor, factors
from tightrope.analyses.plans.prim import Box, discover
from tightrope.analyses.plans.values import Values
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds


@dataclass(frozen=True)
class Failure:
    """A plan that misses an objective's target: in what share of worlds, and under which conditions (None: no
    condition sets these worlds apart)."""

    plan: str
    aim: Aim
    share: float
    box: Box | None
    conditions: tuple[str, ...]
    without: float


def failures(situation: Situation, worlds: Worlds, found: Values) -> list[Failure]:
    """Every plan and objective whose target is missed somewhere."""
    known = factors(situation, worlds)
    every = [_failure(known, found, p, o) for p in range(len(found.plans)) for o in range(len(found.aims))]
    return [failure for failure in every if failure.share > 0]


def _failure(known: list[Factor], found: Values, p: int, o: int) -> Failure:
    aim = found.aims[o]
    fails = found.value[:, p, o] < aim.level - 1e-9
    box = discover(known, found.worlds, found.weight, fails)
    share = float(found.weight @ fails)
    return Failure(found.plans[p], aim, share, box, conditions(known, box), _without(share, box))


def conditions(known: list[Factor], box: Box | None) -> tuple[str, ...]:
    """The limits of a box as clauses, readings first."""
    if box is None:
        return ()
    return tuple(
        factor.told(box.limits[factor.key].low, box.limits[factor.key].high, box.limits[factor.key].kinds)
        for factor in known
        if factor.key in box.limits
    )


def _without(share: float, box: Box | None) -> float:
    """The share of failures among the worlds outside the box."""
    if box is None or box.support >= 1:
        return 0.0
    return float(np.clip(share * (1 - box.coverage) / (1 - box.support), 0, 1))
