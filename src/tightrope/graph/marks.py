"""What pictures and exports say of each state and move."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from tightrope.graph.game import Game
from tightrope.graph.moves import Bools
from tightrope.graph.stability import CONCEPTS, stable_all


class Mark(NamedTuple):
    """A state as pictures show it; `holds` lists the concepts under which it holds for all."""

    state: int
    label: str
    sentence: str
    holds: tuple[str, ...]
    status_quo: bool


class Arc(NamedTuple):
    """A move as pictures show it; `improves`: the mover prefers its target."""

    source: int
    target: int
    actor: str
    improves: bool


def marks(game: Game, rule: str = "legal") -> list[Mark]:
    """Every state with what holds there."""
    graph = game.graph
    found: Bools = np.asarray(stable_all(graph, game.ranks, CONCEPTS, rule).all(axis=1))
    return [
        Mark(s, str(graph.label(s)), graph.describe(s), held(found[:, s]), s == graph.status_quo)
        for s in range(graph.size)
    ]


def held(column: Bools) -> tuple[str, ...]:
    """The concepts that a column of verdicts [C] marks."""
    return tuple(concept for concept, yes in zip(CONCEPTS, column, strict=True) if yes)


def every_arc(game: Game) -> Iterator[Arc]:
    """Every move of every actor."""
    graph = game.graph
    for i, actor in enumerate(graph.actors):
        for s in range(graph.size):
            for t in graph.reach(i, s):
                yield Arc(s, int(t), actor, bool(game.ranks[i, t] > game.ranks[i, s]))
