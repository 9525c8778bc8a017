"""Scenario discovery finds the box that was hidden."""

from __future__ import annotations

import numpy as np

from tightrope.analyses.plans.factors import Factor
from tightrope.analyses.plans.prim import discover

RANDOM = np.random.default_rng(4)
N = 2000
KIND = Factor("kind", RANDOM.integers(0, 3, N).astype(float), ("red", "green", "blue"))
PACE = Factor("pace", RANDOM.random(N), (), "slow (at most {})", "fast (at least {})")
NOISE = Factor("noise", RANDOM.random(N), (), "little", "much")
WEIGHT, CHOSEN = np.full(N, 1 / N), np.arange(N)


def test_a_kind_and_a_threshold_are_found() -> None:
    fails = (KIND.values == 2) & (PACE.values > 0.6)
    box = discover([KIND, PACE, NOISE], CHOSEN, WEIGHT, fails)
    assert box is not None
    assert set(box.limits) == {"kind", "pace"}
    assert box.limits["kind"].kinds == (2,)
    assert 0.5 < box.limits["pace"].low < 0.7
    assert box.coverage > 0.9
    assert box.density > 0.85


def test_no_failure_all_failure_and_pure_noise_have_no_box() -> None:
    assert discover([KIND, PACE], CHOSEN, WEIGHT, np.zeros(N, bool)) is None
    assert discover([KIND, PACE], CHOSEN, WEIGHT, np.ones(N, bool)) is None
    box = discover([NOISE], CHOSEN, WEIGHT, RANDOM.random(N) < 0.5)
    assert box is None or box.density < 0.65


def test_limits_are_told_in_words() -> None:
    assert KIND.told(0, 0, (0, 2)) == "red or blue"
    assert PACE.told(float(PACE.values.min()), 0.25, None) == "slow (at most 0.25)"
    assert PACE.told(0.75, float(PACE.values.max()), None) == "fast (at least 0.75)"


def test_the_same_input_gives_the_same_box() -> None:
    fails = (KIND.values == 1) | (PACE.values > 0.9)
    first, again = (discover([KIND, PACE, NOISE], CHOSEN, WEIGHT, fails) for _ in range(2))
    assert first == again
