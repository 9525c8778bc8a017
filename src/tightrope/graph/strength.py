"""Strength of preference: verdicts that rest on strong deterrents (Definitions P.6, S.11)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from tightrope.graph.base import Graph
from tightrope.graph.moves import Bools, Ints
from tightrope.graph.stability import deterred, stable


@dataclass(frozen=True, slots=True)
class Strength:
    """`strong`: stable by deterrents that are strongly worse; `weak`: stable otherwise; each bool[N, S]."""

    strong: Bools
    weak: Bools


def strength(graph: Graph, ranks: ArrayLike, bounds: ArrayLike, concept: str, rule: str = "legal") -> Strength:
    """Strong and weak stability; `bounds[i, s]` is the greatest rank strongly below s, -1 for none (`strongly_below`).

    A state without improvements is strongly stable. Source: Hamouda, Kilgour & Hipel 2004.
    """
    strong = deterred(graph, ranks, bounds, (concept,), rule)[0]
    return Strength(strong, stable(graph, ranks, concept, rule) & ~strong)


def strongly_below(worth: ArrayLike, gap: float) -> Ints:
    """For each state the greatest dense rank whose worth is lower by `gap` or more; -1 for none. Shape as `worth`."""
    values = np.asarray(worth, np.float64)
    if values.ndim > 1:
        return np.stack([strongly_below(part, gap) for part in values])
    levels = np.unique(values)
    return (np.searchsorted(levels, values - gap, side="right") - 1).astype(np.int32)
