"""Latin hypercube sampling (McKay, Beckman & Conover 1979), seeded."""

from __future__ import annotations

from itertools import permutations
from math import factorial

import numpy as np
from numpy.typing import NDArray

from tightrope.worlds.defaults import Pair

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class Hypercube:
    """Coordinates of `n` worlds, one column after another; each column has one point in each of n equal strata."""

    def __init__(self, n: int, seed: int) -> None:
        self.n = n
        self._random = np.random.Generator(np.random.PCG64(seed))

    def column(self) -> Floats:
        """The next coordinate of every world, in [0, 1)."""
        return (self._random.permutation(self.n) + self._random.random(self.n)) / self.n

    def columns(self, count: int) -> Floats:
        """The next `count` coordinates, [n, count]."""
        return np.stack([self.column() for _ in range(count)], axis=1) if count else np.zeros((self.n, 0))

    def within(self, span: Pair, *, log: bool = False) -> Floats:
        """A value of a range for every world, even on the plain or on the logarithmic scale."""
        low, high = min(span), max(span)
        at = self.column()
        return low * (high / low) ** at if log and low > 0 else low + (high - low) * at

    def pick(self, weights: Floats) -> Ints:
        """An index for every world by its weights [n, H], which add to one."""
        at = self.column()[:, None]
        return np.asarray((at >= np.cumsum(weights, axis=1)[:, :-1]).sum(axis=1))


def order_of(size: int, at: float) -> tuple[int, ...]:
    """The permutation of `size` things that lies at a coordinate in [0, 1), all being equally long."""
    if size <= 6:
        return list(permutations(range(size)))[int(at * factorial(size))]
    left, order = list(range(size)), []
    while left:
        at *= len(left)
        order.append(left.pop(int(at)))
        at -= int(at)
    return tuple(order)
