"""The free course: everyone follows its own priorities, the focal actor included."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.bargains import none
from tightrope.analyses.chain.groups import Group
from tightrope.analyses.chain.passage import Chain, Passage, chain, follow
from tightrope.analyses.plans.values import stacked
from tightrope.graph import OptionGraph
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

TRIED = 100


@dataclass(frozen=True)
class Run:
    """The free course in the worlds followed: chances of options and groups, [W, T, ...], and the mean end."""

    made: Chain
    passage: Passage
    chosen: NDArray[np.int64]
    options: NDArray[np.float64]
    groups: NDArray[np.float64]
    weight: NDArray[np.float64]


def free(situation: Situation, worlds: Worlds, graph: OptionGraph, found: list[Group]) -> Run:
    """The free course, followed once for an ensemble."""
    return worlds.once("course", lambda: _run(situation, worlds, graph, found))


def _run(situation: Situation, worlds: Worlds, graph: OptionGraph, found: list[Group]) -> Run:
    made = worlds.once(("chain", None), lambda: chain(situation, worlds))
    states = made.space.states
    options = [((graph.masks[states] >> k) & 1).astype(np.bool_)[None] for k in range(len(graph.options))]
    masks, of = stacked(worlds, [*options, *(group.where[:, states] for group in found)])
    chosen = np.arange(made.affords(worlds))
    passage = follow(made, worlds, masks, of, chosen=chosen)
    seen, weight = np.clip(passage.seen, 0, 1), worlds.weight[chosen] / worlds.weight[chosen].sum()
    return Run(made, passage, chosen, seen[:, :, : len(options)], seen[:, :, len(options) :], weight)


def alone(worlds: Worlds, graph: OptionGraph, run: Run) -> NDArray[np.float64]:
    """The chance of each option at the end if nobody struck bargains, in the first worlds followed, [w, options]."""
    states, chosen = run.made.space.states, run.chosen[:TRIED]
    options = np.array([((graph.masks[states] >> k) & 1).astype(np.bool_) for k in range(len(graph.options))])
    without = replace(run.made, bargains=none(len(states)))
    return np.clip(follow(without, worlds, options[None], chosen=chosen, step=run.made.months).seen[:, -1], 0, 1)
