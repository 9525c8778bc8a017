"""Plans begun later, or held back: what the sweep must respect."""

from __future__ import annotations

import pytest

from tightrope.analyses.plans.found import rows, said
from tightrope.analyses.plans.search import tried
from tightrope.analyses.plans.timing import held_back, later, timing
from tightrope.analyses.plans.values import values
from tightrope.situation import Situation
from tightrope.situation.schema import Step, Strategy
from tightrope.worlds import Worlds


def now(worlds: Worlds) -> int:
    assert worlds.graph.status_quo is not None
    return worlds.graph.status_quo


def test_a_delay_of_nothing_changes_nothing(island: Situation, worlds: Worlds) -> None:
    plan = island.strategies["rush"]
    found = tried(island, worlds, now(worlds), [plan, later(plan, 0.0)])
    assert found[0].means == found[1].means


def test_a_plan_put_off_beyond_the_horizon_is_no_plan_at_all(island: Situation, worlds: Worlds) -> None:
    idle = Strategy(steps=(Step(set=("not island.offer", "not island.tell", "island.embargo")),))
    found = tried(island, worlds, now(worlds), [later(island.strategies["rush"], 99.0), idle])
    assert found[0].means == pytest.approx(found[1].means)


def test_holding_back_keeps_the_plans_own_conditions(island: Situation) -> None:
    plan = held_back(island.strategies["guarded"], "mainland.accept")
    assert [step.when for step in plan.steps] == ["mainland.accept", "(mainland.accept) and (mainland.raid)"]


def test_only_unbeaten_plans_that_act_are_swept(island: Situation, worlds: Worlds) -> None:
    found = values(island, worlds, now(worlds))
    swept = timing(island, worlds, now(worlds), found, [True] * len(found.plans))
    assert {each.plan for each in swept} <= {"rush", "tell_first", "guarded"}
    assert {each.months for each in swept if each.after is None} == {3.0, 6.0}
    assert timing(island, worlds, now(worlds), found, [False] * len(found.plans)) == []


def test_found_plans_are_told_by_what_they_change(island: Situation, worlds: Worlds) -> None:
    found = rows(island, worlds, conditions=0)
    assert all(set(row) == {"says", "aims", "better_than", "steps"} for row in found)
    status = {key: key in island.status_quo for key in worlds.graph.options}  # type: ignore[attr-defined]
    assert said(island, Strategy(steps=(Step(set=("not island.offer",)),)), status) == "Leave all as it is."
    plan = Strategy(steps=(Step(set=("island.offer",)), Step(set=("not island.offer",), when="mainland.raid")))
    assert (
        said(island, plan, status) == "Island offers talks; if Mainland raids the coast, Island no longer offers talks."
    )
