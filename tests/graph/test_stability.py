"""The engine against the definitions, and what theory says of the concepts."""

from __future__ import annotations

import numpy as np
import pytest

from tightrope.errors import ModelError, UsageError
from tightrope.graph import CONCEPTS, RULES, ListedGraph, equilibria, stable, stable_all, stable_worlds

from .models import model
from .oracle import Oracle

SEEDS = range(500)


@pytest.mark.parametrize("rule", RULES)
def test_every_concept_equals_its_definition_on_random_models(rule: str) -> None:
    for seed in SEEDS:
        graph, ranks = model(seed)
        found, oracle = stable_all(graph, ranks, CONCEPTS, rule), Oracle(graph, ranks, rule)
        for c, concept in enumerate(CONCEPTS):
            assert np.array_equal(found[c], oracle.table(concept)), (seed, concept, rule)


def test_concepts_nest() -> None:
    for seed in SEEDS:
        graph, ranks = model(seed)
        r, gmr, smr, seq, sseq = stable_all(graph, ranks)
        assert not (r & ~sseq).any()
        assert not (sseq & ~(seq & smr)).any()
        assert not ((seq | smr) & ~gmr).any()


def test_renaming_states_and_actors_changes_nothing() -> None:
    for seed in range(60):
        graph, ranks = model(seed)
        rng = np.random.default_rng(seed)
        people, states = rng.permutation(len(graph.actors)), rng.permutation(graph.size)
        place = np.argsort(states)
        moves = {
            graph.actors[i]: [(int(place[s]), int(place[t])) for s in range(graph.size) for t in graph.reach(int(i), s)]
            for i in people
        }
        renamed = ListedGraph([graph.actors[i] for i in people], range(graph.size), moves)
        found = stable_all(renamed, ranks[people][:, states])
        assert np.array_equal(found, stable_all(graph, ranks)[:, people][:, :, states])


def test_many_worlds_equal_one_by_one() -> None:
    graph, _ = model(7)
    rng = np.random.default_rng(1)
    worlds = rng.integers(0, graph.size, (20, len(graph.actors), graph.size)).astype(np.int32)
    for concept in CONCEPTS:
        found = stable_worlds(graph, worlds, concept)
        assert np.array_equal(found, np.stack([stable(graph, world, concept) for world in worlds]))


def test_bad_arguments_are_refused() -> None:
    graph, ranks = model(3)
    with pytest.raises(UsageError, match="unknown concept"):
        stable(graph, ranks, "NASH")
    with pytest.raises(UsageError, match="sanction rule"):
        equilibria(graph, ranks, "R", "any")
    with pytest.raises(ModelError, match="shape"):
        stable(graph, ranks[:1], "R")
    with pytest.raises(ModelError, match="dense"):
        stable(graph, ranks + 1000, "R")
