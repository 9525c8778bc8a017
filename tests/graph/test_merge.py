"""Common moves and merged states."""

from __future__ import annotations

import numpy as np
import pytest

from tightrope.errors import ModelError
from tightrope.graph import ListedGraph, OptionGraph, equilibria, ranks, weighed
from tightrope.graph.merge import alike, common_moves, merged, merged_ranks


def test_moves_of_several_actors_to_one_state_are_common() -> None:
    graph = ListedGraph("ab", ["peace", "war"], {"a": [("peace", "war")], "b": [("peace", "war")]})
    assert common_moves(graph) == {(0, 1): ("a", "b")}


def test_states_that_share_a_statement_become_one() -> None:
    graph = OptionGraph("ab", ["a.act", "b.quit"], [0, 1], status_quo=0)
    worth = np.stack([weighed(graph, {"a.act and not b.quit": 2, "b.quit": 1}), weighed(graph, {"b.quit": 1})])
    short, place = merged(graph, ["b.quit"])
    assert list(place) == [0, 1, 2, 2]
    assert short.size == 3
    assert list(short.reach("b", 0)) == [2]
    assert not len(short.reach("a", 2))
    assert list(short.reach("b", 2)) == [0, 1]
    found = merged_ranks(ranks(worth), place)
    assert list(equilibria(short, found, "R")) == [False, False, True]
    assert alike(graph, ranks(worth)) == []
    with pytest.raises(ModelError, match="does not rank"):
        merged_ranks(ranks(worth), np.array([0, 0, 1, 1]))
    with pytest.raises(ModelError, match="overlap"):
        merged(graph, ["b.quit", [1, 2]])


def test_states_that_nobody_tells_apart_are_found() -> None:
    graph = ListedGraph("a", range(3), {"a": [(0, 2), (1, 2)]})
    assert alike(graph, np.array([[0, 0, 1]], np.int32)) == [[0, 1]]
