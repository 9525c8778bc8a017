"""The worked games come out as their sources say."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tightrope.graph import evolution, outcomes_json, read_case
from tightrope.graph.coalitions import Coalitions
from tightrope.graph.horizon import non_myopic
from tightrope.graph.simultaneous import simultaneous
from tightrope.graph.table import read_table

EXPECTED = {
    "prisoners-dilemma": {"R": "1", "GMR": "1 4", "SMR": "1 4", "SEQ": "1 4"},
    "chicken": {"R": "2 3", "GMR": "2 3 4", "SMR": "2 3 4", "SEQ": "2 3"},
    "elmira": {"R": "5 8 9", "GMR": "1 4 5 8 9", "SMR": "1 4 5 8 9", "SEQ": "5 8 9"},
    "cuba-1962": {"R": "", "SEQ": "4 6"},
}


@pytest.mark.parametrize("name", list(EXPECTED))
def test_what_holds(examples: Path, name: str) -> None:
    game = read_table(examples / name / "game.csv")
    found = outcomes_json(game.graph, game.ranks)["concepts"]
    assert {concept: " ".join(found[concept]) for concept in EXPECTED[name]} == EXPECTED[name]


def test_cuba_under_simultaneous_sanctions(examples: Path) -> None:
    game = read_table(examples / "cuba-1962" / "game.csv")
    found = simultaneous(game.graph, game.ranks).all(axis=0)
    assert [game.graph.label(int(s)) for s in np.flatnonzero(found)] == ["4", "6"]


def test_elmira_needs_a_coalition(examples: Path) -> None:
    game = read_table(examples / "elmira" / "game.csv")
    tree = evolution(game.graph, game.ranks, game.graph.find("status quo"))
    assert tree.attainable[game.graph.find("5")]
    assert not tree.attainable[game.graph.find("8")]
    coalitions = Coalitions(game.graph, game.ranks)
    assert game.graph.find("8") in coalitions.improvements(coalitions.group(["MoE", "UR"]), game.graph.find("5"))


def test_prisoners_with_foresight_cooperate(examples: Path) -> None:
    game = read_table(examples / "prisoners-dilemma" / "game.csv")
    assert non_myopic(game.graph, game.ranks)[:, game.graph.find("4")].all()


def test_the_table_of_elmira_has_the_published_moves(examples: Path, shared: Path) -> None:
    ours, published = read_table(examples / "elmira" / "game.csv"), read_case(shared / "cases" / "elmira.json")
    for i in range(3):
        for s in range(9):
            assert list(ours.graph.reach(i, s)) == list(published.graph.reach(i, s))
    assert np.array_equal(ours.ranks, published.ranks)
