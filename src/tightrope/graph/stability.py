"""Which states hold, for whom, under which concept (Definitions S.1 to S.7)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import ArrayLike

from tightrope.errors import ModelError, UsageError
from tightrope.graph.base import Graph
from tightrope.graph.moves import Bools, Ints

CONCEPTS = ("R", "GMR", "SMR", "SEQ", "SSEQ")
RULES = ("legal", "single")
LARGE = 1 << 15


def stable(graph: Graph, ranks: ArrayLike, concept: str, rule: str = "legal") -> Bools:
    """Which states are stable for each actor, bool[N, S]; ranks are dense, int32[N, S].

    `rule` legal: others reply by sequences in which nobody moves twice in a row; single: by one step of one
    opponent. Concepts: R, GMR, SMR, SEQ, SSEQ. Source: Fang, Hipel & Kilgour 1993. Raises UsageError, ModelError.
    """
    return np.asarray(stable_all(graph, ranks, (concept,), rule)[0])


def stable_all(graph: Graph, ranks: ArrayLike, concepts: Sequence[str] = CONCEPTS, rule: str = "legal") -> Bools:
    """`stable` for several concepts in one pass, bool[C, N, S]."""
    return deterred(graph, ranks, ranks, concepts, rule)


def deterred(graph: Graph, ranks: ArrayLike, limits: ArrayLike, concepts: Sequence[str], rule: str = "legal") -> Bools:
    """As `stable_all`, where a reply deters from leaving s only if it ends at or under rank `limits[i, s]`."""
    from tightrope.graph.kernels import solve

    found, bounds = checked(graph, ranks), np.ascontiguousarray(limits, np.int32)
    if graph.size >= LARGE:
        return _threaded(graph, found, bounds, _codes(concepts), _legal(rule))
    return np.asarray(solve(graph.moves, found, bounds, _codes(concepts), _legal(rule)))


def _threaded(graph: Graph, ranks: Ints, limits: Ints, codes: Ints, legal: bool) -> Bools:
    """As the compiled `solve`, with actors on several threads."""
    from tightrope.graph.kernels import sides, solve_one

    laid = sides(graph.moves, ranks)

    def one(i: int) -> Bools:
        own = laid._replace(node=laid.node.copy())
        return np.asarray(solve_one(graph.moves, own, ranks, limits, codes, legal, i))

    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        return np.stack(list(pool.map(one, range(len(graph.actors)))), axis=1)


def equilibria(graph: Graph, ranks: ArrayLike, concept: str, rule: str = "legal") -> Bools:
    """The states that are stable for every actor, bool[S] (Definition S.7)."""
    return np.asarray(stable(graph, ranks, concept, rule).all(axis=0))


def stable_worlds(
    graph: Graph, ranks: ArrayLike, concept: str, rule: str = "legal", threads: int | None = None
) -> Bools:
    """`stable` in K worlds at once: ranks int32[K, N, S], result bool[K, N, S]; worlds run on several threads."""
    return stable_worlds_all(graph, ranks, (concept,), rule, threads)[:, 0]


def stable_worlds_all(
    graph: Graph, ranks: ArrayLike, concepts: Sequence[str] = CONCEPTS, rule: str = "legal", threads: int | None = None
) -> Bools:
    """`stable_all` in K worlds at once: ranks int32[K, N, S], result bool[K, C, N, S]."""
    from tightrope.graph.kernels import solve

    worlds = np.ascontiguousarray(ranks, np.int32)
    codes, legal, moves = _codes(concepts), _legal(rule), graph.moves
    result = np.empty((len(worlds), len(codes), *worlds.shape[1:]), np.bool_)

    def one(k: int) -> None:
        world = checked(graph, worlds[k])
        result[k] = solve(moves, world, world, codes, legal)

    with ThreadPoolExecutor(threads or os.cpu_count() or 1) as pool:
        list(pool.map(one, range(len(worlds))))
    return result


def checked(graph: Graph, ranks: ArrayLike) -> Ints:
    """Ranks as the compiled code needs them: int32[N, S], 0 to S-1. Raises ModelError."""
    found = np.ascontiguousarray(ranks, np.int32)
    if found.shape != (len(graph.actors), graph.size):
        expected = f"[{len(graph.actors)}, {graph.size}]"
        raise ModelError(f"ranks have shape {list(found.shape)}", expected=f"one row an actor: {expected}")
    if found.min() < 0 or found.max() >= graph.size:
        raise ModelError("ranks are not dense", expected="0 (worst) to at most S-1", todo="pass them through `ranks`")
    return found


def _codes(concepts: Sequence[str]) -> Ints:
    unknown = [concept for concept in concepts if concept not in CONCEPTS]
    if unknown:
        raise UsageError(f"unknown concept {unknown[0]!r}", expected=f"one of {', '.join(CONCEPTS)}")
    return np.array([CONCEPTS.index(concept) for concept in concepts], np.int32)


def _legal(rule: str) -> bool:
    if rule not in RULES:
        raise UsageError(f"unknown sanction rule {rule!r}", expected="legal or single")
    return rule == "legal"
