"""Files in and out, pictures and the JSON of outcomes."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from tightrope.errors import ModelError
from tightrope.graph import Game, OptionGraph, outcomes_json, ranks, read, read_case, weighed
from tightrope.graph.case import case_json
from tightrope.graph.exports import dot, gexf, mermaid
from tightrope.graph.picture import moves_chart
from tightrope.graph.table import read_table, table_csv

CHICKEN = """# Chicken
actor,option,moves,1,2,3,4
A,Swerve,both,N,Y,N,Y
B,Swerve,both,N,N,Y,Y
A,payoff,,1,2,4,3
B,payoff,,1,4,2,3
,status quo,,x,,,
"""


@pytest.fixture
def game() -> Game:
    graph = OptionGraph("ab", ["a.x", "b.y", "b.z"], [0, 1, 1], status_quo=0)
    return Game(graph, np.stack([ranks(weighed(graph, {"a.x": 1, "b.y": 2})), ranks(weighed(graph, {"b.z": 1}))]))


def test_an_option_table_is_read(tmp_path: Path) -> None:
    path = tmp_path / "chicken.csv"
    path.write_text(CHICKEN, encoding="utf-8")
    found = read_table(path)
    assert found.title == "Chicken"
    assert outcomes_json(found.graph, found.ranks)["concepts"]["R"] == ["2", "3"]
    assert found.graph.status_quo == 0
    assert table_csv(found) == CHICKEN


def test_a_one_way_option_of_a_table(tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    path.write_text(
        "actor,option,moves,1,2,3\nA,quit,N->Y,N,Y,-\nB,stay,both,N,N,Y\nA,payoff,,1,2,3\nB,payoff,,1,1,1\n"
    )
    found = read_table(path)
    assert list(found.graph.reach("A", 0)) == [1]
    assert list(found.graph.reach("A", 1)) == []
    assert list(found.graph.reach("B", 1)) == [2]


@pytest.mark.parametrize(
    ("text", "what", "line"),
    [
        ("a,b,c\n", "no table head", 1),
        ("actor,option,moves,1\nA,x,both,Y,N\n", "2 cells for 1 states", 2),
        ("actor,option,moves,1\nA,x,both,Q\n", "not readable", 2),
        ("actor,option,moves,1\nA,payoff,,low\n", "not a number", 2),
        ("actor,option,moves,1\nA,x,both,Y\n", "payoffs are missing", None),
    ],
)
def test_broken_tables_are_refused(tmp_path: Path, text: str, what: str, line: int | None) -> None:
    path = tmp_path / "broken.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ModelError, match=what) as caught:
        read_table(path)
    assert caught.value.where is not None
    assert caught.value.where.line == line


def test_written_games_read_back(tmp_path: Path, game: Game) -> None:
    (tmp_path / "game.csv").write_text(table_csv(game), encoding="utf-8")
    (tmp_path / "game.json").write_text(case_json(game), encoding="utf-8")
    expected = outcomes_json(game.graph, game.ranks)["concepts"]
    assert outcomes_json(*_pair(read_case(tmp_path / "game.json")))["concepts"] == expected
    back = read_table(tmp_path / "game.csv")
    counts = {concept: len(states) for concept, states in outcomes_json(*_pair(back))["concepts"].items()}
    assert counts == {concept: len(states) for concept, states in expected.items()}


def _pair(game: Game) -> tuple[object, object]:
    return game.graph, game.ranks


def test_reading_dispatches_on_the_suffix(tmp_path: Path) -> None:
    (tmp_path / "model.txt").write_text("some words", encoding="utf-8")
    with pytest.raises(ModelError, match="cannot read a model"):
        read(tmp_path / "model.txt")
    with pytest.raises(ModelError, match="this is a folder"):
        read(tmp_path)
    (tmp_path / "noise.csv").write_bytes(bytes(range(128, 256)))
    with pytest.raises(ModelError, match="no text file"):
        read(tmp_path / "noise.csv")
    with pytest.raises(ModelError, match="no such file"):
        read(tmp_path / "model.json")


def test_drawings(game: Game) -> None:
    text = dot(game)
    assert text.startswith("digraph")
    assert text.count("->") == 8 * 1 + 8 * 3
    assert "peripheries=2" in text
    assert "style=dashed" in text
    assert mermaid(game).startswith("flowchart LR")
    assert "-->|a|" in mermaid(game)
    root = ElementTree.fromstring(gexf(game))
    assert len(root.findall(".//{*}node")) == 8
    assert len(root.findall(".//{*}edge")) == 32
    big = OptionGraph("a", [f"a.o{k}" for k in range(9)], [0] * 9)
    with pytest.raises(ModelError, match="too many to draw"):
        dot(Game(big, np.zeros((1, 512), np.int32)))


def test_a_small_chart_shows_every_state(game: Game) -> None:
    chart = moves_chart(game.graph, game.ranks, share=[0.5] * 8)
    assert chart.kind == "moves"
    assert len(chart.data["states"]) == 8
    assert chart.data["states"][0]["x"] == 0
    assert sum(bool(row["status_quo"]) for row in chart.data["states"]) == 1
    assert {row["actor"] for row in chart.data["moves"]} == {"a", "b"}
    assert chart.caption is None


def test_a_large_chart_counts_what_it_does_not_draw() -> None:
    keys = [f"{'abc'[k % 3]}.o{k}" for k in range(12)]
    graph = OptionGraph("abc", keys, [k % 3 for k in range(12)], status_quo=0)
    chart = moves_chart(graph, np.stack([ranks(weighed(graph, {keys[i]: 1})) for i in range(3)]))
    single = [row for row in chart.data["states"] if not row.get("more")]
    assert len(single) == 15
    counted = sum(int(str(row["count"])) for row in chart.data["states"] if row.get("more"))
    assert len(single) + counted == graph.size
    assert "15 of 4,096" in (chart.caption or "")
    with pytest.raises(ModelError, match="no status quo"):
        moves_chart(OptionGraph("a", ["a.x"], [0]), np.zeros((1, 2), np.int32))
