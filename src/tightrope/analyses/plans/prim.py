"""Scenario discovery: conditions in which a plan fails (PRIM: Friedman & Fisher 1999; Bryant & Lempert 2010)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.plans.factors import Factor

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
PEEL, SUPPORT, GAIN = 0.1, 0.05, 0.03
MOST_LIMITS = 3


@dataclass(frozen=True)
class Limit:
    """A limit on one factor: an interval, or the kinds that are left."""

    low: float
    high: float
    kinds: tuple[int, ...] | None = None


@dataclass(frozen=True)
class Box:
    """Conditions, with `coverage` (share of all failures that fall in them) and `density` (share of failures among
    the worlds in them)."""

    limits: dict[str, Limit] = field(default_factory=dict)
    coverage: float = 1.0
    density: float = 0.0
    support: float = 1.0


def discover(factors: Sequence[Factor], chosen: NDArray[np.int64], weight: Floats, fails: Bools) -> Box | None:
    """The box that names when a plan fails; None where it fails nowhere, everywhere, or under no nameable condition.

    Greedy peeling: cut the tenth, or the kind, whose removal raises density most; of the boxes on the way the one with
    the greatest product of coverage and density is taken, and limits that add nothing are dropped.
    """
    failing = float(weight @ fails)
    if failing <= 0 or failing >= 1 - 1e-9:
        return None
    data = [(factor, factor.values[chosen]) for factor in factors]
    boxes = [(box, inside) for box, inside in _peel(data, weight, fails)]
    best, _ = max(boxes, key=lambda item: (round(item[0].coverage * item[0].density, 9), -len(item[0].limits)))
    pruned = _prune(data, weight, fails, best)
    return pruned if pruned.limits and pruned.density >= min(1.0, failing * 1.1) else None


def _peel(data: Sequence[tuple[Factor, Floats]], weight: Floats, fails: Bools) -> Iterator[tuple[Box, Bools]]:
    inside, limits = np.ones(len(weight), np.bool_), dict[str, Limit]()
    while True:
        box = _measure(limits, weight, fails, inside)
        yield box, inside
        options = [
            (f, limit, kept) for f, values in data for limit, kept in _cuts(f, values, inside, limits.get(f.key))
        ]
        allowed = [(f, limit, kept) for f, limit, kept in options if f.key in limits or len(limits) < MOST_LIMITS]
        scored = [
            (_density(weight, fails, inside & kept), n)
            for n, (_, _, kept) in enumerate(allowed)
            if weight @ (inside & kept) >= SUPPORT
        ]
        if not scored or box.density >= 1 - 1e-9:
            return
        density, n = max(scored, key=lambda item: (round(item[0], 9), -item[1]))
        if density <= box.density + 1e-9:
            return
        factor, limit, kept = allowed[n]
        limits = {**limits, factor.key: limit}
        inside = inside & kept


def _cuts(factor: Factor, values: Floats, inside: Bools, limit: Limit | None) -> Iterator[tuple[Limit, Bools]]:
    within = values[inside]
    if factor.levels:
        left = sorted({int(v) for v in within})
        for kind in left if len(left) > 1 else []:
            kinds = tuple(k for k in left if k != kind)
            yield Limit(0.0, 0.0, kinds), np.isin(values, kinds)
        return
    low, high = float(np.quantile(within, PEEL)), float(np.quantile(within, 1 - PEEL))
    ends = limit or Limit(float(values.min()), float(values.max()))
    yield replace(ends, low=low), values >= low
    yield replace(ends, high=high), values <= high


def _prune(data: Sequence[tuple[Factor, Floats]], weight: Floats, fails: Bools, box: Box) -> Box:
    """Drop limits without which the box is as good within three hundredths of density."""
    for key in sorted(box.limits):
        rest = {k: limit for k, limit in box.limits.items() if k != key}
        without = _measure(rest, weight, fails, _inside(data, rest, len(weight)))
        if without.density >= box.density - GAIN:
            box = without
    return box


def _inside(data: Sequence[tuple[Factor, Floats]], limits: dict[str, Limit], size: int) -> Bools:
    inside = np.ones(size, np.bool_)
    for factor, values in data:
        limit = limits.get(factor.key)
        if limit:
            inside &= (
                np.isin(values, limit.kinds)
                if limit.kinds is not None
                else (values >= limit.low) & (values <= limit.high)
            )
    return inside


def _measure(limits: dict[str, Limit], weight: Floats, fails: Bools, inside: Bools) -> Box:
    caught, support = float(weight @ (inside & fails)), float(weight @ inside)
    return Box(limits, caught / float(weight @ fails), caught / support if support else 0.0, support)


def _density(weight: Floats, fails: Bools, inside: Bools) -> float:
    support = float(weight @ inside)
    return float(weight @ (inside & fails)) / support if support else 0.0
