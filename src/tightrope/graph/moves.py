"""Who can move from where to where, in the form that the compiled search reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Masks = NDArray[np.int64]
Bools = NDArray[np.bool_]

FREE, ONE_WAY, ARCS = 0, 1, 2


class Moves(NamedTuple):
    """The moves of every actor.

    `mode[i]`: FREE, actor i moves from a state to any other of its row; ONE_WAY, to those of its row whose `way`
    holds every bit of the state's own; ARCS, along listed arcs. `row[i, s]` numbers the rows, `start[i]` bounds them
    among states sorted by row. `part[i, s]`: states of different parts are never joined by moves of the others than
    i (its own options differ). `out`/`into` are arcs in compressed rows, bounded by `out_at`/`into_at` [N, S+1].
    """

    mode: NDArray[np.uint8]
    row: Ints
    start: Ints
    way: Masks
    part: Ints
    out_at: Masks
    out: Ints
    into_at: Masks
    into: Ints


def implicit(keys: Sequence[Masks], ways: Sequence[Masks | None], own: Sequence[Masks]) -> Moves:
    """Moves of option models: states of one key form a row (a key an actor), of one `own` a part."""
    size = len(keys[0])
    found = [np.unique(key, return_inverse=True, return_counts=True) for key in keys]
    most = max(len(values) for values, _, _ in found)
    row, start = np.zeros((len(keys), size), np.int32), np.full((len(keys), most + 1), size, np.int32)
    for i, (values, inverse, counts) in enumerate(found):
        row[i] = inverse
        start[i, 0] = 0
        start[i, 1 : len(values) + 1] = np.cumsum(counts)
    limited = any(way is not None for way in ways)
    way = np.zeros((len(keys), size if limited else 1), np.int64)
    for i, bits in enumerate(ways):
        if bits is not None:
            way[i] = bits
    part = np.stack([np.unique(bits, return_inverse=True)[1] for bits in own]).astype(np.int32)
    mode = np.array([FREE if bits is None else ONE_WAY for bits in ways], np.uint8)
    none, bounds = np.zeros(0, np.int32), np.zeros((len(keys), 1), np.int64)
    return Moves(mode, row, start, way, part, bounds, none, bounds, none)


def explicit(arcs: Sequence[NDArray[np.int64]], size: int) -> Moves:
    """Moves given as arcs, an array [E, 2] (from, to) an actor."""
    out_at, out = _compress([a.reshape(-1, 2) for a in arcs], size)
    into_at, into = _compress([a.reshape(-1, 2)[:, ::-1] for a in arcs], size)
    actors = len(arcs)
    row, start, way = np.zeros((actors, 1), np.int32), np.zeros((actors, 1), np.int32), np.zeros((actors, 1), np.int64)
    part = np.zeros((actors, size), np.int32)
    return Moves(np.full(actors, ARCS, np.uint8), row, start, way, part, out_at, out, into_at, into)


def _compress(arcs: Sequence[NDArray[np.int64]], size: int) -> tuple[Masks, Ints]:
    bounds, ends, offset = np.zeros((len(arcs), size + 1), np.int64), [np.zeros(0, np.int64)], 0
    for i, pairs in enumerate(arcs):
        pairs = np.unique(pairs, axis=0)
        bounds[i] = offset + np.searchsorted(pairs[:, 0], np.arange(size + 1))
        ends.append(pairs[:, 1])
        offset += len(pairs)
    return bounds, np.concatenate(ends).astype(np.int32)
