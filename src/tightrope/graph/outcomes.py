"""Which states hold, as one JSON value with the labels of the file."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from tightrope.graph.base import Graph, Label
from tightrope.graph.moves import Bools
from tightrope.graph.stability import CONCEPTS, stable_all


def outcomes_json(graph: Graph, ranks: ArrayLike, rule: str = "legal") -> dict[str, Any]:
    """`{"concepts": {concept: [labels]}, "by_actor": {actor: {concept: [labels]}}}`.

    `concepts` lists the states that hold for all actors, `by_actor` those that are stable for one.
    """
    found = stable_all(graph, ranks, CONCEPTS, rule)
    together = {concept: labelled(graph, found[c].all(axis=0)) for c, concept in enumerate(CONCEPTS)}
    single = {
        actor: {concept: labelled(graph, found[c, i]) for c, concept in enumerate(CONCEPTS)}
        for i, actor in enumerate(graph.actors)
    }
    return {"concepts": together, "by_actor": single}


def labelled(graph: Graph, which: Bools) -> list[Label]:
    """The labels of the marked states."""
    return [graph.label(int(s)) for s in np.flatnonzero(which)]
