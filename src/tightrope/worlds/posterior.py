"""Bayes over ranges: priors in a box, likelihoods in bands (Definitions R.2 to R.4)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def fit(low: Floats, high: Floats) -> tuple[Floats, Floats, bool]:
    """Prior ranges that can add to one, and whether they had to be scaled for that."""
    if low.sum() > 1:
        return low / low.sum(), np.maximum(high, low / low.sum()), True
    if high.sum() < 1:
        return low, high / high.sum(), True
    return low, high, False


def onto_simplex(prior: Floats, low: Floats, high: Floats) -> Floats:
    """Priors [..., H] drawn within their ranges, moved along a line within the ranges until they add to one."""
    short = 1 - prior.sum(axis=-1, keepdims=True)
    towards = np.where(short > 0, high, low)
    room = (towards - prior).sum(axis=-1, keepdims=True)
    share = np.divide(short, room, out=np.zeros_like(short), where=np.abs(room) > 1e-12)
    return np.asarray(prior + np.clip(share, 0, 1) * (towards - prior))


def update(prior: Floats, likelihood: Floats, trust: Floats) -> Floats:
    """Posterior [..., H] from priors [..., H], likelihoods [..., items, H] and trust [items].

    Trust tempers a likelihood to `L ** trust`: an item of trust 0 has ratio 1 (Ibrahim & Chen 2000).
    """
    logs = np.log(np.maximum(prior, 1e-300)) + (trust[:, None] * np.log(likelihood)).sum(axis=-2)
    weights = np.exp(logs - logs.max(axis=-1, keepdims=True))
    return np.asarray(weights / weights.sum(axis=-1, keepdims=True))


def limits(low: Floats, high: Floats, least: Floats, most: Floats) -> tuple[Floats, Floats]:
    """The least and greatest posterior of each reading [H], over priors in [low, high] that add to one.

    `least` and `most` [H] bound each reading's likelihood of all the evidence. Exact: the extremes lie where the
    reading's own prior and likelihood are extreme and the rest of the prior fills the others in order (a fractional
    knapsack).
    """
    readings = range(len(low))
    upper = [_extreme(h, high[h], low, high, most[h], least, first=least) for h in readings]
    lower = [_extreme(h, low[h], low, high, least[h], most, first=-most) for h in readings]
    return np.array(lower), np.array(upper)


def _extreme(
    own: int, wanted: float, low: Floats, high: Floats, likelihood: float, others: Floats, first: Floats
) -> float:
    rest = np.delete(np.arange(len(low)), own)
    prior = float(np.clip(wanted, 1 - high[rest].sum(), 1 - low[rest].sum()))
    filled = _fill(1 - prior, low[rest], high[rest], np.argsort(first[rest], kind="stable"))
    for_own, for_rest = prior * likelihood, float(filled @ others[rest])
    return for_own / (for_own + for_rest) if for_own + for_rest > 0 else 0.0


def _fill(total: float, low: Floats, high: Floats, order: Sequence[int] | NDArray[np.intp]) -> Floats:
    filled, left = low.copy(), total - low.sum()
    for k in order:
        more = min(max(left, 0.0), high[k] - low[k])
        filled[k] += more
        left -= more
    return filled
