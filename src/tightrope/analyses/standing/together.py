"""Where two or three parties would gain by leaving a state together (Definition O.5)."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.arcs import arcs
from tightrope.analyses.chain.bargains import Group, Part, joint, most
from tightrope.analyses.chain.space import scaled
from tightrope.analyses.telling.shares import Share, over_assignments
from tightrope.graph import OptionGraph
from tightrope.worlds import Worlds

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


class Exit(NamedTuple):
    """A group that would leave a state by a bargain: in what share of worlds, and the commonest bargain."""

    group: Group
    share: Share
    target: int


def exits(worlds: Worlds, state: int) -> list[Exit]:
    """Groups that would strike a bargain in a state, those of most worlds first; smaller ones before larger ones."""
    found = []
    for group in worlds.groups:
        ends = np.array(_struck(worlds, group, state))
        if (ends >= 0).any():
            common = Counter[int]()
            for end, mass in zip(ends, worlds.mass, strict=True):
                common[int(end)] += mass * (end >= 0)
            target = max(common, key=lambda t: (common[t], -t))
            found.append(Exit(group, over_assignments(worlds, ends >= 0), target))
    return sorted(found, key=lambda item: (-round(item.share.value, 3), len(item.group)))


def upset(worlds: Worlds, state: int) -> Share:
    """In what share of worlds some group would leave a state by a bargain."""
    gone = np.zeros(len(worlds.assignments), np.bool_)
    for group in worlds.groups:
        gone |= np.array(_struck(worlds, group, state)) >= 0
    return over_assignments(worlds, gone)


def _struck(worlds: Worlds, group: Group, state: int) -> list[int]:
    """The bargain of a group under every assignment, -1 for none (Definition C.8, all worlds' middle pace)."""
    return worlds.once(("struck", group, state), lambda: _strike(worlds, group, state))


def _strike(worlds: Worlds, group: Group, state: int) -> list[int]:
    part = _from(worlds, group, state)
    known: dict[tuple[int, ...], int] = {}
    ends = []
    for row in worlds.assignments[:, list(group)]:
        key = tuple(map(int, row))
        if key not in known:
            gain = {i: scaled(worlds, i)[k] for i, k in zip(group, key, strict=True)}
            known[key] = _best(worlds, group, part, gain) if len(part.source) else -1
        ends.append(known[key])
    return ends


def _from(worlds: Worlds, group: Group, state: int) -> Part:
    """The joint moves of a group from one state, all changes at once."""
    graph = worlds.graph
    assert isinstance(graph, OptionGraph)
    limit = most(graph, worlds.groups, min(graph.size, 2_500))
    listed = worlds.once(("changes", group, limit), lambda: list(joint(graph, group, limit)))
    changes = np.array([change for change, _ in listed], np.int64)
    acts = np.array([[*acts, 0][:3] for _, acts in listed], np.uint8).reshape(-1, 3)
    here, key, way = graph.masks[state], graph.row_key(group), graph.way(group)
    target = graph.indices(here ^ changes)
    legal = (target >= 0) & (key[target] == key[state])
    if way is not None:
        legal &= (way[state] & ~way[target]) == 0
    without = np.full((len(changes), 3), -1, np.int64)
    for m, i in enumerate(group):
        without[:, m] = graph.indices(here ^ (changes & ~np.int64(graph.own((i,)))))
    return Part(np.full(len(changes), state), target, acts, without).take(legal)


def _best(worlds: Worlds, group: Group, part: Part, gain: dict[int, Floats]) -> int:
    """The target that the group settles on, -1 for none."""
    good = _gain(part.source, part.target, gain)
    for m in range(len(group)):
        others = {i: worth for n, (i, worth) in enumerate(gain.items()) if n != m}
        good &= (part.without[:, m] < 0) | ~_gain(part.source, part.without[:, m], others)
    odds = np.full(len(good), np.inf)
    for m, i in enumerate(group):
        rise = gain[i][part.target] - gain[i][part.source] - part.acts[:, m] * worlds.reluctance[:, i].mean()
        odds = np.minimum(odds, worlds.rationality[:, i].mean() * rise)
    ready = np.flatnonzero(good & (odds > 0))
    for e in ready[np.argsort(-odds[ready], kind="stable")]:
        if _kept(worlds, group, int(part.source[e]), int(part.target[e]), gain):
            return int(part.target[e])
    return -1


def _gain(source: Ints, target: Ints, gain: dict[int, Floats]) -> Bools:
    return np.asarray(np.logical_and.reduce([worth[target] - worth[source] > 1e-9 for worth in gain.values()]))


def _kept(worlds: Worlds, group: Group, state: int, target: int, gain: dict[int, Floats]) -> bool:
    graph = worlds.graph
    assert isinstance(graph, OptionGraph)
    moved = arcs(graph, np.array([target]))
    done = graph.masks[state] ^ graph.masks[target]
    back = ((graph.masks[moved.target] ^ graph.masks[target]) & ~done) == 0
    moved = moved.take(back & np.isin(moved.actor, group))
    rises = (
        gain[i][t] - gain[i][target] - acts * worlds.reluctance[:, i].mean()
        for i, t, acts in zip(moved.actor.tolist(), moved.target, moved.acts, strict=True)
    )
    return not any(rise > 1e-9 for rise in rises)
