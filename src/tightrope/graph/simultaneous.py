"""Simultaneous sanctions: replies that come at the same time as the improvement (Definition S.9)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce

import numpy as np
from numpy.typing import ArrayLike, NDArray

from tightrope.errors import ModelError
from tightrope.graph.arcs import small
from tightrope.graph.base import Graph
from tightrope.graph.listed import ListedGraph
from tightrope.graph.moves import Bools
from tightrope.graph.options import OptionGraph
from tightrope.graph.stability import checked, stable

Joint = Callable[[int, int, Sequence[int]], list[int]]
MOST = 1 << 20


def simultaneous(graph: Graph, ranks: ArrayLike, rule: str = "legal") -> Bools:
    """SIM stability, bool[N, S]: each improvement is deterred as in SEQ, or by improvements of others made at once.

    Needs options (joint acts are settings of options). Source: Fraser & Hipel 1984; Fang, Hipel & Kilgour 1993.
    """
    found = checked(graph, ranks)
    small(graph, "simultaneous sanctions")
    result = stable(graph, found, "SEQ", rule)
    join = _joiner(graph)
    for i, s in zip(*np.nonzero(~result), strict=True):
        result[i, s] = _deterred(graph, found, int(i), int(s), rule, join)
    return result


def _deterred(graph: Graph, ranks: NDArray[np.int32], i: int, s: int, rule: str, join: Joint) -> bool:
    from tightrope.graph.why import why

    open_threats = [t.improvement.target for t in why(graph, ranks, s, i, "SEQ", rule).threats if t.reply is None]
    choices = _choices(graph, ranks, i, s)
    return all(any(ranks[i, u] <= ranks[i, s] for c in choices for u in join(s, t, c)) for t in open_threats)


def _choices(graph: Graph, ranks: NDArray[np.int32], i: int, s: int) -> list[tuple[int, ...]]:
    """Every way in which one or more others improve at once: their targets."""
    each = [
        [int(t) for t in graph.reach(j, s) if ranks[j, t] > ranks[j, s]] for j in range(len(graph.actors)) if j != i
    ]
    count = reduce(lambda n, ts: n * (len(ts) + 1), each, 1)
    if count > MOST:
        raise ModelError(f"{count:,} joint improvements from one state", todo="use SEQ, or set options beforehand")
    found: list[tuple[int, ...]] = [()]
    for targets in each:
        found += [(*done, t) for done in found for t in targets]
    return found[1:]


def _joiner(graph: Graph) -> Joint:
    """What state results when several actors move at once: none where it is not feasible."""
    if isinstance(graph, OptionGraph):
        return lambda s, t, others: _by_mask(graph, s, (t, *others))
    if isinstance(graph, ListedGraph) and graph.settings:
        return lambda s, t, others: _by_setting(graph, s, (t, *others))
    raise ModelError("simultaneous acts need options", todo="give each state its options as Y and N, or use SEQ")


def _by_mask(graph: OptionGraph, s: int, targets: Sequence[int]) -> list[int]:
    start = int(graph.masks[s])
    state = graph.index(reduce(lambda mask, t: mask ^ start ^ int(graph.masks[t]), targets, start))
    return [state] if state >= 0 else []


def _by_setting(graph: ListedGraph, s: int, targets: Sequence[int]) -> list[int]:
    """States whose letters agree with the joint change; a - agrees with either."""
    start = graph.settings[s]
    joint = list(start)
    for t in targets:
        for k, letter in enumerate(graph.settings[t]):
            if letter not in (start[k], "-"):
                joint[k] = letter
    return [
        u
        for u, text in enumerate(graph.settings)
        if all(x == y or "-" in x + y for x, y in zip(text, joint, strict=True))
    ]
