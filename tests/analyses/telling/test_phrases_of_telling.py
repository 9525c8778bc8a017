"""Sentences that a person can hear: short names of plans, honest ranges, parts that fit."""

from __future__ import annotations

from tightrope.analyses.telling.chances import Chance
from tightrope.analyses.telling.plan_names import brief_names, plan_label
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import LONGEST, fitted, once
from tightrope.situation import Situation
from tightrope.situation.schema import Strategy


def test_a_wide_range_says_that_nobody_can_tell() -> None:
    assert Chance(0.5, 0.14, 0.84).that("he comes") == (
        "nobody can tell whether he comes: anything from very unlikely to very likely (14-84%)"
    )
    assert Chance(0.6, 0.58, 0.75).that("he comes") == "it is likely (55-80%) that he comes"
    assert Chance(0.2, 0.03, 0.3).that("he comes").startswith("the odds that he comes are low: almost no chance to")


def test_parts_become_several_sentences_only_where_one_would_be_too_long() -> None:
    assert fitted(["a b", "c d"], "it ") == ["it a b and c d"]
    long = [" ".join(["word"] * 25)] * 3
    assert len(fitted(long, "it ")) == 3
    assert all(len(part.split()) <= LONGEST for part in fitted(long, "it "))


def test_short_names_of_plans_stay_distinct(island: Situation) -> None:
    labels = ("Hold the line and take it back", "Hold the line, then talk", "Promise now and act once asked", "Wait")
    plans = {f"p{k}": Strategy(label=text, steps=()) for k, text in enumerate(labels)}
    names = brief_names(island.model_copy(update={"strategies": plans}))
    assert list(names.values()) == [labels[0], "Hold the line, then talk", "Promise now", "Wait"]
    assert len(set(names.values())) == len(labels)


def test_a_plan_is_named_in_full_once(island: Situation) -> None:
    tale = Tale("x", "Why?", island, method="theory/x.md#definition-x1", misleads="")
    plan = next(iter(island.strategies))
    assert tale.plan(plan) == f"“{plan_label(island, plan)}”"
    assert tale.plan(plan) == f"“{brief_names(island)[plan]}”"


def test_a_subject_is_said_once_in_a_list() -> None:
    said = once(["Westland acts at most 0.5 times a month", "Westland is steady", "Northland acts on small gains"])
    assert said == ["Westland acts at most 0.5 times a month", "is steady", "Northland acts on small gains"]
    assert once(["the answer to “Why?” is “fear”"]) == ["the answer to “Why?” is “fear”"]
