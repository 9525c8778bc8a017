"""Compiled: which bargain each group would strike, and how readily (Definitions C.8 and C.9)."""

from __future__ import annotations

from math import exp, inf
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.bargains import Bargains
from tightrope.graph.compiled import compiled

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
LONG = 300.0


class Deals(NamedTuple):
    """In one world: the `share` of turns in which bargains can be struck, and the `slowest` member of each group, at
    whose turns they come up; by state and group ([s * G + g]) the bargain's `target` (-1: none), its `odds` against
    staying, and the `chance` that one jump from the state is it; `open[s]`
    says whether there is any."""

    share: float
    slowest: Ints
    target: Ints
    odds: Floats
    chance: Floats
    open: NDArray[np.bool_]


def needed(found: Bargains, gain: Floats) -> Bargains:
    """The joint moves by which every member gains, and in which each is needed."""
    kept, start = _needed(found.members, found.start, found.target, found.without, gain)
    return found._replace(start=start, target=found.target[kept], acts=found.acts[kept], without=found.without[kept])


@compiled
def _needed(
    members: Ints, start: Ints, target: NDArray[np.int32], without: NDArray[np.int32], gain: Floats
) -> tuple[Ints, Ints]:
    """Which moves those are, and their bounds by state and group."""
    kept, bounds, size, count = np.empty(len(target), np.int64), np.zeros_like(start), 0, len(members)
    for node in range(len(start) - 1):
        s, g = node // count, node % count
        for e in range(start[node], start[node + 1]):
            good = _all_gain(members, g, -1, s, target[e], gain)
            for m in range(3):
                good = good and (without[e, m] < 0 or not _all_gain(members, g, m, s, without[e, m], gain))
            if good:
                kept[size] = e
                size += 1
        bounds[node + 1] = size
    return kept[:size].copy(), bounds


@compiled
def _all_gain(members: Ints, g: int, without: int, s: int, t: int, gain: Floats) -> bool:
    """Whether all members but one gain from s to t."""
    for m in range(3):
        j = members[g, m]
        if m != without and j >= 0 and gain[j, t] - gain[j, s] <= 1e-9:
            return False
    return True


def no_deals(states: int, members: Ints, tempo: Floats, share: float) -> Deals:
    """Before any state was looked at."""
    size = states * len(members)
    slowest = members[np.arange(len(members)), np.where(members >= 0, tempo[members], np.inf).argmin(axis=1)]
    return Deals(
        share, slowest, np.full(size, -1, np.int64), np.zeros(size), np.zeros(size), np.zeros(states, np.bool_)
    )


@compiled
def offers(s: int, i: int, deals: Deals) -> float:
    """The odds of the bargains from s that come up at the turns of actor i, added up."""
    total, count = 0.0, len(deals.slowest)
    for g in range(count):
        if deals.slowest[g] == i and deals.target[s * count + g] >= 0:
            total += deals.odds[s * count + g]
    return total


@compiled
def strike(s: int, i: int, deals: Deals, each: float) -> None:
    """The chance of each bargain from s that comes up at the turns of actor i."""
    count = len(deals.slowest)
    for g in range(count):
        if deals.slowest[g] == i and deals.target[s * count + g] >= 0:
            deals.chance[s * count + g] = each * deals.odds[s * count + g]


@compiled
def agree(
    s: int, found: Bargains, start: Ints, target: Ints, acts: Ints, gain: Floats, rational: Floats, reluctant: Floats,
    deals: Deals,
) -> None:  # fmt: skip
    """The bargain that each group would strike at s, and its odds (Definition C.9)."""
    count = len(found.members)
    for g in range(count):
        best = -LONG
        for e in range(found.start[s * count + g], found.start[s * count + g + 1]):
            odds = _least(s, e, g, found, gain, rational, reluctant)
            if odds > best + 1e-9 and _kept(s, found.target[e], g, found, start, target, acts, gain, reluctant):
                best, deals.target[s * count + g], deals.open[s] = odds, found.target[e], True
        deals.odds[s * count + g] = exp(min(best, LONG))


@compiled
def _least(
    s: int, e: int, g: int, found: Bargains, gain: Floats, rational: Floats, reluctant: Floats
) -> float:  # fmt: skip
    """The log-odds of the most reluctant member."""
    least, t = inf, found.target[e]
    for m in range(3):
        j = found.members[g, m]
        if j >= 0:
            least = min(least, rational[j] * (gain[j, t] - gain[j, s] - reluctant[j] * found.acts[e, m]))
    return least


@compiled
def _kept(
    s: int, t: int, g: int, found: Bargains, start: Ints, target: Ints, acts: Ints, gain: Floats, reluctant: Floats
) -> bool:
    """Whether no member would gain, its reluctance counted, by a step from t that takes back some of its part."""
    actors, done = gain.shape[0], found.masks[s] ^ found.masks[t]
    for m in range(3):
        j = found.members[g, m]
        if j < 0:
            continue
        for e in range(start[t * actors + j], start[t * actors + j + 1]):
            back = (found.masks[target[e]] ^ found.masks[t]) & ~done == 0
            if back and gain[j, target[e]] - reluctant[j] * acts[e] > gain[j, t] + 1e-9:
                return False
    return True
