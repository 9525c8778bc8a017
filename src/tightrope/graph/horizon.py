"""Foresight: limited-move stability of horizon h, and its limit, non-myopic stability (Definitions H.1 to H.4)."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from tightrope.errors import ModelError, UsageError
from tightrope.graph.arcs import arcs, small
from tightrope.graph.base import Graph
from tightrope.graph.moves import Bools, Ints
from tightrope.graph.stability import checked

States = NDArray[np.int64]
Arcs = list[tuple[States, States]]
DEEPEST = 500


def limited_move(graph: Graph, ranks: ArrayLike, horizon: int) -> Bools:
    """L_h stability, bool[N, S]: looking `horizon` moves ahead, the actor to move stays (Definition H.3).

    Source: Zagare 1984; Kilgour 1985; Fang, Hipel & Kilgour 1993. With two actors it is theirs; with more, the
    mover expects the reply, among those that others would make, that is worst for it.
    """
    if horizon < 1:
        raise UsageError(f"horizon {horizon} looks no move ahead", expected="1 or more (1 is R)")
    found, moves = _ready(graph, ranks)
    final = _start(graph)
    for _ in range(horizon):
        final = _deeper(final, found, moves)
    return np.asarray(final == np.arange(graph.size))


def anticipated(graph: Graph, ranks: ArrayLike, horizon: int) -> States:
    """G_h(i, s), [N, S]: where actor i, to move at s with `horizon` moves ahead, expects to end (Definition H.2)."""
    found, moves = _ready(graph, ranks)
    final = _start(graph)
    for _ in range(horizon):
        final = _deeper(final, found, moves)
    return final


def non_myopic(graph: Graph, ranks: ArrayLike) -> Bools:
    """Stability for every horizon from some length on, bool[N, S] (Definition H.4; Brams & Wittman 1981).

    Raises ModelError where the anticipated states have not begun to repeat after 500 moves.
    """
    found, moves = _ready(graph, ranks)
    final, seen, history = _start(graph), dict[bytes, int](), list[Bools]()
    for depth in range(DEEPEST):
        key = final.tobytes()
        if key in seen:
            return np.asarray(np.logical_and.reduce(history[seen[key] :]))
        seen[key] = depth
        history.append(np.asarray(final == np.arange(graph.size)))
        final = _deeper(final, found, moves)
    raise ModelError(f"foresight has not settled after {DEEPEST} moves", todo="ask for a limited horizon")


def _ready(graph: Graph, ranks: ArrayLike) -> tuple[Ints, Arcs]:
    small(graph, "foresight", 1 << 16)
    return checked(graph, ranks), [arcs(graph, i) for i in range(len(graph.actors))]


def _start(graph: Graph) -> States:
    return np.tile(np.arange(graph.size), (len(graph.actors), 1))


def _deeper(final: States, ranks: Ints, moves: Arcs) -> States:
    """One more move of foresight."""
    return np.stack([_choose(_after(i, final, ranks[i]), ranks[i], *moves[i]) for i in range(len(moves))])


def _after(i: int, final: States, rank: Ints) -> States:
    """What actor i expects once it has moved to each state: the worst for it that another would move on to."""
    here = np.arange(final.shape[1])
    expected, worst = here.copy(), np.full(len(here), np.iinfo(np.int64).max)
    for j in range(len(final)):
        key = np.where(final[j] == here, np.iinfo(np.int64).max, rank[final[j]].astype(np.int64) * len(here) + final[j])
        expected = np.where((key < worst) & (j != i), final[j], expected)
        worst = np.minimum(worst, key) if j != i else worst
    return expected


def _choose(after: States, rank: Ints, sources: States, targets: States) -> States:
    """Stay, or move to the state whose expected end is best; ties go to staying, then to the lowest number."""
    size = len(rank)
    final = np.arange(size)
    if not len(sources):
        return final
    key = rank[after[targets]].astype(np.int64) * size + (size - 1 - targets)
    movers, first = np.unique(sources, return_index=True)
    best = np.maximum.reduceat(key, first)
    end = after[size - 1 - best % size]
    final[movers] = np.where(best // size > rank[movers], end, movers)
    return final
