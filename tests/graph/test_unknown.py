"""Unknown preferences, strength of preference, simultaneous sanctions."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import numpy as np
import pytest

from tightrope.errors import ModelError, UsageError
from tightrope.graph import ListedGraph, OptionGraph, read_case, stable
from tightrope.graph.simultaneous import simultaneous
from tightrope.graph.strength import strength, strongly_below
from tightrope.graph.unknown import CONCEPTS, EXTENSIONS, from_worlds, stable_unknown

from .models import model
from .oracle import Oracle


def test_without_unknowns_every_extension_is_the_plain_concept() -> None:
    for seed in range(40):
        graph, ranks = model(seed)
        known = from_worlds(ranks[None])
        assert not known.unknown.any()
        for concept, extension, rule in product(CONCEPTS, EXTENSIONS, ("legal", "single")):
            found = stable_unknown(graph, known, concept, extension, rule)
            assert np.array_equal(found, stable(graph, ranks, concept, rule)), (seed, concept, extension)


def test_cautious_hopes_and_wide_deterrents_nest() -> None:
    for seed in range(40):
        graph, ranks = model(seed)
        other = np.random.default_rng(seed).permutation(ranks.T).T
        partly = from_worlds(np.stack([ranks, other]))
        assert np.array_equal(partly.unknown, partly.unknown.transpose(0, 2, 1))
        for concept in CONCEPTS:
            a, b, c, d = (stable_unknown(graph, partly, concept, extension) for extension in EXTENSIONS)
            assert not (a & ~b).any()
            assert not (a & ~c).any()
            assert not (b & ~d).any()
            assert not (c & ~d).any()


def test_bad_extension_is_refused() -> None:
    graph, ranks = model(1)
    with pytest.raises(UsageError, match="unknown extension"):
        stable_unknown(graph, from_worlds(ranks[None]), "R", "e")


def test_strong_deterrents() -> None:
    graph = ListedGraph("ab", range(3), {"a": [(0, 1)], "b": [(1, 2)]})
    worth = np.array([[5.0, 9.0, 4.0], [0.0, 1.0, 2.0]])
    ranks = np.array([[1, 2, 0], [0, 1, 2]], np.int32)
    assert list(strongly_below(worth[0], 1.0)) == [0, 1, -1]
    assert list(strongly_below(worth[0], 4.5)) == [-1, 0, -1]
    found = strength(graph, ranks, strongly_below(worth, 1.0), "GMR")
    assert found.strong[0, 0]
    assert not found.weak[0, 0]
    found = strength(graph, ranks, strongly_below(worth, 4.5), "GMR")
    assert found.weak[0, 0]
    assert not found.strong[0, 0]
    assert found.strong[0, 1]


def test_simultaneous_sanctions_by_definition() -> None:
    for seed in range(150):
        graph, ranks = model(seed)
        if not isinstance(graph, OptionGraph):
            continue
        oracle, found = Oracle(graph, ranks), simultaneous(graph, ranks)
        for i, s in product(range(oracle.n), range(graph.size)):
            assert found[i, s] == _holds_by_definition(oracle, graph, i, s), (seed, i, s)


def _holds_by_definition(oracle: Oracle, graph: OptionGraph, i: int, s: int) -> bool:
    def joint(t: int) -> bool:
        each = [[s, *oracle.improvements(j, s)] for j in range(oracle.n) if j != i]
        for targets in product(*each):
            if all(u == s for u in targets):
                continue
            mask = int(graph.masks[t])
            for u in targets:
                mask ^= int(graph.masks[s]) ^ int(graph.masks[u])
            end = graph.index(mask)
            if end >= 0 and oracle.rank[i, end] <= oracle.rank[i, s]:
                return True
        return False

    return all(oracle.deters(i, s, t, True, False) or joint(t) for t in oracle.improvements(i, s))


def test_simultaneous_sanctions_of_published_cases(shared: Path) -> None:
    game = read_case(shared / "cases" / "prisoners_dilemma.json")
    found = simultaneous(game.graph, game.ranks).all(axis=0)
    assert [game.graph.label(int(s)) for s in np.flatnonzero(found)] == game.published["SIM"]
    stand_off = read_case(shared / "cases" / "nk_us_2017_base.json")
    smr = stable(stand_off.graph, stand_off.ranks, "SMR") | simultaneous(stand_off.graph, stand_off.ranks)
    labels = [stand_off.graph.label(int(s)) for s in np.flatnonzero(smr.all(axis=0))]
    assert labels == stand_off.published["SMR_or_SIM"]


def test_simultaneous_sanctions_need_options() -> None:
    graph = ListedGraph("ab", range(2), {"a": [(0, 1)]})
    with pytest.raises(ModelError, match="need options"):
        simultaneous(graph, np.zeros((2, 2), np.int32))
