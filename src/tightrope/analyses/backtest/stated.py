"""What the findings state on the day they are frozen, so far as an outcome can tell (Definitions B.1, B.2)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.free import Run, free
from tightrope.analyses.chain.groups import groups
from tightrope.analyses.chain.passage import follow
from tightrope.analyses.plans.patience import leaving_states, patience
from tightrope.analyses.plans.strained import allies
from tightrope.analyses.telling.chances import Chance, chance
from tightrope.analyses.telling.limits import start
from tightrope.analyses.telling.shares import Share
from tightrope.analyses.wedges.board import Board, fronts
from tightrope.analyses.wedges.casebook import casebook
from tightrope.errors import UsageError
from tightrope.graph import OptionGraph
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Exposed:
    """An ally at the present: the share of sampled worlds in which it leaves, the chance that it does within the
    horizon, and the options that the cheapest binding act sets."""

    alliance: str
    ally: str
    share: Share
    leaves: Chance
    binding: dict[str, bool]


@dataclass(frozen=True)
class Stated:
    """All that is stated beforehand: chances at the end of the horizon by option, allies exposed, readings weighed."""

    situation: Situation
    worlds: Worlds
    now: int
    run: Run
    options: dict[str, Chance]
    exposed: tuple[Exposed, ...]
    readings: dict[str, dict[str, float]]

    @property
    def graph(self) -> OptionGraph:
        """The option graph."""
        assert isinstance(self.worlds.graph, OptionGraph)
        return self.worlds.graph


def state(situation: Situation, worlds: Worlds) -> Stated:
    """State everything from the situation and its frozen record alone. Raises UsageError without `as_of` or options."""
    here = start(worlds)
    if here is None or situation.as_of is None:
        raise UsageError(
            "this situation cannot be frozen",
            expected="`as_of`, options and a `status_quo`",
            todo="say in the situation file on which day it is as it is",
        )
    graph, now = here
    run = free(situation, worlds, graph, groups(situation, worlds, now))
    options = {key: chance(run.options[:, -1, k], run.weight) for k, key in enumerate(graph.options)}
    weighed = {key: dict(found.central) for key, found in worlds.weighings.items()}
    return Stated(situation, worlds, now, run, options, _exposed(situation, worlds, graph, now), weighed)


def _exposed(situation: Situation, worlds: Worlds, graph: OptionGraph, now: int) -> tuple[Exposed, ...]:
    found = []
    for front in fronts(situation, graph):
        cases = [case for case in casebook(situation, worlds, Board(graph), front, now) if case.state == now]
        for case in cases:
            where = leaving_states(situation, graph, front.key, now, case.ally)
            if case.ally not in allies(situation, front.alliance) or not where.any():
                continue
            wait = patience(situation, worlds, where, None)
            share = case.unprompted if case.unprompted.value >= case.open.value else case.open
            binding = _settings(graph, now, case.binds[0].target) if case.binds else {}
            found.append(Exposed(front.key, case.ally, share, wait.by(situation.months), binding))
    return tuple(found)


def _settings(graph: OptionGraph, before: int, after: int) -> dict[str, bool]:
    masks = int(graph.masks[before]), int(graph.masks[after])
    changed = masks[0] ^ masks[1]
    return {key: bool(masks[1] >> k & 1) for k, key in enumerate(graph.options) if changed >> k & 1}


def fit(stated: Stated, where: Bools) -> NDArray[np.float64]:
    """The chance at the end of the horizon of being in the marked states, in each world followed."""
    run = stated.run
    local = where[run.made.space.states]
    passage = follow(run.made, stated.worlds, local[None, None], chosen=run.chosen)
    return np.clip(passage.seen[:, -1, 0], 0, 1)
