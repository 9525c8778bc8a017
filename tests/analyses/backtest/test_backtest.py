"""Backtests: nothing later is read before stating, and verdicts are fair."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from tightrope.analyses.backtest import Outcome, compare, read_outcome, state
from tightrope.errors import UsageError
from tightrope.record import Record
from tightrope.situation import Situation, load, option_keys
from tightrope.worlds import draw

DAY = date(2020, 1, 1)


@pytest.fixture(scope="module")
def frozen(island: Situation) -> Situation:
    return island.model_copy(update={"as_of": DAY})


def outcome(option: str, value: bool, day: date = date(2020, 6, 1)) -> Outcome:
    return Outcome(day, option, value, "It was so.")


def test_a_situation_without_a_day_cannot_be_frozen(island: Situation, record: Record) -> None:
    with pytest.raises(UsageError, match="cannot be frozen"):
        state(island, draw(island, record, n=5))


def test_what_is_said_does_not_depend_on_what_followed(frozen: Situation, record: Record) -> None:
    stated = state(frozen, draw(frozen, record, n=60))
    one = compare(stated, [outcome("mainland.accept", True)]).verdicts[0]
    other = compare(stated, [outcome("mainland.accept", False)]).verdicts[0]
    assert one.said == other.said
    assert one.brier is not None
    assert other.brier is not None
    assert one.brier**0.5 + other.brier**0.5 == pytest.approx(1)


def test_a_range_on_one_side_is_hit_or_miss_and_across_is_open(frozen: Situation, record: Record) -> None:
    stated = state(frozen, draw(frozen, record, n=60))
    for key, said in stated.options.items():
        marks = [compare(stated, [outcome(key, value)]).verdicts[0].mark for value in (True, False)]
        assert marks == (["open"] * 2 if said.low <= 0.5 <= said.high else marks)
        assert set(marks) in ({"open"}, {"hit", "miss"})


def test_only_the_last_word_within_the_horizon_counts(frozen: Situation, record: Record) -> None:
    stated = state(frozen, draw(frozen, record, n=20))
    late, early = date(2022, 1, 1), date(2019, 1, 1)
    told = [
        outcome("island.offer", True), outcome("island.offer", False, date(2020, 9, 1)),
        outcome("island.offer", True, late), outcome("patron.guards", False, early),
    ]  # fmt: skip
    found = compare(stated, told)
    assert found.acts == 1
    assert found.verdicts[0].happened.startswith("2020-09-01")
    assert found.persistence == 0.0


def test_an_ally_that_stays_once_bound_is_a_hit(frozen: Situation, record: Record) -> None:
    offered = frozen.model_copy(update={"status_quo": (*frozen.status_quo, "island.offer")})
    stated = state(offered, draw(offered, record, n=60))
    assert [each.ally for each in stated.exposed] == ["patron"]
    assert stated.exposed[0].share.value > 0.5
    bound = [outcome(key, value) for key, value in stated.exposed[0].binding.items()]
    kept = next(v for v in compare(stated, bound).verdicts if v.about == "ally")
    assert kept.mark == "hit"
    gone = next(v for v in compare(stated, [outcome("patron.guards", False)]).verdicts if v.about == "ally")
    assert gone.happened == "it left"


def test_lines_that_cannot_be_read_are_named(tmp_path: Path, island: Situation) -> None:
    path = tmp_path / "outcome.csv"
    wrong = {
        "2020-01-01,no.such,yes,x": "no option", "2020-01-01,island.offer,maybe,x": "neither yes",
        "soon,island.offer,yes,x": "not a day", "2020-01-01,island.offer": "missing",
    }  # fmt: skip
    for line, message in wrong.items():
        path.write_text(f"date,option,value,what\n{line}\n", encoding="utf-8")
        with pytest.raises(UsageError, match=message) as caught:
            read_outcome(path, option_keys(island))
        assert caught.value.where is not None
        assert caught.value.where.line == 2
    with pytest.raises(UsageError, match="no outcome"):
        read_outcome(tmp_path / "none.csv", option_keys(island))


def test_the_outcome_agrees_with_an_independent_chronology(shared: Path, examples: Path) -> None:
    situation = load(examples / "japan-north-korea-2023" / "situation.yaml")
    found = read_outcome(examples / "japan-north-korea-2023" / "outcome.csv", option_keys(situation))
    with (shared / "facts" / "japan-dprk-chronology.csv").open(encoding="utf-8") as file:
        days = {row["date"] for row in csv.DictReader(file)}
    assert situation.as_of
    end = max(each.day for each in found)
    acts = {each.day for each in found if each.day < end}
    assert acts
    assert {day.isoformat() for day in acts} <= days
