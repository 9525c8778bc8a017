"""Stability by reach-minimum, compiled (Theorem S.8). All ranks are dense: 0 to S-1, 0 worst."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from tightrope.graph.compiled import compiled
from tightrope.graph.moves import ARCS, FREE, ONE_WAY, Bools, Ints, Moves

NEVER = np.int32(2**31 - 1)
LEAST, LABELLED, GIVEN, SIDE = 0, 1, 2, 3
R, GMR, SMR, SEQ, SSEQ = 0, 1, 2, 3, 4


@compiled
def order_by(value: Ints) -> Ints:
    """The states in ascending order of value (counting sort; equal values by number)."""
    size = len(value)
    at = np.zeros(size + 1, np.int32)
    for s in range(size):
        at[value[s] + 1] += 1
    for v in range(size):
        at[v + 1] += at[v]
    order = np.empty(size, np.int32)
    for s in range(size):
        order[at[value[s]]] = s
        at[value[s]] += 1
    return order


@compiled
def sort_rows(order: Ints, row: Ints, start: Ints) -> Ints:
    """States sorted by row, within a row by the given order."""
    at, members = start.copy(), np.empty(len(order), np.int32)
    for s in order:
        members[at[row[s]]] = s
        at[row[s]] += 1
    return members


@compiled
def order_in_parts(value: Ints, part: Ints) -> Ints:
    """The states part by part, within a part in ascending order of value."""
    start = np.zeros(part.max() + 2, np.int32)
    for s in range(len(part)):
        start[part[s] + 1] += 1
    return sort_rows(order_by(value), part, np.cumsum(start).astype(np.int32))


@compiled
def allowed(moves: Moves, j: int, source: int, target: int) -> bool:
    """Whether the one-way options of actor j let it move within a row."""
    return bool(moves.mode[j] == FREE or moves.way[j, source] & ~moves.way[j, target] == 0)


class Sides(NamedTuple):
    """Ranks and rows as the search walks them, so that one state is one stretch of memory.

    `node` [S, 3 + 2N]: the state's minimum, whose moves from it are labelled, who has had a task (bits), then each
    actor's row and rank. `members` [N, S]: each actor's rows, sorted by its rank; `levels` [N, S]: the ranks there.
    """

    node: Ints
    members: Ints
    levels: Ints


@compiled
def best_within_reach(moves: Moves, sides: Sides, rank: Ints, i: int) -> Ints:
    """g_i: the greatest rank among each state and what one move of actor i leads to."""
    best, row, start, way = rank.copy(), moves.row, moves.start, moves.way
    out_at, out, levels, members = moves.out_at, moves.out, sides.levels, sides.members
    if moves.mode[i] == ARCS:
        for s in range(len(rank)):
            for at in range(out_at[i, s], out_at[i, s + 1]):
                best[s] = max(best[s], rank[out[at]])
        return best
    free = moves.mode[i] == FREE
    for s in range(len(rank)):
        at = start[i, row[i, s] + 1] - 1
        while levels[i, at] > rank[s] and not (free or way[i, s] & ~way[i, members[i, at]] == 0):
            at -= 1
        best[s] = max(best[s], levels[i, at])
    return best


@compiled
def opening(mode: Any, start: Ints, levels: Ints, better: bool) -> Ints:
    """The rank above which a task in a row has something to label: of free rows the lowest rank, else none."""
    bar = np.full(start.shape, -1, np.int32)
    for j in range(len(mode)):
        if mode[j] == FREE and better:
            for r in range(start.shape[1]):
                bar[j, r] = levels[j, min(start[j, r], levels.shape[1] - 1)]
    return bar


@compiled
def reach_minimum(  # noqa: C901  (one loop: calls in it would count references)
    moves: Moves, sides: Sides, value: Ints, me: int, better: bool, legal: bool
) -> Ints:
    """M(t): the least value among states that the others reach from t; NEVER where nobody can move.

    The backward search of Theorem S.8, part by part so that its data stays near. A task (u, j) labels the states from
    which j moves to u; `cursor` and `bar` keep what is left to label in a free row.
    """
    node, members, levels = sides.node, sides.members, sides.levels
    size, actors = node.shape[0], members.shape[0]
    mode, start, way, into_at, into = moves.mode, moves.start, moves.way, moves.into_at, moves.into
    cursor, stack, left = np.zeros(start.shape, np.int32), np.empty(actors * (size + 1), np.int64), size * (actors - 1)
    for s in range(size):
        node[s, LEAST], node[s, LABELLED], node[s, GIVEN] = NEVER, 0, 1 << me
    bar = opening(mode, start, levels, better)
    for source in order_in_parts(value, moves.part[me]):
        top = 0
        for j in range(actors):
            r, level = node[source, SIDE + 2 * j], node[source, SIDE + 2 * j + 1]
            if not node[source, GIVEN] >> j & 1 and bar[j, r] < level:
                stack[top] = np.int64(source) * actors + j
                top += 1
        node[source, GIVEN] = -1
        while top > 0 and left > 0:
            top -= 1
            u, j = stack[top] // actors, stack[top] % actors
            kind, level, r, only = mode[j], node[u, SIDE + 2 * j + 1], node[u, SIDE + 2 * j], np.int64(-1)
            at, last = (into_at[j, u], into_at[j, u + 1]) if kind == ARCS else (start[j, r], start[j, r + 1])
            if kind == FREE and better:
                at += cursor[j, r]
            elif kind == FREE:
                only = cursor[j, r] - 1
                cursor[j, r] = u + 1 if only == -1 or only == u else -1
                bar[j, r] = NEVER if cursor[j, r] < 0 else -1
                last = last if only == -1 else at + (only >= 0 and only != u)
            while at < last:
                t = np.int64(into[at]) if kind == ARCS else only if only >= 0 else np.int64(members[j, at])
                if better and kind != ARCS and levels[j, at] >= level:
                    break
                at += 1
                if t == u or node[t, LABELLED] >> j & 1:
                    continue
                if kind == ARCS and better and node[t, SIDE + 2 * j + 1] >= level:
                    continue
                if kind == ONE_WAY and way[j, t] & ~way[j, u]:
                    continue
                node[t, LABELLED] |= 1 << j
                left -= 1
                node[t, LEAST] = min(node[t, LEAST], value[source])
                for k in range(actors):
                    if legal and k != j and not node[t, GIVEN] >> k & 1:
                        node[t, GIVEN] |= 1 << k
                        if bar[k, node[t, SIDE + 2 * k]] < node[t, SIDE + 2 * k + 1]:
                            stack[top] = t * actors + k
                            top += 1
            if kind == FREE and better:
                cursor[j, r] = at - start[j, r]
                bar[j, r] = levels[j, at] if at < last else NEVER
    return node[:, LEAST].copy()


@compiled
def verdict(moves: Moves, members: Ints, rank: Ints, limit: Ints, least: Ints, i: int) -> Bools:
    """Which states s are stable for actor i: each improvement t of i has least[t] <= limit[s]."""
    size = len(rank)
    stable = np.ones(size, np.bool_)
    if moves.mode[i] != FREE:
        for s in range(size):
            stable[s] = _each_is_blocked(moves, members, rank, limit[s], least, i, s)
        return stable
    for r in range(len(moves.start[i]) - 1):
        at = moves.start[i, r + 1] - 1
        worst = np.int32(-1)
        while at >= moves.start[i, r]:
            level, low = rank[members[at]], at
            while low >= moves.start[i, r] and rank[members[low]] == level:
                stable[members[low]] = worst <= limit[members[low]]
                low -= 1
            while at > low:
                worst = max(worst, least[members[at]])
                at -= 1
    return stable


@compiled
def _each_is_blocked(moves: Moves, members: Ints, rank: Ints, limit: int, least: Ints, i: int, s: int) -> bool:
    if moves.mode[i] == ARCS:
        for at in range(moves.out_at[i, s], moves.out_at[i, s + 1]):
            t = moves.out[at]
            if rank[t] > rank[s] and least[t] > limit:
                return False
        return True
    at = moves.start[i, moves.row[i, s] + 1] - 1
    while rank[members[at]] > rank[s]:
        if least[members[at]] > limit and allowed(moves, i, s, members[at]):
            return False
        at -= 1
    return True


@compiled
def sides(moves: Moves, ranks: Ints) -> Sides:
    """The layout of `Sides` for these ranks."""
    actors, size = ranks.shape
    node = np.zeros((size, SIDE + 2 * actors), np.int32)
    members, levels = np.zeros((actors, size), np.int32), np.zeros((actors, size), np.int32)
    for i in range(actors):
        node[:, SIDE + 2 * i + 1] = ranks[i]
        if moves.mode[i] != ARCS:
            node[:, SIDE + 2 * i] = moves.row[i]
            members[i] = sort_rows(order_by(ranks[i]), moves.row[i], moves.start[i])
            levels[i] = ranks[i][members[i]]
    return Sides(node, members, levels)


@compiled
def solve_one(moves: Moves, laid: Sides, ranks: Ints, limits: Ints, concepts: Any, legal: bool, i: int) -> Bools:
    """Stability bool[C, S] for actor i; `limits` [N, S] is the rank at or under which a reply deters."""
    stable = np.ones((len(concepts), ranks.shape[1]), np.bool_)
    held = best_within_reach(moves, laid, ranks[i], i)
    for c, concept in enumerate(concepts):
        least = np.full(ranks.shape[1] if concept == R else 0, NEVER, np.int32)
        if concept != R:
            value = held if concept in (SMR, SSEQ) else ranks[i]
            least = reach_minimum(moves, laid, value, i, concept in (SEQ, SSEQ), legal)
        stable[c] = verdict(moves, laid.members[i], ranks[i], limits[i], least, i)
    return stable


@compiled
def solve(moves: Moves, ranks: Ints, limits: Ints, concepts: Any, legal: bool) -> Bools:
    """Stability bool[C, N, S] for all actors."""
    stable = np.ones((len(concepts), *ranks.shape), np.bool_)
    laid = sides(moves, ranks)
    for i in range(ranks.shape[0]):
        stable[:, i] = solve_one(moves, laid, ranks, limits, concepts, legal, i)
    return stable
