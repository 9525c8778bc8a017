"""What holds in how many worlds: a weighted share, and its range as the weight of the readings varies."""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from tightrope.analyses.telling.words import percent, worlds_told
from tightrope.worlds import Worlds

Floats = NDArray[np.float64]


class Share(NamedTuple):
    """A share of the sampled worlds, and the least and greatest that the readings' posterior ranges allow."""

    value: float
    low: float
    high: float

    def told(self) -> str:
        """`in 62% of the sampled worlds`; never to be read as a probability."""
        return worlds_told(self.value)

    def spread(self) -> str:
        """The range as words, empty where it says nothing more."""
        low, high = percent(self.low), percent(self.high)
        return "" if low == high else f"{low} to {high}, depending on how the readings are weighed"


def share(worlds: Worlds, values: ArrayLike) -> Share:
    """The weighted mean of a value in [0, 1] a world, with its range (Definition W.3).

    The range is over all weights of combinations of readings that lie within the posterior ranges and add to one.
    """
    found = np.asarray(values, np.float64)
    mean = float(np.clip(worlds.weight @ found, 0, 1))
    cells, low, high = _cells(worlds)
    counts = np.bincount(cells, minlength=len(low)).astype(np.float64)
    means = np.bincount(cells, found, len(low)) / np.maximum(counts, 1)
    known = counts > 0
    least = _extreme(means[known], low[known], high[known])
    most = 0.0 - _extreme(-means[known], low[known], high[known])
    return Share(mean, min(max(least, 0.0), mean), max(min(most, 1.0), mean) + 0.0)


def over_assignments(worlds: Worlds, values: ArrayLike) -> Share:
    """`share` of a value given for every distinct assignment of preferences, [K]."""
    return share(worlds, np.asarray(values, np.float64)[worlds.ordering])


def _cells(worlds: Worlds) -> tuple[NDArray[np.int64], Floats, Floats]:
    """The combination of readings of every world, and the least and greatest weight of each combination."""
    return worlds.once("cells", lambda: _combine(worlds))


def _combine(worlds: Worlds) -> tuple[NDArray[np.int64], Floats, Floats]:
    cells, spans = np.zeros(worlds.n, np.int64), []
    for key, found in worlds.weighings.items():
        cells = cells * len(found.readings) + worlds.readings[key]
        spans.append([found.posterior[name] for name in found.readings])
    combined = list(product(*spans))
    ends = [np.array([np.prod([span[end] for span in cell]) for cell in combined]) for end in (0, 1)]
    return cells, ends[0], ends[1]


def _extreme(means: Floats, low: Floats, high: Floats) -> float:
    """The least weighted mean over weights in [low, high] that add to one."""
    weights, left = low.copy(), 1 - low.sum()
    for k in np.argsort(means, kind="stable"):
        more = min(max(left, 0.0), high[k] - low[k])
        weights[k] += more
        left -= more
    return float(weights @ means / max(weights.sum(), 1e-12)) + 0.0
