"""Published conflicts come out as published."""

from __future__ import annotations

from pathlib import Path

import pytest

from tightrope.errors import ModelError
from tightrope.graph import CONCEPTS, outcomes_json, read_case
from tightrope.graph.case import case_json


@pytest.mark.parametrize("name", ["chicken", "elmira", "prisoners_dilemma"])
def test_published_equilibria(shared: Path, name: str) -> None:
    game = read_case(shared / "cases" / f"{name}.json")
    found = outcomes_json(game.graph, game.ranks)["concepts"]
    for concept in set(game.published) & set(CONCEPTS):
        assert found[concept] == sorted(game.published[concept])


def test_written_case_reads_back(shared: Path, tmp_path: Path) -> None:
    for path in sorted((shared / "cases").glob("*.json")):
        game = read_case(path)
        copy = tmp_path / path.name
        copy.write_text(case_json(game), encoding="utf-8")
        again = read_case(copy)
        assert outcomes_json(again.graph, again.ranks) == outcomes_json(game.graph, game.ranks)
        assert again.graph.status_quo == game.graph.status_quo
        assert again.published == game.published


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "empty"),
        ("{", "not JSON"),
        ("[]", "unknown schema"),
        ('{"schema": "conflict-case/1"}', "'decision_makers' is missing"),
        ('{"schema": "conflict-case/1", "decision_makers": ["A"], "feasible_states": [{"label": 1}],'
         ' "moves": {"A": [[1, 2]]}, "preferences": {"A": [1]}}', "no state is labelled 2"),
    ],
)  # fmt: skip
def test_broken_cases_are_refused_with_their_place(tmp_path: Path, text: str, what: str) -> None:
    path = tmp_path / "case.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ModelError, match=what) as caught:
        read_case(path)
    assert caught.value.where is not None
