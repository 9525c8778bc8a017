"""Blocks of worlds followed through one chain: all that a worker needs, here or on another machine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.bargains import Bargains

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
JUMPS = 200.0


class Leg(NamedTuple):
    """Part of a course with one set of moves: its months, its moves by state and actor, and the jump it opens with."""

    begin: float
    end: float
    start: Ints
    target: Ints
    acts: Ints
    opens: Ints | None


@dataclass(frozen=True, eq=False)
class Job:
    """What all worlds share: the legs, the start, masks uint8[Q, G, S], states never left, times, and the worth of the
    states to each actor under each of its lists; the joint moves."""

    legs: tuple[Leg, ...]
    planned: int
    months: float
    origin: int
    masks: NDArray[np.uint8]
    stop: Bools
    times: Floats
    worth: tuple[Floats, ...]
    bargains: Bargains


class Block(NamedTuple):
    """Some worlds: weight, which masks, which lists [B, N]; tempo, rationality and reluctance [B, N]; and the share of
    turns in which a bargain can be struck [B]."""

    weight: Floats
    mask_of: Ints
    lists: Ints
    tempo: Floats
    rational: Floats
    reluctant: Floats
    bargaining: Floats


def run_block(job: Job, block: Block) -> tuple[Floats, Floats]:
    """The chances of the masks [B, T, G], and the weighted sum of the distributions at the end [S]."""
    from tightrope.analyses.chain import deals  # compiled code is loaded when something is first followed

    seen = np.zeros((len(block.weight), len(job.times), job.masks.shape[1]))
    total, wants, gain, found = np.zeros(len(job.stop)), None, np.zeros((0, 0)), job.bargains
    for row, weight in enumerate(block.weight):
        if wants is None or (wants != block.lists[row]).any():
            wants = block.lists[row]
            gain = np.stack([worth[k] for worth, k in zip(job.worth, wants, strict=True)])
            found = deals.needed(job.bargains, gain)
        total += weight * _world(job, block, row, gain, found, seen[row])
    return seen, total


def _world(job: Job, block: Block, row: int, gain: Floats, found: Bargains, seen: Floats) -> Floats:
    from tightrope.analyses.chain import deals, kernel

    own, masks = (block.tempo[row], block.rational[row], block.reluctant[row]), job.masks[block.mask_of[row]]
    share = float(block.bargaining[row])
    v = np.zeros(len(job.stop))
    v[job.origin] = 1.0
    for leg in job.legs:
        v = v if leg.opens is None else _open(v, leg.opens, job.stop)
        for begin, end in _cuts(leg, float(own[0].sum())):
            inside = (job.times >= begin) & ((job.times < end) | (end == job.months))
            at = np.append(job.times[inside], end) - begin
            part = np.zeros((len(at), masks.shape[0]))
            v = kernel.follow(
                leg.start, leg.target, leg.acts, job.planned, job.stop, masks, gain, *own, at, v, part, found,
                deals.no_deals(len(job.stop), found.members, own[0], share),
            )  # fmt: skip
            seen[inside] = part[:-1]
    return v


def _open(v: Floats, opens: Ints, stop: Bools) -> Floats:
    """The distribution once the plan's settings are made; states that are never left stay."""
    to = np.where(stop, np.arange(len(opens)), opens)
    return np.bincount(to, v, len(v)).astype(np.float64)


def _cuts(leg: Leg, rate: float) -> list[tuple[float, float]]:
    """A leg in pieces short enough for uniformisation to stay exact."""
    pieces = max(1, int(np.ceil(rate * (leg.end - leg.begin) / JUMPS)))
    edges = np.linspace(leg.begin, leg.end, pieces + 1)
    return list(zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True))
