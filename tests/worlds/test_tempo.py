"""How often an actor moves."""

from __future__ import annotations

from datetime import date

from tightrope.worlds.defaults import defaults
from tightrope.worlds.tempo import _counted


def days(count: int, year: int = 2022) -> list[date]:
    return [date(year, 1 + k % 12, 1 + k // 12) for k in range(count)]


def test_a_full_year_of_days_gives_a_rate_with_its_error() -> None:
    found = _counted(sorted(days(24)), date(2022, 12, 31))
    assert found is not None
    assert found.days == 24
    assert found.span[0] < 2 < found.span[1]


def test_a_short_record_gives_none() -> None:
    assert _counted([date(2023, 6, 1), date(2023, 7, 1)], date(2023, 7, 20)) is None


def test_old_days_do_not_count_and_limits_hold() -> None:
    assert _counted(days(24, year=2002), date(2023, 7, 20)) is None
    found = _counted([date(2022, 10, 1)], date(2023, 7, 20))
    assert found is not None
    assert defaults().tempo_limits[0] <= found.span[0]
