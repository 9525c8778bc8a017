"""Which acts, done beforehand, would make a state hold (Definition I.3)."""

from __future__ import annotations

from itertools import combinations

from numpy.typing import ArrayLike

from tightrope.graph.options import OptionGraph
from tightrope.graph.preferences import ranks
from tightrope.graph.stability import checked, equilibria


def acts(
    graph: OptionGraph, preference: ArrayLike, state: int, concept: str = "R", *, most: int = 3, rule: str = "legal"
) -> list[tuple[str, ...]]:
    """The smallest sets of options which, set beforehand as in the state, make it hold; [] beyond `most` options.

    A set option can be changed by nobody (Definition I.3).
    """
    found, mask = checked(graph, preference), int(graph.masks[state])
    for count in range(most + 1):
        holding = []
        for keys in combinations(graph.options, count):
            part, kept = graph.fixed({key: bool(mask >> graph.options.index(key) & 1) for key in keys})
            at = part.index(mask)
            if equilibria(part, ranks(found[:, kept]), concept, rule)[at]:
                holding.append(keys)
        if holding:
            return holding
    return []
