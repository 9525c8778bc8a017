"""Breadth-first search over (state, last mover), compiled."""

from __future__ import annotations

from typing import Any

import numpy as np

from tightrope.graph.compiled import compiled
from tightrope.graph.moves import ARCS, ONE_WAY, Ints, Masks, Moves

UNSEEN, ROOT = -2, -1


@compiled
def spread(moves: Moves, members: Ints, ranks: Ints, start: int, better: bool, deepest: int) -> tuple[Masks, Ints, Any]:
    """From `start` by sequences in which nobody moves twice in a row (with `better`: by improvements of each mover).

    Returns `before` [N, S] (the node before the one in which actor i has just moved to s, as state * N + mover;
    ROOT after the start, UNSEEN where there is none), `steps` [S] (-1: not attained) and `mover` [S] (who comes first).
    """
    actors, size = ranks.shape
    before, steps = np.full((actors, size), UNSEEN, np.int64), np.full(size, -1, np.int32)
    mover = np.full(size, -1, np.int32)
    queue, depth = np.empty(actors * size + 1, np.int64), np.zeros((actors, size), np.int32)
    head, tail, steps[start] = 0, 1, 0
    queue[0] = np.int64(start) * actors + actors
    while head < tail:
        node = queue[head]
        first = head == 0
        s, last = (np.int64(start), np.int64(-1)) if first else (node // actors, node % actors)
        level = 0 if first else depth[last, s]
        head += 1
        if level >= deepest:
            break
        for i in range(actors):
            if i == last:
                continue
            listed = moves.mode[i] == ARCS
            r = 0 if listed else moves.row[i, s]
            at, end = (
                (moves.out_at[i, s], moves.out_at[i, s + 1]) if listed else (moves.start[i, r], moves.start[i, r + 1])
            )
            for k in range(at, end):
                t = moves.out[k] if listed else members[i, k]
                if t == s or before[i, t] != UNSEEN or (better and ranks[i, t] <= ranks[i, s]):
                    continue
                if moves.mode[i] == ONE_WAY and moves.way[i, s] & ~moves.way[i, t]:
                    continue
                before[i, t] = ROOT if first else node
                depth[i, t] = level + 1
                queue[tail] = np.int64(t) * actors + i
                tail += 1
                if steps[t] < 0:
                    steps[t], mover[t] = level + 1, i
    return before, steps, mover
