"""Limited-move and non-myopic stability."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tightrope.errors import UsageError
from tightrope.graph import read_case, stable
from tightrope.graph.horizon import anticipated, limited_move, non_myopic

from .models import model
from .oracle import Oracle
from .oracle import anticipated as by_recursion


def test_foresight_equals_backward_induction() -> None:
    for seed in range(120):
        graph, ranks = model(seed)
        if graph.size > 20:
            continue
        oracle = Oracle(graph, ranks)
        for horizon in (1, 2, 3):
            found = anticipated(graph, ranks, horizon)
            expected = [[by_recursion(oracle, i, s, horizon) for s in range(graph.size)] for i in range(oracle.n)]
            assert np.array_equal(found, expected), (seed, horizon)


def test_one_move_ahead_is_nash() -> None:
    for seed in range(100):
        graph, ranks = model(seed)
        assert np.array_equal(limited_move(graph, ranks, 1), stable(graph, ranks, "R"))


def test_the_prisoners_cooperate_when_they_look_far_enough(shared: Path) -> None:
    game = read_case(shared / "cases" / "prisoners_dilemma.json")
    both = game.graph.find("4")
    assert not limited_move(game.graph, game.ranks, 1)[:, both].any()
    assert non_myopic(game.graph, game.ranks)[:, both].all()


def test_no_foresight_is_refused() -> None:
    with pytest.raises(UsageError, match="no move ahead"):
        limited_move(*model(1), 0)
