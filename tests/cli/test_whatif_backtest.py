"""`tightrope whatif` and `tightrope backtest` on a small case."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

CASE = (Path(__file__).parent.parent / "data" / "neighbours.yaml").read_text(encoding="utf-8")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    (tmp_path / "situation.yaml").write_text(CASE, encoding="utf-8")
    rows = "date,option,value,what\n2020-03-01,north.talk,yes,They talk\n2020-04-01,south.arm,no,They disarm\n"
    (tmp_path / "outcome.csv").write_text(rows, encoding="utf-8")
    return tmp_path


def test_whatif_prints_what_is_said_differently(run: Callable[..., object], case: Path) -> None:
    found = run("whatif", case, "--set", "north.talk", "--worlds", 30)
    assert found.code == 0, found.err
    assert "if it were so" in found.out
    assert "no longer" in found.out


def test_whatif_as_json(run: Callable[..., object], case: Path) -> None:
    found = run("whatif", case, "--swap", "south 1", "--worlds", 30, "--format", "json")
    body = json.loads(found.out)
    assert body["sentences"]
    assert {"finding", "before", "after"} == set(body["sentences"][0])
    assert body["numbers"]


def test_whatif_wants_a_change(run: Callable[..., object], case: Path) -> None:
    found = run("whatif", case)
    assert found.code == 2
    assert "--set or --swap" in found.err


def test_backtest_tells_hits_and_scores(run: Callable[..., object], case: Path) -> None:
    found = run("backtest", case, "--worlds", 30)
    assert found.code == 0, found.err
    assert "left open" in found.out
    assert "Brier score of 2 acts" in found.out
    body = json.loads(run("backtest", case, "--worlds", 30, "--format", "json").out)
    assert body["acts"] == 2
    assert body["brier_if_all_stays"] == 1.0


def test_backtest_without_an_outcome_says_where_it_should_be(run: Callable[..., object], case: Path) -> None:
    (case / "outcome.csv").unlink()
    found = run("backtest", case, "--worlds", 5)
    assert found.code == 2
    assert "outcome.csv" in found.err


def test_plans_are_searched_for(run: Callable[..., object], case: Path) -> None:
    found = run("plans", case, "--conditions", 1, "--format", "json")
    assert found.code == 0, found.err
    body = json.loads(found.out)
    assert any("talks" in row["says"] for row in body)
    assert "does better than" in run("plans", case, "--conditions", 0).out
