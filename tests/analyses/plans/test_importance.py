"""Influence of open factors."""

from __future__ import annotations

import numpy as np
import pytest

from tightrope.analyses.plans.factors import Factor
from tightrope.analyses.plans.importance import importance

RANDOM = np.random.default_rng(2)
N = 2000
KIND = Factor("kind", RANDOM.integers(0, 2, N).astype(float), ("a", "b"))
PACE = Factor("pace", RANDOM.random(N))
NOISE = Factor("noise", RANDOM.random(N))
CHOSEN, WEIGHT = np.arange(N), np.full(N, 1 / N)


def test_shares_of_variance_are_found() -> None:
    value = KIND.values + PACE.values  # variances 1/4 and 1/12
    found = [importance(f, CHOSEN, value, WEIGHT) for f in (KIND, PACE, NOISE)]
    assert found == pytest.approx([0.75, 0.25, 0.0], abs=0.05)


def test_a_constant_hangs_on_nothing() -> None:
    assert importance(KIND, CHOSEN, np.ones(N), WEIGHT) == 0
