"""Misperception: every actor plays the game that it sees (Definitions M.1 to M.5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from tightrope.errors import ModelError
from tightrope.graph.base import Graph
from tightrope.graph.game import Game
from tightrope.graph.moves import Bools
from tightrope.graph.options import OptionGraph
from tightrope.graph.stability import equilibria, stable

Kind = Literal["unseen option", "unexpected outcome", "unexpected move"]


@dataclass(frozen=True, slots=True)
class Surprise:
    """What an actor does not see coming: an option or state by its label, or who moves away from where."""

    actor: str
    kind: Kind
    what: str


class Hypergame:
    """A first-level hypergame: the game as it is, and as each actor sees it (actors without a view see it as it is).

    Source: Bennett 1977; Wang, Hipel & Fraser 1988. Raises ModelError where a view has other actors.
    """

    def __init__(self, world: Game, views: Mapping[str, Game]) -> None:
        self.world, self.views = world, dict(views)
        for actor, view in views.items():
            world.graph.number(actor)
            if view.graph.actors != world.graph.actors:
                raise ModelError(f"the view of {actor} has other actors", expected=", ".join(world.graph.actors))

    def view(self, actor: str) -> Game:
        """The game that an actor sees."""
        return self.views.get(actor, self.world)

    def holds(self, concept: str = "SEQ", rule: str = "legal") -> Bools:
        """Where every actor, judging by its own view, stays: bool[S] over the states of the world (Definition M.2).

        A state that an actor cannot conceive of gives it no reason to move.
        """
        each = [self._stays(actor, i, concept, rule) for i, actor in enumerate(self.world.graph.actors)]
        return np.asarray(np.logical_and.reduce(each))

    def expects(self, actor: str, concept: str = "SEQ", rule: str = "legal") -> Bools:
        """Where the actor believes that everybody stays: bool[S] over the states of the world (Definition M.3)."""
        view = self.view(actor)
        return _through(self._seen(actor), equilibria(view.graph, view.ranks, concept, rule), False)

    def surprises(self, concept: str = "SEQ", rule: str = "legal") -> list[Surprise]:
        """Options not seen, outcomes not expected, and expected ones that somebody leaves (Definition M.4)."""
        graph, holds = self.world.graph, self.holds(concept, rule)
        found: list[Surprise] = []
        for actor in graph.actors:
            unseen = sorted(set(_options(graph)) - set(_options(self.view(actor).graph)))
            found += [Surprise(actor, "unseen option", key) for key in unseen]
            expected = self.expects(actor, concept, rule)
            found += [
                Surprise(actor, "unexpected outcome", graph.labels[int(s)]) for s in np.flatnonzero(holds & ~expected)
            ]
            found += self._departures(actor, expected & ~holds, concept, rule)
        return found

    def _departures(self, actor: str, where: Bools, concept: str, rule: str) -> list[Surprise]:
        graph = self.world.graph
        leaves = [~self._stays(other, j, concept, rule) & where for j, other in enumerate(graph.actors)]
        return [
            Surprise(actor, "unexpected move", f"{graph.name(j)} leaves {graph.labels[int(s)]}")
            for j, away in enumerate(leaves)
            if graph.actors[j] != actor
            for s in np.flatnonzero(away)
        ]

    def _stays(self, actor: str, i: int, concept: str, rule: str) -> Bools:
        view = self.view(actor)
        return _through(self._seen(actor), stable(view.graph, view.ranks, concept, rule)[i], True)

    def _seen(self, actor: str) -> NDArray[np.int64]:
        """Each state of the world as the actor's view has it; -1 where the view has no such state."""
        return project(self.world.graph, self.view(actor).graph)


class SecondLevel:
    """A second-level hypergame: each actor's view of everybody's views (Definition M.5; Wang, Hipel & Fraser 1988)."""

    def __init__(self, world: Game, views: Mapping[str, Hypergame]) -> None:
        self.world, self.views = world, dict(views)
        self.actual = Hypergame(world, {actor: view.view(actor) for actor, view in views.items()})

    def holds(self, concept: str = "SEQ", rule: str = "legal") -> Bools:
        """Where every actor stays, judging by its own game: bool[S]."""
        return self.actual.holds(concept, rule)

    def expects(self, actor: str, concept: str = "SEQ", rule: str = "legal") -> Bools:
        """Where the actor believes that everybody stays, each judging by the view that it ascribes to them."""
        view = self.views.get(actor)
        if view is None:
            return self.actual.holds(concept, rule)
        return _through(project(self.world.graph, view.world.graph), view.holds(concept, rule), False)

    def surprises(self, concept: str = "SEQ", rule: str = "legal") -> list[Surprise]:
        """Outcomes that hold although the actor does not expect them."""
        holds, found = self.holds(concept, rule), list[Surprise]()
        for actor in self.world.graph.actors:
            found += _unexpected(self.world, actor, holds & ~self.expects(actor, concept, rule))
        return found


def _unexpected(world: Game, actor: str, where: Bools) -> list[Surprise]:
    return [Surprise(actor, "unexpected outcome", world.graph.labels[int(s)]) for s in np.flatnonzero(where)]


def project(world: Graph, view: Graph) -> NDArray[np.int64]:
    """Each state of one graph in another: by the options that both have, or by label; -1 for none."""
    if isinstance(world, OptionGraph) and isinstance(view, OptionGraph):
        masks = np.zeros(world.size, np.int64)
        for k, key in enumerate(view.options):
            if key in world.options:
                masks |= ((world.masks >> world.options.index(key)) & 1) << k
        return view.indices(masks)
    place = {view.label(s): s for s in range(view.size)}
    return np.array([place.get(world.label(s), -1) for s in range(world.size)], np.int64)


def _through(states: NDArray[np.int64], found: Bools, missing: bool) -> Bools:
    return np.where(states >= 0, found[np.maximum(states, 0)], missing)


def _options(graph: Graph) -> tuple[str, ...]:
    return getattr(graph, "options", ())
