"""Metrics and the set of unbeaten plans."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tightrope.analyses.plans.aims import Aim, _aim, tells
from tightrope.analyses.plans.metrics import Score, front, pareto, scores, worst_tenth
from tightrope.analyses.plans.told import all_round
from tightrope.analyses.plans.values import Values
from tightrope.situation import Situation
from tightrope.situation.schema import Objective
from tightrope.worlds import Worlds

cells = st.floats(0, 1, width=16)


def valued(value: np.ndarray) -> Values:
    worlds, plans, aims = value.shape
    where = np.ones((1, 1), np.bool_)
    made = tuple(Aim(f"a{o}", f"Aim {o}", where, False, (0.4, 0.6), True) for o in range(aims))
    return Values(
        tuple(f"p{p}" for p in range(plans)),
        made,
        np.arange(worlds),
        np.full(worlds, 1 / worlds),
        value,
        np.zeros(1),
        (),
    )


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.integers(2, 6), st.integers(1, 3), st.integers(2, 12), st.integers(0, 10_000))
def test_a_plan_that_is_worse_in_every_world_is_never_kept(plans: int, aims: int, worlds: int, seed: int) -> None:
    value = np.random.default_rng(seed).random((worlds, plans, aims))
    value[:, 0] = np.clip(value[:, 1] - 0.01 - np.random.default_rng(seed).random((worlds, aims)) / 10, 0, 1)
    value[:, 1] = np.clip(value[:, 1] + 0.001, 0, 1)
    assert not front(valued(value))[0]


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=8))
def test_somebody_is_always_kept_and_order_does_not_matter(points: list[tuple[float, float, float]]) -> None:
    kept = pareto(points)
    assert kept.any()
    assert pareto(points[::-1]).tolist() == kept.tolist()[::-1]


def test_equal_plans_are_both_kept() -> None:
    assert pareto([[0.5, 0.5], [0.5, 0.5], [0.4, 0.5]]).tolist() == [True, True, False]


@settings(deadline=None, derandomize=True, max_examples=40)
@given(st.integers(1, 40), st.integers(0, 10_000))
def test_metrics_lie_where_they_must(worlds: int, seed: int) -> None:
    value = np.random.default_rng(seed).random((worlds, 3, 2))
    for score in scores(valued(value)):
        assert 0 <= score.worst <= score.mean + 1e-12
        assert score.share_low <= score.share <= score.share_high
        assert 0 <= score.regret <= score.most_regret + 1e-12
    for o in range(2):
        assert min(valued(value).regret[0, :, o]) == 0


def test_the_worst_tenth_is_weighted() -> None:
    assert worst_tenth([0.0, 1.0], [0.05, 0.95]) == pytest.approx(0.5)
    assert worst_tenth([3.0, 1.0, 2.0], [1 / 3] * 3) == pytest.approx(1.0)


def test_plans_are_not_judged_by_a_drafted_aim_that_is_their_own_step(island: Situation, worlds: Worlds) -> None:
    now = worlds.graph.status_quo
    assert now is not None
    own = Objective(say="island.offer", mark="inferred")
    theirs = Objective(say="mainland.accept", mark="inferred")
    stated = Objective(say="island.offer")
    for objective, counts in ((own, False), (theirs, True), (stated, True)):
        turned = island.model_copy(update={"objectives": {"aim": objective}})
        aim = _aim(turned, worlds, "aim", objective, now, given=True)
        assert tells(turned, aim) == counts


def shares(aim: str, **share: float) -> list[Score]:
    return [Score(plan, aim, one, one, one, one, one, 0, 0) for plan, one in share.items()]


def test_all_round_is_near_the_best_on_every_aim() -> None:
    talks = shares("talks", hold=0.0, offer=0.16, consult=0.155)
    calm = shares("calm", hold=1.0, offer=0.82, consult=0.97)
    assert all_round({"talks": talks, "calm": calm}) == ["consult"]
    assert all_round({"talks": talks}) == ["offer", "consult"]
    assert all_round({"calm": calm, "talks": shares("talks", hold=0.5, offer=0.2, consult=0.1)}) == ["hold"]
    assert all_round({}) == []
