"""Orders of an actor's priorities near the given one, and the worth of states under many orders at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from tightrope.graph.base import Graph
from tightrope.graph.moves import Bools, Ints
from tightrope.graph.preferences import Floats, Priority, spelled

Order = tuple[int, ...]
Orders = NDArray[np.int64]


@lru_cache(maxsize=16)
def by_swaps(count: int, most: int) -> tuple[Orders, ...]:
    """All orders of `count` things, int64[P, count] by the least number of adjacent swaps from the given one.

    Ends before a distance that would bring the total over `most`.
    """
    layer, before, found, total = {tuple(range(count))}, set[Order](), list[Orders](), 0
    while layer and total + len(layer) <= most:
        found.append(np.array(sorted(layer), np.int64).reshape(len(layer), count))
        total += len(layer)
        following = {_swapped(order, k) for order in layer for k in range(count - 1)} - layer - before
        layer, before = following, layer
    return tuple(found)


def _swapped(order: Order, k: int) -> Order:
    return (*order[:k], order[k + 1], order[k], *order[k + 2 :])


class Statements:
    """An actor's priorities with their truth in every state."""

    def __init__(self, graph: Graph, priorities: Sequence[Priority]) -> None:
        self.groups = [spelled(priority) for priority in priorities]
        self.truth = [np.stack([graph.holds(text) for text in group]).astype(np.float64) for group in self.groups]
        self.size = graph.size

    def __len__(self) -> int:
        return len(self.groups)

    def worth(self, orders: Sequence[Order] | Orders) -> Floats:
        """The worth of every state under each order, [P, S] (Definition P.1)."""
        if not self.groups:
            return np.zeros((len(orders), self.size))
        lengths = np.array([len(group) for group in self.groups])
        places = np.array(orders)
        after = lengths[places][:, ::-1].cumsum(axis=1)[:, ::-1] - lengths[places]
        weights = np.zeros((len(orders), len(lengths)))
        mean = (2.0**lengths - 1) / lengths
        np.put_along_axis(weights, places, 2.0**after * mean[places], axis=1)
        return np.asarray(weights @ np.stack([part.sum(axis=0) for part in self.truth]))

    def never_worse(self, state: int) -> Bools:
        """States that every order ranks above `state`: they satisfy all that it does, and more (bool[S])."""
        over, more = np.ones(self.size, np.bool_), np.zeros(self.size, np.bool_)
        for part in self.truth:
            count = part.sum(axis=0)
            over &= count >= count[state]
            more |= count > count[state]
        return over & more


class Levels:
    """An actor's ranks as levels, best first, whose order can be swapped."""

    def __init__(self, rank: Ints) -> None:
        self.level = int(rank.max()) - rank

    def __len__(self) -> int:
        return int(self.level.max()) + 1

    def worth(self, orders: Sequence[Order] | Orders) -> Floats:
        """The worth of every state under each order of the levels, [P, S]."""
        places: NDArray[np.int64] = np.argsort(np.array(orders), axis=1)
        return np.asarray(-places[:, self.level], np.float64)

    def never_worse(self, state: int) -> Bools:
        """No state: any level can be raised over any other."""
        return np.zeros_like(self.level == self.level[state])
