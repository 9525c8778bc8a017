"""Steps that need several actors at once (Definition N.3)."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tightrope.graph.evolution import Evolution
from tightrope.graph.options import OptionGraph


class JointStep(NamedTuple):
    """A state that single moves do not attain, and the smallest group whose joint act leads there from `source`."""

    actors: tuple[str, ...]
    source: int
    target: int


def joint_steps(graph: OptionGraph, tree: Evolution, most: int = 3) -> list[JointStep]:
    """For each state that `tree` does not attain, a joint act of up to `most` actors from one that it does.

    Others need a longer joint path, or more actors.
    """
    found: list[JointStep] = []
    missing = np.flatnonzero(~tree.attainable)
    near = np.flatnonzero(tree.attainable)
    near = near[np.argsort(tree.steps[near], kind="stable")]
    for count in range(2, most + 1):
        for group in combinations(range(len(graph.actors)), count):
            steps = _by_group(graph, group, near, missing)
            found += [JointStep(tuple(graph.actors[i] for i in group), s, t) for s, t in steps]
            missing = np.setdiff1d(missing, [t for _, t in steps])
    return sorted(found, key=lambda step: (tree.steps[step.source], step.target))


def _by_group(
    graph: OptionGraph, group: tuple[int, ...], near: NDArray[np.int64], missing: NDArray[np.int64]
) -> list[tuple[int, int]]:
    """Joint acts of exactly this group's options, from the nearest source."""
    key, way = graph.row_key(group), graph.way(group)
    first: dict[int, list[int]] = {}
    for s in near:
        first.setdefault(int(key[s]), []).append(int(s))
    steps = []
    for t in map(int, missing):
        for s in first.get(int(key[t]), ()):
            if way is None or not way[s] & ~way[t]:
                steps.append((s, t))
                break
    return steps
