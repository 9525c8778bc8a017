"""Compiled: one world's chain, followed by uniformisation (Jensen 1953; Grassmann 1977)."""

from __future__ import annotations

from math import exp

import numpy as np
from numba import njit
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@njit(cache=True, nogil=True)
def choices(
    start: Ints, target: Ints, acts: Ints, planned: int, absorbing: NDArray[np.bool_],
    gain: Floats, tempo: Floats, rational: Floats, reluctant: Floats, chance: Floats, stay: Floats,
) -> None:  # fmt: skip
    """Fill the chances of one jump: `chance` along each move, `stay` in each state (Definition C.2).

    `start[s * N + i]` bounds the moves of actor i from state s. Actor `planned` (-1: none) takes its only move.
    """
    actors, states = gain.shape
    total = tempo.sum()
    for s in range(states):
        stay[s] = 0.0
        for i in range(actors):
            rate = tempo[i] / total
            first, last = start[s * actors + i], start[s * actors + i + 1]
            if absorbing[s] or first == last:
                stay[s] += rate
                chance[first:last] = 0.0
            elif i == planned:
                chance[first] = rate
            else:
                weight = 1.0
                for e in range(first, last):
                    rise = gain[i, target[e]] - gain[i, s] - acts[e] * reluctant[i]
                    chance[e] = exp(min(rational[i] * rise, 60.0))
                    weight += chance[e]
                for e in range(first, last):
                    chance[e] *= rate / weight
                stay[s] += rate / weight


@njit(cache=True, nogil=True)
def jump(start: Ints, target: Ints, chance: Floats, stay: Floats, actors: int, before: Floats, after: Floats) -> None:
    """One jump of the uniformised chain: `after = before P`."""
    after[:] = 0.0
    for s in range(len(before)):
        p = before[s]
        if p > 1e-15:
            after[s] += p * stay[s]
            for e in range(start[s * actors], start[(s + 1) * actors]):
                after[target[e]] += p * chance[e]


@njit(cache=True, nogil=True)
def follow(
    start: Ints, target: Ints, acts: Ints, planned: int, absorbing: NDArray[np.bool_], masks: NDArray[np.uint8],
    gain: Floats, tempo: Floats, rational: Floats, reluctant: Floats, times: Floats, begin: Floats, seen: Floats,
) -> Floats:  # fmt: skip
    """Follow one world from the distribution `begin` over `times` (months from now, ascending, the last the end).

    Adds to `seen[t, g]` the probability of mask g at each time; gives the distribution at the last time.
    """
    actors, states = gain.shape
    chance, stay = np.zeros(len(target)), np.zeros(states)
    choices(start, target, acts, planned, absorbing, gain, tempo, rational, reluctant, chance, stay)
    total, last = tempo.sum(), len(times) - 1
    rates = total * times
    weight = np.exp(-rates)
    mass = weight.copy()
    v, after, end = begin.copy(), np.zeros(states), np.zeros(states)
    steps = int(rates[last] + 7.0 * np.sqrt(rates[last] + 1.0) + 12.0)
    for n in range(steps + 1):
        if n > 0:
            jump(start, target, chance, stay, actors, v, after)
            v, after = after, v
            for t in range(last + 1):
                weight[t] *= rates[t] / n
                mass[t] += weight[t]
        for g in range(masks.shape[0]):
            share = 0.0
            for s in range(states):
                if masks[g, s]:
                    share += v[s]
            for t in range(last + 1):
                seen[t, g] += weight[t] * share
        for s in range(states):
            end[s] += weight[last] * v[s]
    for t in range(last + 1):
        seen[t] /= mass[t]
    end /= mass[last]
    return end
