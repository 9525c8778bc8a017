"""Reasons agree with the verdicts, and their paths are real."""

from __future__ import annotations

from pathlib import Path

import pytest

from tightrope.errors import ModelError, UsageError
from tightrope.graph import CONCEPTS, RULES, read_case, stable
from tightrope.graph.why import explain, why

from .models import model


def test_reasons_agree_with_the_engine() -> None:
    for seed in range(60):
        graph, ranks = model(seed)
        for concept in CONCEPTS:
            for rule in RULES:
                table = stable(graph, ranks, concept, rule)
                for i in range(len(graph.actors)):
                    for s in range(graph.size):
                        assert why(graph, ranks, s, i, concept, rule).stable == table[i, s]


def test_replies_are_paths_of_others_that_deter() -> None:
    for seed in range(60):
        graph, ranks = model(seed)
        for s in range(graph.size):
            for threat in why(graph, ranks, s, 0, "SEQ").threats:
                at, last = threat.improvement.target, 0
                for step in threat.reply or ():
                    assert (step.source, step.actor != last) == (at, True)
                    assert step.target in graph.reach(step.actor, at)
                    assert ranks[step.actor, step.target] > ranks[step.actor, at]
                    at, last = step.target, step.actor
                if threat.reply:
                    assert ranks[0, at] <= ranks[0, s]


def test_sentences(shared: Path) -> None:
    game = read_case(shared / "cases" / "elmira.json")
    text = explain(game, "1")
    assert "UR" in text
    assert "no improvement" in text
    assert "but then" in text
    with pytest.raises(ModelError, match="no state is called"):
        explain(game, "77")
    with pytest.raises(UsageError, match="unknown concept"):
        why(game.graph, game.ranks, 0, 0, "NASH")
