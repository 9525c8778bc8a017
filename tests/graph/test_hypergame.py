"""Misperception: what holds when each plays the game that it sees, and what surprises whom."""

from __future__ import annotations

import numpy as np
import pytest

from tightrope.errors import ModelError
from tightrope.graph import Game, OptionGraph, equilibria, ranks, weighed
from tightrope.graph.hypergame import Hypergame, SecondLevel, Surprise, project

KEYS = ["a.attack", "b.yield", "b.trap"]


def play(keys: list[str], owners: list[int], a: dict[str, float], b: dict[str, float]) -> Game:
    graph = OptionGraph("ab", keys, owners, status_quo=0)
    return Game(graph, np.stack([ranks(weighed(graph, a)), ranks(weighed(graph, b))]))


WORLD = play(
    KEYS, [0, 1, 1], {"a.attack and not b.trap": 2, "not a.attack": 1}, {"a.attack and b.trap": 3, "not b.yield": 1}
)
BLIND = play(KEYS[:2], [0, 1], {"a.attack": 2}, {"not b.yield": 1})


def test_with_true_views_a_hypergame_is_the_game() -> None:
    hyper = Hypergame(WORLD, {})
    assert np.array_equal(hyper.holds("SEQ"), equilibria(WORLD.graph, WORLD.ranks, "SEQ"))
    assert hyper.surprises("SEQ") == []


def test_an_unseen_option_surprises() -> None:
    hyper = Hypergame(WORLD, {"a": BLIND})
    assert list(project(WORLD.graph, BLIND.graph)) == [0, 1, 2, 3, 0, 1, 2, 3]
    trapped = WORLD.graph.find("a.attack, b.trap")
    assert hyper.holds("R")[trapped]
    assert not equilibria(WORLD.graph, WORLD.ranks, "R")[trapped]
    kinds = {(s.actor, s.kind) for s in hyper.surprises("R")}
    assert ("a", "unseen option") in kinds
    assert Surprise("a", "unseen option", "b.trap") in hyper.surprises("R")
    assert Surprise("a", "unexpected move", "b leaves a.attack") in hyper.surprises("R")
    assert Surprise("b", "unexpected outcome", "a.attack, b.trap") in hyper.surprises("R")


def test_at_the_second_level_the_deceiver_is_not_surprised() -> None:
    aware = SecondLevel(WORLD, {"a": Hypergame(BLIND, {}), "b": Hypergame(WORLD, {"a": BLIND})})
    assert aware.holds("R")[WORLD.graph.find("a.attack, b.trap")]
    assert np.array_equal(aware.expects("b", "R"), aware.holds("R"))
    assert {s.actor for s in aware.surprises("R")} <= {"a"}


def test_views_need_the_same_actors() -> None:
    other = Game(OptionGraph("ac", ["a.x"], [0]), np.zeros((2, 2), np.int32))
    with pytest.raises(ModelError, match="other actors"):
        Hypergame(WORLD, {"a": other})
