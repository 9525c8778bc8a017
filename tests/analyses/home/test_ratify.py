"""Win-sets: majorities, vetoes, ranges of weight, and the binding voice."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from tightrope.analyses.home.winset import binding, passing, winset
from tightrope.analyses.ratify import ratify
from tightrope.graph import OptionGraph
from tightrope.record import Record
from tightrope.situation import Situation
from tightrope.situation.schema import Group
from tightrope.worlds import draw

Vary = Callable[..., Situation]
HOME = """
  island:
    fishers: {weight: [0.3, 0.4], prefers: [not mainland.raid]}
    hawks: {weight: [0.5, 0.6], prefers: [island.embargo, not island.offer]}
"""


def group(low: float, high: float, veto: bool = False) -> Group:
    return Group(weight=(low, high), veto=veto, prefers=())


@pytest.mark.parametrize(
    ("accepts", "veto", "sure", "possible"),
    [
        ([1, 1], False, True, True),
        ([0, 0], False, False, False),
        ([1, 0], False, False, True),
        ([1, 0], True, False, False),
    ],
)
def test_a_majority_passes_unless_the_weights_or_a_veto_forbid(
    accepts: list[int], veto: bool, sure: bool, possible: bool
) -> None:
    found = passing(np.array(accepts, bool)[:, None], [group(1, 2), group(1, 2, veto)], 0.5)
    assert [bool(each[0]) for each in found] == [sure, possible]


def test_half_is_no_majority_but_a_stated_share_is_enough() -> None:
    accepts = np.array([[True], [False]])
    assert not passing(accepts, [group(1, 1), group(1, 1)], 0.5)[0][0]
    assert passing(accepts, [group(2, 2), group(1, 1)], 2 / 3)[0][0]


def test_wider_weights_never_make_more_sure(vary: Vary) -> None:
    island = vary(ratify=HOME)
    graph = draw(island, Record.memory(), n=2).graph
    assert isinstance(graph, OptionGraph)
    assert graph.status_quo is not None
    home = island.ratify["island"]
    wider = home.model_copy(
        update={"groups": {k: g.model_copy(update={"weight": (0.0, 1.0)}) for k, g in home.groups.items()}}
    )
    narrow, wide = winset(graph, graph.status_quo, home), winset(graph, graph.status_quo, wider)
    assert not (wide.sure & ~narrow.sure).any()
    assert narrow.sure[graph.status_quo]


def test_the_binding_voice_is_the_group_that_stands_in_the_way(vary: Vary) -> None:
    island = vary(ratify=HOME)
    worlds = draw(island, Record.memory(), n=20)
    graph = worlds.graph
    assert isinstance(graph, OptionGraph)
    assert graph.status_quo is not None
    home = island.ratify["island"]
    found = winset(graph, graph.status_quo, home)
    shares = binding(found, home, np.ones(graph.size))
    assert shares["hawks"] > shares["fishers"]
    said = " ".join(s.text for s in ratify(island, worlds, Record.memory()).answer)
    assert "The binding voice in Island is the hawks" in said
    assert "Wait" in said or "every plan" in said


def test_without_groups_it_says_what_is_missing(island: Situation) -> None:
    found = ratify(island, draw(island, Record.memory(), n=5), Record.memory())
    assert "no groups at home" in found.answer[0].text
