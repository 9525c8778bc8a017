"""Probabilities within worlds, as a range across worlds and in words of estimation (ICD 203)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from tightrope.ontology import estimate

WIDE, LOW = 0.5, 0.45


class Chance(NamedTuple):
    """A probability across worlds: its weighted mean, and the tenth and ninetieth percentile of the weight."""

    mean: float
    low: float
    high: float

    @property
    def wide(self) -> bool:
        """Whether the range is so wide that it says next to nothing."""
        return self.high - self.low > WIDE

    def told(self) -> str:
        """`likely (55-80%)`; over a wide range `anything from very unlikely to very likely (14-84%)`."""
        return f"{'anything from ' if self.wide else ''}{estimate.say(self.low, self.high)}"

    def makes(self) -> str:
        """After an answer: "makes it likely (55-80%)", "leaves almost no chance (1-5%)", "leaves it open, ..."."""
        told = estimate.say(self.low, self.high)
        if self.wide:
            return f"leaves it open, {told}"
        if " chance" in told:
            return f"{'gives a' if told.startswith('r') else 'leaves' if told.startswith('a') else 'makes it'} {told}"
        return f"makes it {told}"

    def that(self, clause: str) -> str:
        """A sentence on a clause: "it is likely (55-80%) that talks begin"."""
        told = self.told()
        if self.wide:
            return f"nobody can tell whether {clause}: {told}"
        if " chance" not in told:
            return f"it is {told} that {clause}"
        if told.startswith(("almost no chance (", "roughly even chance (")):
            return f"there is {'a ' if told.startswith('r') else ''}{told} that {clause}"
        degree = "low" if self.high < LOW else "even at best" if "to roughly" in told else "even or better"
        return f"the odds that {clause} are {degree if self.low + self.high > 0.2 else 'low'}: {told}"


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
