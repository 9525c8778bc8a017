"""Stability by reach-minimum, compiled (Theorem S.8). All ranks are dense: 0 to S-1, 0 worst.

One file, as the cache of compiled code is renewed only when the file of its entry point changes.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from tightrope.graph.compiled import compiled
from tightrope.graph.moves import ARCS, FREE, Bools, Ints, Moves

NEVER = np.int32(2**31 - 1)
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
def allowed(moves: Moves, j: int, source: int, target: int) -> bool:
    """Whether the one-way options of actor j let it move within a row."""
    return bool(moves.mode[j] == FREE or moves.way[j, source] & ~moves.way[j, target] == 0)


@compiled
def best_within_reach(moves: Moves, members: Ints, rank: Ints, i: int) -> Ints:
    """g_i: the greatest rank among each state and what one move of actor i leads to."""
    best = rank.copy()
    for s in range(len(rank)):
        if moves.mode[i] == ARCS:
            for at in range(moves.out_at[i, s], moves.out_at[i, s + 1]):
                best[s] = max(best[s], rank[moves.out[at]])
            continue
        at = moves.start[i, moves.row[i, s] + 1] - 1
        while rank[members[at]] > best[s]:
            if allowed(moves, i, s, members[at]):
                best[s] = rank[members[at]]
                break
            at -= 1
    return best


@compiled
def _mark(t: int, j: int, v: int, actors: int, least: Ints, stack: Any, top: int) -> int:
    """Label (t, about to be left by j) with its minimum, unless it has one."""
    if least[j, t] == NEVER:
        least[j, t] = v
        stack[top] = np.int64(t) * actors + j
        return top + 1
    return top


@compiled
def _widen_free(members: Ints, rank: Ints, better: bool, u: int, j: int, v: int, bounds: Any,
                least: Ints, cursor: Ints, stack: Any, top: int) -> int:  # fmt: skip
    """Free rows: improvers are a prefix of the row; without `better` all but u at first, then u itself."""
    actors, (r, first, last) = least.shape[0], bounds
    if better:
        at = first + cursor[j, r]
        while at < last and rank[members[at]] < rank[u]:
            top = _mark(members[at], j, v, actors, least, stack, top)
            at += 1
        cursor[j, r] = at - first
    elif cursor[j, r] == 0:
        cursor[j, r] = u + 1
        for at in range(first, last):
            if members[at] != u:
                top = _mark(members[at], j, v, actors, least, stack, top)
    elif cursor[j, r] > 0 and cursor[j, r] != u + 1:
        top = _mark(cursor[j, r] - 1, j, v, actors, least, stack, top)
        cursor[j, r] = -1
    return top


@compiled
def _widen(moves: Moves, members: Ints, ranks: Ints, better: bool, u: int, j: int, v: int,
           least: Ints, cursor: Ints, stack: Any, top: int) -> int:  # fmt: skip
    """Label every state from which actor j moves to u (with `better`: to its own improvement)."""
    actors, rank = ranks.shape[0], ranks[j]
    if moves.mode[j] == ARCS:
        for at in range(moves.into_at[j, u], moves.into_at[j, u + 1]):
            if not better or rank[moves.into[at]] < rank[u]:
                top = _mark(moves.into[at], j, v, actors, least, stack, top)
        return top
    r = moves.row[j, u]
    first, last = moves.start[j, r], moves.start[j, r + 1]
    if moves.mode[j] == FREE:
        return _widen_free(members[j], rank, better, u, j, v, (r, first, last), least, cursor, stack, top)
    for at in range(first, last):
        t = members[j, at]
        if better and rank[t] >= rank[u]:
            break
        if t != u and allowed(moves, j, t, u):
            top = _mark(t, j, v, actors, least, stack, top)
    return top


@compiled
def reach_minimum(moves: Moves, members: Ints, ranks: Ints, value: Ints, me: int, better: bool, legal: bool) -> Ints:
    """M(t): the least value among states that the others reach from t; NEVER where nobody can move.

    One backward search over (state, next mover), from the states in order of value: the first value that
    labels a pair is its minimum.
    """
    actors, size = ranks.shape
    least = np.full((actors, size), NEVER, np.int32)
    done = np.zeros((actors, size), np.bool_)
    cursor = np.zeros(moves.start.shape, np.int32)
    stack = np.empty(actors * size, np.int64)
    for u in order_by(value):
        top = 0
        for j in range(actors):
            if j != me and not done[j, u]:
                done[j, u] = True
                top = _widen(moves, members, ranks, better, u, j, value[u], least, cursor, stack, top)
        while top > 0 and legal:
            top -= 1
            t, mover = stack[top] // actors, stack[top] % actors
            for j in range(actors):
                if j != me and j != mover and not done[j, t]:
                    done[j, t] = True
                    top = _widen(moves, members, ranks, better, t, j, value[u], least, cursor, stack, top)
    result = np.full(size, NEVER, np.int32)
    for j in range(actors):
        for s in range(size):
            result[s] = min(result[s], least[j, s])
    return result


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
def sorted_members(moves: Moves, ranks: Ints) -> Ints:
    """For each actor its rows, sorted by the actor's rank; unused for listed arcs."""
    members = np.zeros((ranks.shape[0], ranks.shape[1]), np.int32)
    for i in range(ranks.shape[0]):
        if moves.mode[i] != ARCS:
            members[i] = sort_rows(order_by(ranks[i]), moves.row[i], moves.start[i])
    return members


@compiled
def solve(moves: Moves, ranks: Ints, limits: Ints, concepts: Any, legal: bool) -> Bools:
    """Stability bool[C, N, S] for the listed concepts; `limits` [N, S] is the rank at or under which a reply deters."""
    actors, size = ranks.shape
    stable = np.ones((len(concepts), actors, size), np.bool_)
    members = sorted_members(moves, ranks)
    nobody = np.full(size, NEVER, np.int32)
    for i in range(actors):
        held = best_within_reach(moves, members[i], ranks[i], i)
        for c, concept in enumerate(concepts):
            least = nobody
            if concept != R:
                value = held if concept in (SMR, SSEQ) else ranks[i]
                least = reach_minimum(moves, members, ranks, value, i, concept in (SEQ, SSEQ), legal)
            stable[c, i] = verdict(moves, members[i], ranks[i], limits[i], least, i)
    return stable
