"""How long states last, and whether things come back to them."""

from __future__ import annotations

import numpy as np

from tightrope.analyses.chain.free import free
from tightrope.analyses.chain.groups import groups
from tightrope.analyses.chain.lasting import LONGEST, lasting
from tightrope.graph import OptionGraph
from tightrope.record import Record
from tightrope.situation import Situation, loads
from tightrope.worlds import Worlds, draw

ONE_WAY = """
title: A door that shuts
focal: one
months: 10
actors: {one: {tempo: 1}, two: {tempo: 1}}
options: {one: {shut: Shut the door}, two: {knock: Knock}}
rules: [one_way: one.shut, never: two.knock]
status_quo: []
preferences: {one: [one.shut], two: [two.knock]}
"""


def run(situation: Situation, worlds: Worlds) -> tuple[Situation, Worlds, object]:
    graph = worlds.graph
    assert isinstance(graph, OptionGraph)
    assert graph.status_quo is not None
    return situation, worlds, free(situation, worlds, graph, groups(situation, worlds, graph.status_quo))


def test_what_cannot_be_left_lasts_to_the_limit() -> None:
    situation = loads(ONE_WAY)
    found = run(situation, draw(situation, Record.memory(), n=10))
    states = found[2].made.space.states  # type: ignore[attr-defined]
    masks = found[1].graph.masks[states]  # type: ignore[attr-defined]
    shut, still = (int(np.flatnonzero(masks == mask)[0]) for mask in (1, 0))
    assert lasting(*found, shut) == (LONGEST * 10, 1.0)  # type: ignore[arg-type]
    assert lasting(*found, still).months < 3  # type: ignore[arg-type]
    assert lasting(*found, still).again < 0.05  # type: ignore[arg-type]


def test_it_lasts_as_long_as_nobody_leaves(island: Situation, worlds: Worlds) -> None:
    found = run(island, worlds)
    for state in range(3):
        each = lasting(*found, state)  # type: ignore[arg-type]
        assert 0 < each.months <= LONGEST * island.months
        assert 0 <= each.again <= 1 + 1e-9
