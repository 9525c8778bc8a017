"""Compiled: one world's chain, followed by uniformisation (Jensen 1953; Grassmann 1977)."""

from __future__ import annotations

from math import exp

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.bargains import Bargains
from tightrope.analyses.chain.deals import Deals, agree, offers, strike
from tightrope.graph.compiled import compiled

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


LEAST, TAIL, SPAN = 1e-11, 1e-10, 600.0


@compiled
def rises(gain: Floats, rational: Floats) -> Floats:
    """`exp(rational * gain)` for every actor and state, shifted to the middle of each actor's range."""
    found = np.empty_like(gain)
    for i in range(gain.shape[0]):
        low, high = gain[i].min(), gain[i].max()
        steep = min(rational[i], SPAN / max(high - low, 1e-9))
        for s in range(gain.shape[1]):
            found[i, s] = exp(steep * (gain[i, s] - 0.5 * (low + high)))
    return found


@compiled
def choose(
    s: int, start: Ints, target: Ints, acts: Ints, planned: int, held: Floats, pace: Floats, spent: Floats,
    chance: Floats, deals: Deals,
) -> float:  # fmt: skip
    """Fill the chances of one jump along the moves from state s; the chance of staying (Definition C.2).

    `start[s * N + i]` bounds the moves of actor i from s. Actor `planned` (-1: none) takes its only move.
    `pace` is each actor's share of the tempo, `spent` the factor that one act costs. The chances of bargains are
    added to `deals`.
    """
    actors, stay = len(pace), 0.0
    for i in range(actors):
        first, last = start[s * actors + i], start[s * actors + i + 1]
        if i == planned and first < last:
            chance[first] = pace[i]
            continue
        weight = 1.0
        for e in range(first, last):
            chance[e] = held[i, target[e]] / held[i, s] * spent[i] ** acts[e]
            weight += chance[e]
        joint = offers(s, i, deals)
        each = pace[i] * ((1.0 - deals.share) / weight + deals.share / (weight + joint)) if joint else pace[i] / weight
        for e in range(first, last):
            chance[e] *= each
        stay += each
        if joint:
            strike(s, i, deals, pace[i] * deals.share / (weight + joint))
    return stay


@compiled
def _add(row: Floats, weight: Floats, p: float) -> None:
    for t in range(len(row)):
        row[t] += weight[t] * p


@compiled
def _find(target: Ints, first: int, end: int, known: NDArray[np.bool_], order: Ints, size: int) -> int:
    """Queue the targets that are new; -1 is none."""
    for e in range(first, end):
        t = target[e]
        if t >= 0 and not known[t]:
            known[t], order[size] = True, t
            size += 1
    return size


@compiled
def follow(
    start: Ints, target: Ints, acts: Ints, planned: int, absorbing: NDArray[np.bool_], masks: NDArray[np.uint8],
    gain: Floats, tempo: Floats, rational: Floats, reluctant: Floats, times: Floats, begin: Floats, seen: Floats,
    found: Bargains, deals: Deals,
) -> Floats:  # fmt: skip
    """Follow one world from the distribution `begin` over `times` (months from now, ascending, the last the end).

    Adds to `seen[t, g]` the probability of mask g at each time; gives the distribution at the last time. Only states
    that are reached with a chance above 1e-11 are opened up; rarer chances rest where they are.
    """
    (actors, states), groups = gain.shape, len(found.members)
    total, last = tempo.sum(), len(times) - 1
    held, pace, spent = rises(gain, rational), tempo / total, np.exp(-rational * reluctant)
    chance, stay = np.zeros(len(target)), np.full(states, -1.0)
    rates = total * times
    weight, mass, at = np.exp(-rates), np.zeros(last + 1), np.zeros((states, last + 1))
    queue, known = np.flatnonzero(begin), begin > 0
    order, size = np.zeros(states, np.int64), len(queue)
    order[:size] = queue
    v, after, n = begin.copy(), np.zeros(states), 0
    while mass[last] < 1.0 - TAIL and n < rates[last] + 12.0 * np.sqrt(rates[last] + 1.0) + 30.0:
        for q in range(size):
            s = order[q]
            p = v[s]
            v[s] = 0.0
            if p <= LEAST:
                after[s] += p
                continue
            _add(at[s], weight, p)
            first, end = start[s * actors], start[(s + 1) * actors]
            if stay[s] < 0.0:
                stay[s] = 1.0
                if not absorbing[s]:
                    agree(s, found, start, target, acts, gain, rational, reluctant, deals)
                    stay[s] = choose(s, start, target, acts, planned, held, pace, spent, chance, deals)
                    size = _find(target, first, end, known, order, size)
                    size = _find(deals.target, s * groups, (s + 1) * groups, known, order, size)
            after[s] += p * stay[s]
            if not absorbing[s]:
                for e in range(first, end):
                    after[target[e]] += p * chance[e]
                for g in range(s * groups, (s + 1) * groups if deals.open[s] else s * groups):
                    if deals.target[g] >= 0:
                        after[deals.target[g]] += p * deals.chance[g]
        v, after = after, v
        n += 1
        mass += weight
        weight *= rates / n
    return _seen(order[:size], at, mass, masks, seen)


@compiled
def _seen(order: Ints, at: Floats, mass: Floats, masks: NDArray[np.uint8], seen: Floats) -> Floats:
    """Add up the masks over states; the distribution at the last time."""
    times, end = at.shape[1], np.zeros(at.shape[0])
    for s in order:
        for t in range(times):
            at[s, t] /= mass[t]
        end[s] = at[s, times - 1]
        for g in range(masks.shape[0]):
            if masks[g, s]:
                for t in range(times):
                    seen[t, g] += at[s, t]
    return end
