"""How much of what a plan brings depends on each open factor (Definition U.1)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.plans.factors import Factor

Floats = NDArray[np.float64]
BINS, SHUFFLES = 10, 20


def importance(factor: Factor, chosen: NDArray[np.int64], value: Floats, weight: Floats, seed: int = 0) -> float:
    """The share of the variance of a value between worlds that a factor accounts for by itself, 0 to 1.

    The first-order index from given data (Plischke, Borgonovo & Smith 2013): between the means of ten slices of an
    amount, or of the kinds. What shuffled factors reach on average is taken off, so that noise counts as nothing.
    """
    slices = _slices(factor, factor.values[chosen])
    found = _between(slices, value, weight)
    random = np.random.Generator(np.random.PCG64(seed))
    noise = float(np.mean([_between(random.permutation(slices), value, weight) for _ in range(SHUFFLES)]))
    return min(max((found - noise) / max(1 - noise, 1e-9), 0.0), 1.0)


def _slices(factor: Factor, values: Floats) -> NDArray[np.int64]:
    if factor.levels:
        return values.astype(np.int64)
    places = np.argsort(np.argsort(values, kind="stable"), kind="stable")
    return np.asarray(places * BINS // len(values))


def _between(slices: NDArray[np.int64], value: Floats, weight: Floats) -> float:
    """The variance of slice means as a share of the whole variance; 0 where nothing varies."""
    mean = float(np.average(value, weights=weight))
    total = float(np.average((value - mean) ** 2, weights=weight))
    if total < 1e-12:
        return 0.0
    numbers = slices - slices.min()
    mass = np.bincount(numbers, weight)
    means = np.bincount(numbers, weight * value) / np.maximum(mass, 1e-12)
    return float((mass * (means - mean) ** 2).sum() / mass.sum() / total)
