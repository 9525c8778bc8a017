"""Probabilities within worlds, as a range across worlds and in words of estimation (ICD 203)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from tightrope.ontology import estimate


class Chance(NamedTuple):
    """A probability across worlds: its weighted mean, and the tenth and ninetieth percentile of the weight."""

    mean: float
    low: float
    high: float

    def told(self) -> str:
        """`likely (55-80%)`; over several words, `unlikely to likely (24-72%)`."""
        return estimate.say(self.low, self.high)

    def that(self, clause: str) -> str:
        """A sentence on a clause: "it is likely (55-80%) that talks begin"."""
        told = self.told()
        if told.startswith(("almost no chance (", "roughly even chance (")):
            return f"there is {'a ' if told.startswith('r') else ''}{told} that {clause}"
        if " to " in told.split(" (")[0]:
            return f"the odds that {clause} span a wide range, {told}"
        return f"it is {told} that {clause}"


def chance(values: ArrayLike, weight: ArrayLike) -> Chance:
    """A probability given for every world, summed up."""
    found = np.clip(np.asarray(values, np.float64), 0, 1)
    low, high = quantiles(found, weight, (0.1, 0.9))
    return Chance(float(np.average(found, weights=np.asarray(weight, np.float64))), low, high)


def quantiles(values: ArrayLike, weight: ArrayLike, at: tuple[float, ...]) -> tuple[float, ...]:
    """Weighted quantiles: the least value that at least that share of the weight does not exceed."""
    found, weights = np.asarray(values, np.float64), np.asarray(weight, np.float64)
    order = np.argsort(found, kind="stable")
    passed = np.cumsum(weights[order]) / weights.sum()
    places = np.minimum(np.searchsorted(passed, np.array(at) - 1e-12), len(found) - 1)
    return tuple(float(x) for x in found[order][places])
