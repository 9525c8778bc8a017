"""Every ally at the present and after each plan's opening: exposure, price and what binds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.plan import Pledge, phases, settings
from tightrope.analyses.telling.shares import Share, over_assignments
from tightrope.analyses.wedges.binding import Binding, bindings
from tightrope.analyses.wedges.board import Board, Front
from tightrope.analyses.wedges.prices import MOST, Price, price
from tightrope.analyses.wedges.survey import Exposure, survey
from tightrope.graph import OptionGraph
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Case:
    """One ally at one state: `plans` are the plans that open there; none where it is the present.

    `open`, `bound`, `credible`, `unprompted` are shares of worlds; `prices[k]` for each assignment; `binds` the best
    acts that close what is open or unprompted. `free`: the ally is bound by no plan.
    """

    front: str
    ally: str
    state: int
    plans: tuple[str, ...]
    exposure: Exposure
    open: Share
    bound: Share
    credible: Share
    unprompted: Share
    prices: tuple[Price, ...]
    binds: tuple[Binding, ...]
    free: bool = True

    @property
    def at_risk(self) -> float:
        """The share of worlds in which the ally leaves, lured or unprompted."""
        return self.open.value + self.unprompted.value

    def least(self) -> int | None:
        """The least price in any world; None where it is over the most that was tried."""
        found = [p.swaps for p in self.prices if p.swaps is not None]
        return min(found) if found else None

    def within(self, swaps: int) -> Bools:
        """Under which assignments at most that many swaps open a wedge, [K]."""
        return np.array([p.swaps is not None and p.swaps <= swaps for p in self.prices])

    @property
    def most(self) -> int:
        """The greatest number of swaps that was tried."""
        return self.prices[0].most if self.prices else MOST


def openings(situation: Situation, graph: OptionGraph, now: int) -> dict[int, tuple[str, ...]]:
    """The states in which plans open, the present first (with the plans that leave it as it is)."""
    found: dict[int, tuple[str, ...]] = {now: ()}
    focal = graph.number(situation.focal)
    for key, plan in situation.strategies.items():
        for phase in phases(graph, focal, plan, situation.months)[-1:]:
            state = int(phase.goes[now])
            found[state] = (*found.get(state, ()), key)
    return found


def casebook(situation: Situation, worlds: Worlds, board: Board, front: Front, now: int) -> list[Case]:
    """All cases of one alliance; of one without the focal actor, at the present only.

    What a plan sets stays set: the focal actor's own departures are looked for among the moves that undo none of it,
    so plans that open alike but bind differently are cases of their own.
    """
    graph = worlds.graph
    assert isinstance(graph, OptionGraph)
    places = {now: ()} if front.outside else openings(situation, graph, now)
    return [
        _case(worlds, board, front, ally, state, some, pledge)
        for state, plans in places.items()
        for ally in front.members
        for some, pledge in _pledges(situation, graph, ally, plans, present=state == now)
    ]


def _pledges(
    situation: Situation, graph: OptionGraph, ally: int, plans: tuple[str, ...], *, present: bool
) -> list[tuple[tuple[str, ...], Pledge | None]]:
    """The plans by what they bind the ally to, at the present without any first; they bind only the focal actor."""
    if not plans or graph.actors[ally] != situation.focal:
        return [(plans, None)]
    found: dict[bytes, tuple[tuple[str, ...], Pledge]] = {}
    for key in plans:
        pledge = settings(graph, [step for step in situation.strategies[key].steps if step.month < situation.months])
        same = (pledge.wanted & pledge.bits).tobytes() + pledge.bits.tobytes()
        found[same] = ((*found.get(same, ((), pledge))[0], key), pledge)
    unbound: list[tuple[tuple[str, ...], Pledge | None]] = [((), None)] if present else []
    return [*unbound, *found.values()]


def _case(
    worlds: Worlds, board: Board, front: Front, ally: int, state: int, plans: tuple[str, ...], pledge: Pledge | None
) -> Case:
    found = survey(board, front, worlds, ally, state, pledge)
    binds = bindings(board, front, worlds, ally, state, found.at_risk, pledge) if found.at_risk.any() else []
    prices = tuple(price(board, front, worlds, ally, state, k, pledge=pledge) for k in range(len(worlds.assignments)))
    opened, bound, credible, unprompted = (
        over_assignments(worlds, each) for each in (found.open, found.bound, found.credible, found.unprompted)
    )
    who, kept = worlds.graph.actors[ally], tuple(_distinct(worlds, binds))
    return Case(front.key, who, state, plans, found, opened, bound, credible, unprompted, prices, kept, pledge is None)


def _distinct(worlds: Worlds, binds: list[Binding]) -> list[Binding]:
    """The best acts, leaving out those that do what another does and more besides."""
    kept: list[Binding] = []
    for bind in binds:
        if not any(_adds(worlds, bind, other) for other in kept):
            kept.append(bind)
    return kept[:3]


def _adds(worlds: Worlds, bind: Binding, other: Binding) -> bool:
    """Whether an act closes no more than a smaller one of the same actor."""
    closes, more = float(worlds.mass @ other.closes), float(worlds.mass @ bind.closes)
    return bind.binder == other.binder and bind.acts > other.acts and more <= closes + 1e-9
