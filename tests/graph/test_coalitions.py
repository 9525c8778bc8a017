"""Coalitions against the definitions, and in the case of Elmira."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from tightrope.graph import read_case, stable
from tightrope.graph.coalitions import CONCEPTS, Coalitions

from .models import model
from .oracle import Oracle, coalition_stable


def test_coalition_stability_equals_its_definition() -> None:
    for seed in range(60):
        graph, ranks = model(seed)
        if graph.size > 12 or len(graph.actors) > 4:
            continue
        oracle, coalitions = Oracle(graph, ranks), Coalitions(graph, ranks)
        for members in coalitions.groups:
            for concept in CONCEPTS:
                expected = [coalition_stable(oracle, members, s, concept) for s in range(graph.size)]
                assert np.array_equal(coalitions.stable(members, concept), expected), (seed, members, concept)


def test_a_coalition_of_one_is_an_actor() -> None:
    for seed in range(60):
        graph, ranks = model(seed)
        found = [Coalitions(graph, ranks).stable([i], "R") for i in range(len(graph.actors))]
        alone = stable(graph, ranks, "R")
        assert all((mine <= single).all() for mine, single in zip(found, alone, strict=True))


def test_elmira_joint_improvement(shared: Path) -> None:
    path = shared / "cases" / "elmira.json"
    game = read_case(path)
    coalitions = Coalitions(game.graph, game.ranks)
    for check in json.loads(path.read_text(encoding="utf-8"))["coalition_checks"]:
        members = coalitions.group(check["coalition"])
        start = game.graph.find(str(check["from_state"]))
        found = {game.graph.label(t) for t in coalitions.improvements(members, start)}
        assert found >= set(check["joint_improvements_include"])
        assert coalitions.lasting(members, start)
        assert not coalitions.equilibria()[start]
