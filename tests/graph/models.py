"""Random models, small enough for the oracle: 2-5 actors, ties, one-way moves, sparse and dense."""

from __future__ import annotations

import numpy as np

from tightrope.graph import Graph, ListedGraph, OptionGraph, ranks
from tightrope.graph.enumerate import Ban
from tightrope.graph.rules import Limits
from tightrope.situation import parse


def listed(rng: np.random.Generator) -> ListedGraph:
    actors = [f"a{i}" for i in range(rng.integers(2, 6))]
    size, density = int(rng.integers(2, 10)), rng.uniform(0.05, 0.6)
    moves = {
        actor: [(a, b) for a in range(size) for b in range(size) if a != b and rng.random() < density]
        for actor in actors
    }
    return ListedGraph(actors, range(size), moves, status_quo=0)


def optional(rng: np.random.Generator) -> OptionGraph:
    count = int(rng.integers(2, 6))
    actors = [f"a{i}" for i in range(count)]
    options = int(rng.integers(max(2, count - 1), 6))
    owners = [int(rng.integers(count)) for _ in range(options)]
    keys = [f"a{owner}.o{k}" for k, owner in enumerate(owners)]
    chosen = [k for k in range(options) if rng.random() < 0.3]
    yes = tuple(k for k in chosen if rng.random() < 0.6)
    together = ((0, 1),) if rng.random() < 0.3 else ()
    bans = ()
    if rng.random() < 0.6:
        text = f"{keys[0]} and not {keys[-1]}"
        bans = (Ban(parse(text, keys), text),)
    limits = Limits(bans, yes, tuple(k for k in chosen if k not in yes), together)
    return OptionGraph(actors, keys, owners, limits, status_quo=0)


def model(seed: int) -> tuple[Graph, np.ndarray]:
    rng = np.random.default_rng(seed)
    graph: Graph = listed(rng) if rng.random() < 0.5 else optional(rng)
    levels = int(rng.integers(2, graph.size + 3))
    return graph, ranks(rng.integers(0, levels, (len(graph.actors), graph.size)))
