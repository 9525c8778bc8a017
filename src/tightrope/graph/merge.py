"""Common moves, and states that are one in all but name (Definitions G.7, G.8)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from tightrope.errors import ModelError
from tightrope.graph.arcs import reach_lists, small
from tightrope.graph.base import Graph, Label
from tightrope.graph.listed import ListedGraph
from tightrope.graph.moves import Ints
from tightrope.graph.preferences import ranks as dense
from tightrope.graph.stability import checked


def common_moves(graph: Graph) -> dict[tuple[int, int], tuple[str, ...]]:
    """Moves that more than one actor can make alone, with those actors (Definition G.7)."""
    small(graph, "common moves")
    movers: dict[tuple[int, int], list[str]] = {}
    for actor, reach in zip(graph.actors, reach_lists(graph), strict=True):
        for s, targets in enumerate(reach):
            for t in targets:
                movers.setdefault((s, t), []).append(actor)
    return {move: tuple(actors) for move, actors in movers.items() if len(actors) > 1}


def merged(graph: Graph, same: Sequence[str | Sequence[int]]) -> tuple[ListedGraph, NDArray[np.int64]]:
    """The graph in which each group of states is one (Definition G.8), and the new number of every old state.

    A group is a statement that its states share, or their numbers. A merged state keeps the label of its first
    member; moves within a group vanish. Raises ModelError where groups overlap.
    """
    small(graph, "merging")
    place = _places(graph, same)
    first = np.unique(place, return_index=True)[1]
    labels: list[Label] = [graph.label(int(s)) for s in first]
    moves = {
        actor: sorted({(labels[place[s]], labels[place[t]]) for s, ts in enumerate(reach) for t in ts}, key=str)
        for actor, reach in zip(graph.actors, reach_lists(graph), strict=True)
    }
    start = None if graph.status_quo is None else labels[place[graph.status_quo]]
    sentences = [graph.describe(int(s)) for s in first]
    return ListedGraph(graph.actors, labels, moves, status_quo=start, sentences=sentences), place


def merged_ranks(ranks: ArrayLike, place: NDArray[np.int64]) -> Ints:
    """Ranks of the merged states. Raises ModelError where an actor tells members of a group apart."""
    found = np.asarray(ranks)
    first = np.unique(place, return_index=True)[1]
    short = found[:, first]
    told = np.argwhere(short[:, place] != found)
    if len(told):
        i, s = told[0]
        raise ModelError(f"actor {i} does not rank state #{s} as the states it is merged with", todo="merge fewer")
    return dense(short)


def alike(graph: Graph, ranks: ArrayLike) -> list[list[int]]:
    """Groups of states that nobody can tell apart: equal ranks for all, equal moves out, but for moves between them."""
    small(graph, "merging")
    found, lists = checked(graph, ranks), reach_lists(graph)
    by_rank: dict[bytes, list[int]] = {}
    for s in range(graph.size):
        by_rank.setdefault(found[:, s].tobytes(), []).append(s)
    groups = []
    for states in by_rank.values():
        by_moves: dict[object, list[int]] = {}
        for s in states:
            key = tuple(frozenset(t for t in reach[s] if t not in states) for reach in lists)
            by_moves.setdefault(key, []).append(s)
        groups += [group for group in by_moves.values() if len(group) > 1]
    return groups


def _places(graph: Graph, same: Sequence[str | Sequence[int]]) -> NDArray[np.int64]:
    head, used = np.arange(graph.size), np.zeros(graph.size, np.bool_)
    for group in same:
        states = np.flatnonzero(graph.holds(group)) if isinstance(group, str) else np.array(sorted(group))
        if used[states].any():
            raise ModelError("groups of states to merge overlap", todo="join the groups that share states")
        used[states] = True
        head[states] = states[0] if len(states) else head[states]
    return np.unique(head, return_inverse=True)[1]
