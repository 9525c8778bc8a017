"""Moves of the chain are the graph's own."""

from __future__ import annotations

import numpy as np

from tightrope.analyses.chain.arcs import arcs
from tightrope.worlds import Worlds


def test_all_arcs_are_the_reach_of_every_actor(worlds: Worlds) -> None:
    graph = worlds.graph
    found = arcs(graph, np.arange(graph.size), None)
    for i in range(len(graph.actors)):
        for s in range(graph.size):
            mine = found.target[(found.actor == i) & (found.source == s)]
            assert sorted(mine.tolist()) == graph.reach(i, s).tolist()


def test_small_steps_change_two_options_at_most(worlds: Worlds) -> None:
    found = arcs(worlds.graph, np.arange(worlds.graph.size))
    masks = worlds.graph.masks  # type: ignore[attr-defined]
    changed = [int(a ^ b).bit_count() for a, b in zip(masks[found.source], masks[found.target], strict=True)]
    assert changed == found.acts.tolist()
    assert max(changed) == 2
