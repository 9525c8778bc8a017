"""From what an actor wants to a rank for every state (Definitions P.1 to P.4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from tightrope.errors import ModelError
from tightrope.graph.base import Graph, Label
from tightrope.graph.moves import Ints
from tightrope.situation.schema import Preference

Floats = NDArray[np.float64]
Priority = str | Sequence[str] | Preference
MOST = 50


def psi(graph: Graph, priorities: Sequence[Priority]) -> Floats:
    """The worth of every state, float64[S], from statements, most important first (Definition P.1).

    Statement k of K counts 2^(K-k) where it is true. A group (a sequence, or `either_order`) gives each of its
    statements the mean weight of the places it fills, which is the mean over its orders (Definition P.2).
    Source: Peng, Hipel, Kilgour & Fang 1997. Raises StatementError; ModelError above 50 statements.
    """
    groups = [spelled(priority) for priority in priorities]
    total = sum(map(len, groups))
    if total > MOST:
        raise ModelError(
            f"{total} priorities are too many", expected=f"at most {MOST}", todo="drop the least important"
        )
    worth, place = np.zeros(graph.size), 0
    for group in groups:
        weight = float(np.mean([2.0 ** (total - place - k - 1) for k in range(len(group))])) if group else 0.0
        place += len(group)
        for statement in group:
            worth += weight * graph.holds(statement)
    return worth


def spelled(priority: Priority) -> tuple[str, ...]:
    """The statements of one priority: one, or those of a group whose order is open."""
    if isinstance(priority, str):
        return (priority,)
    if isinstance(priority, Preference):
        return (priority.say,) if priority.say else priority.either_order or ()
    return tuple(priority)


def weighed(graph: Graph, weights: Mapping[str, float]) -> Floats:
    """The worth of every state as the sum of weights of the statements that hold (Definition P.3)."""
    return np.asarray(sum((weight * graph.holds(text) for text, weight in weights.items()), np.zeros(graph.size)))


def ranks(worth: ArrayLike) -> Ints:
    """Dense ranks int32[S] or [..., S]: 0 is worst, equal worth is an equal rank (Definition P.4)."""
    values = np.asarray(worth)
    if values.ndim > 1:
        return np.stack([ranks(part) for part in values])
    return np.unique(values, return_inverse=True)[1].astype(np.int32)


def ranking(graph: Graph, best_first: Sequence[Label | Sequence[Label]]) -> Ints:
    """Ranks from states listed best to worst; a nested list is a tie. Raises ModelError unless all are named once."""
    place = {graph.label(s): s for s in range(graph.size)}
    found, level = np.full(graph.size, -1, np.int32), len(best_first)
    for entry in best_first:
        level -= 1
        for label in entry if isinstance(entry, list | tuple) else [entry]:
            if label not in place or found[place[label]] >= 0:
                wrong = "unknown" if label not in place else "ranked twice"
                raise ModelError(f"the ranking names state {label!r}: {wrong}")
            found[place[label]] = level
    if (found < 0).any():
        missing = [str(graph.label(int(s))) for s in np.flatnonzero(found < 0)[:8]]
        raise ModelError(f"the ranking leaves out {', '.join(missing)}", todo="rank every state, ties as a nested list")
    return ranks(found)
