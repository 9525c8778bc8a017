"""Bayes over ranges: what is certain of it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tightrope.worlds.posterior import fit, limits, onto_simplex, update

Floats = NDArray[np.float64]
unit = st.floats(0.01, 0.99)


@st.composite
def boxes(draw: st.DrawFn) -> tuple[Floats, Floats]:
    size = draw(st.integers(1, 5))
    ends = np.sort(np.array(draw(st.lists(st.tuples(unit, unit), min_size=size, max_size=size))), axis=1)
    low, high, _ = fit(ends[:, 0], ends[:, 1])
    return low, high


@settings(deadline=None, derandomize=True, max_examples=60)
@given(boxes(), st.integers(0, 1000))
def test_priors_are_moved_onto_the_simplex_within_their_ranges(box: tuple[Floats, Floats], seed: int) -> None:
    low, high = box
    drawn = low + (high - low) * np.random.default_rng(seed).random((20, len(low)))
    prior = onto_simplex(drawn, low, high)
    assert np.allclose(prior.sum(axis=1), 1)
    assert (prior >= low - 1e-9).all()
    assert (prior <= high + 1e-9).all()


@settings(deadline=None, derandomize=True, max_examples=60)
@given(boxes(), st.integers(0, 1000))
def test_limits_hold_every_posterior_that_the_ranges_allow(box: tuple[Floats, Floats], seed: int) -> None:
    low, high = box
    random = np.random.default_rng(seed)
    ends = np.sort(random.uniform(0.01, 0.99, (2, 3, len(low))), axis=0)
    lower, upper = limits(low, high, ends[0].prod(axis=0), ends[1].prod(axis=0))
    prior = onto_simplex(low + (high - low) * random.random((200, len(low))), low, high)
    likelihood = ends[0] + (ends[1] - ends[0]) * random.random((200, 3, len(low)))
    posterior = update(prior, likelihood, np.ones(3))
    assert np.allclose(posterior.sum(axis=1), 1)
    assert (posterior >= lower - 1e-9).all()
    assert (posterior <= upper + 1e-9).all()


@settings(deadline=None, derandomize=True, max_examples=30)
@given(boxes(), unit, unit)
def test_evidence_of_ratio_one_is_inert(box: tuple[Floats, Floats], likelihood: float, trust: float) -> None:
    prior = onto_simplex((box[0] + box[1]) / 2, *box)
    same = np.full((1, len(prior)), likelihood)
    assert np.allclose(update(prior, same, np.array([trust])), prior)


@settings(deadline=None, derandomize=True, max_examples=30)
@given(boxes(), st.integers(0, 1000))
def test_an_untrusted_item_is_inert(box: tuple[Floats, Floats], seed: int) -> None:
    prior = onto_simplex((box[0] + box[1]) / 2, *box)
    likelihood = np.random.default_rng(seed).uniform(0.01, 0.99, (1, len(prior)))
    assert np.allclose(update(prior, likelihood, np.zeros(1)), prior)


def test_exact_limits_of_two_readings() -> None:
    lower, upper = limits(np.array([0.2, 0.4]), np.array([0.6, 0.8]), np.array([0.5, 0.1]), np.array([0.5, 0.1]))
    assert upper[0] == pytest.approx(0.6 * 0.5 / (0.6 * 0.5 + 0.4 * 0.1))
    assert lower[0] == pytest.approx(0.2 * 0.5 / (0.2 * 0.5 + 0.8 * 0.1))
    assert lower[1] == pytest.approx(1 - upper[0])
