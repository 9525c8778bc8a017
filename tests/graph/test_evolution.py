"""Where moves and improvements lead, and what takes several at once."""

from __future__ import annotations

import numpy as np

from tightrope.graph import OptionGraph, evolution, stable
from tightrope.graph.enumerate import Ban
from tightrope.graph.evolution import tell
from tightrope.graph.rules import Limits
from tightrope.graph.together import joint_steps
from tightrope.situation import parse

from .models import model
from .oracle import Oracle


def distances(oracle: Oracle, start: int, better: bool) -> list[int]:
    steps, layer, depth, seen = {start: 0}, {(start, -1)}, 0, set()
    while layer:
        depth += 1
        layer = {
            (t, i) for s, last in layer for i in range(oracle.n) if i != last for t in oracle.one(i, s, better)
        } - seen  # fmt: skip
        seen |= layer
        for t, _ in layer:
            steps.setdefault(t, depth)
    return [steps.get(s, -1) for s in range(oracle.size)]


def test_steps_are_shortest_and_paths_are_legal() -> None:
    for seed in range(150):
        graph, ranks = model(seed)
        oracle = Oracle(graph, ranks)
        for better in (False, True):
            tree = evolution(graph, ranks if better else None, 0)
            assert list(tree.steps) == distances(oracle, 0, better), seed
            for s in range(graph.size):
                path = tree.path(s)
                assert (path is None) == (tree.steps[s] < 0)
                at, last = 0, -1
                for step in path or ():
                    assert step.source == at
                    assert step.actor != last
                    assert step.target in oracle.one(step.actor, at, better)
                    at, last = step.target, step.actor
                assert path is None or (at, len(path)) == (s, tree.steps[s])


def test_ends_are_where_nobody_improves() -> None:
    for seed in range(60):
        graph, ranks = model(seed)
        tree = evolution(graph, ranks, 0)
        assert set(tree.ends) == set(np.flatnonzero(stable(graph, ranks, "R").all(axis=0) & tree.attainable))


def test_depth_can_be_limited_and_paths_told() -> None:
    graph = OptionGraph("ab", ["a.x", "b.y"], [0, 1])
    assert list(evolution(graph, None, 0, deepest=1).steps) == [0, 1, 1, -1]
    path = evolution(graph, None, 0).path(3)
    assert path is not None
    assert tell(graph, path) == "a.x, then b.y"


def test_a_path_that_needs_two_at_once_is_found() -> None:
    keys = ["a.x", "b.y"]
    graph = OptionGraph("ab", keys, [0, 1], Limits((Ban(parse("not (a.x iff b.y)", keys), "both or none"),)))
    tree = evolution(graph, None, 0)
    assert list(tree.attainable) == [True, False]
    assert joint_steps(graph, tree) == [(("a", "b"), 0, 1)]
