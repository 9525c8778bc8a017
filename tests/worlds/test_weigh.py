"""Readings weighed by the record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tightrope.record import Record
from tightrope.situation import Situation
from tightrope.worlds import weigh
from tightrope.worlds.weigh import diagnosticity

Told = Callable[..., Record]


def test_nothing_seen_leaves_the_priors(situation: Situation) -> None:
    found = weigh(situation, Record.memory())["intent"]
    assert found.posterior == {
        key: pytest.approx(band) for key, band in {"war": (0.5, 0.6), "peace": (0.4, 0.5)}.items()
    }
    assert found.counted == ()


def test_a_sign_moves_the_weight_towards_the_reading_that_makes_it_likely(situation: Situation, told: Told) -> None:
    before, after = weigh(situation, Record.memory())["intent"], weigh(situation, told(("A", "A")))["intent"]
    assert after.central["peace"] > before.central["peace"]
    assert sum(after.central.values()) == pytest.approx(1)
    assert after.inconsistency == {"war": 1, "peace": 0}
    assert after.order() == ("peace", "war")
    assert after.flips() == {0: ("war", "peace")}


def test_a_better_source_weighs_more_and_unknown_is_not_worst(situation: Situation, told: Told) -> None:
    peace = {grade: weigh(situation, told(("X", grade)))["intent"].central["peace"] for grade in "ABCDEF"}
    assert peace["A"] > peace["B"] > peace["C"] > peace["D"] > peace["E"]
    assert peace["F"] > peace["D"]


def test_a_repeated_report_from_one_origin_changes_nothing(situation: Situation, told: Told) -> None:
    once = weigh(situation, told(("Agency", "C"), origin="agency"))["intent"]
    thrice = weigh(situation, told(("Agency", "C"), ("Daily", "C"), ("Weekly", "C"), origin="agency"))["intent"]
    assert thrice.central == pytest.approx(once.central)
    assert thrice.posterior == {key: pytest.approx(band) for key, band in once.posterior.items()}


def test_independent_origins_corroborate(situation: Situation, told: Told) -> None:
    once = weigh(situation, told(("A", "C")))["intent"]
    twice = weigh(situation, told(("A", "C"), ("B", "C")))["intent"]
    assert twice.central["peace"] > once.central["peace"]


def test_what_came_after_the_day_is_not_read(situation: Situation, told: Told) -> None:
    found = weigh(situation, told(("A", "A"), day=date(2023, 8, 1)))["intent"]
    assert found.counted == ()


def test_what_came_before_the_window_is_not_the_sign(situation: Situation, told: Told) -> None:
    assert weigh(situation, told(("A", "A"), day=date(2023, 4, 1)))["intent"].counted == ()


def test_two_signs_on_the_same_lines_count_once(situation: Situation, told: Told) -> None:
    sign = situation.indicators[0]
    twin = situation.model_copy(update={"indicators": (sign, sign.model_copy(update={"sign": "The same again"}))})
    record = told(("A", "A"))
    one, two = weigh(situation, record)["intent"], weigh(twin, record)["intent"]
    assert two.central == pytest.approx(one.central)
    assert two.items[1].same_as == 0


def test_a_sign_ruled_out_speaks_the_other_way(situation: Situation) -> None:
    sign = situation.indicators[0].model_copy(update={"observed": False, "seen": None, "grade": "A"})
    found = weigh(situation.model_copy(update={"indicators": (sign,)}), Record.memory())["intent"]
    assert found.items[0].seen is False
    assert found.central["war"] > 0.55


def test_a_sign_that_every_reading_expects_is_inert(situation: Situation, told: Told) -> None:
    sign = situation.indicators[0].model_copy(update={"likelihood": {"war": (0.7, 0.7), "peace": (0.7, 0.7)}})
    record = told(("A", "A"))
    found = weigh(situation.model_copy(update={"indicators": (sign,)}), record)["intent"]
    assert found.posterior == {
        k: pytest.approx(b) for k, b in weigh(situation, Record.memory())["intent"].posterior.items()
    }
    assert diagnosticity(found.items[0]) == 0
