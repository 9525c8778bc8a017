"""The Latin hypercube."""

from __future__ import annotations

from collections import Counter
from itertools import permutations
from math import factorial

import numpy as np
import pytest

from tightrope.worlds.sampling import Hypercube, order_of


def test_each_stratum_holds_one_point() -> None:
    cube = Hypercube(50, seed=3)
    for _ in range(4):
        assert sorted((cube.column() * 50).astype(int)) == list(range(50))


def test_the_same_seed_gives_the_same_bytes_and_another_does_not() -> None:
    first, again, other = (Hypercube(40, seed).columns(3).tobytes() for seed in (5, 5, 6))
    assert first == again != other


def test_ranges_are_filled_evenly_on_either_scale() -> None:
    cube = Hypercube(1000, seed=0)
    plain, log = cube.within((1, 9)), cube.within((1, 9), log=True)
    assert np.median(plain) == pytest.approx(5, abs=0.05)
    assert np.median(log) == pytest.approx(3, abs=0.05)


def test_picks_follow_the_weights() -> None:
    picked = Hypercube(1000, seed=0).pick(np.tile([0.2, 0.5, 0.3], (1000, 1)))
    assert Counter(picked.tolist()) == {0: 200, 1: 500, 2: 300}


@pytest.mark.parametrize("size", [1, 3, 4])
def test_every_order_is_equally_long(size: int) -> None:
    count = factorial(size)
    found = Counter(order_of(size, (k + 0.5) / (4 * count)) for k in range(4 * count))
    assert set(found) == set(permutations(range(size)))
    assert set(found.values()) == {4}


def test_large_groups_still_give_permutations() -> None:
    assert all(sorted(order_of(9, at)) == list(range(9)) for at in (0.0, 0.123456, 0.999999))
