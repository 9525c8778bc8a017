"""Dates as written; ambiguous ones are refused."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tightrope.reports import dates

DAY = date(2023, 7, 4)


@pytest.mark.parametrize(
    "text",
    ["2023-07-04", "2023-07-04T12:00:00Z", "2023-07-04 12:00", "4 July 2023", "July 4, 2023", "4 Jul 2023", "20230704",
     "Tue, 04 Jul 2023 08:00:00 GMT", "04 Jul 2023 08:00:00 +0900"],
)  # fmt: skip
def test_forms(text: str) -> None:
    assert dates.parse(text) == DAY


@pytest.mark.parametrize("text", ["04/07/2023", "2023-13-01", "yesterday", "", "7", "2023"])
def test_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date"):
        dates.parse(text)


def test_values() -> None:
    assert dates.parse(DAY) == dates.parse(datetime(2023, 7, 4, 9)) == DAY


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_iso_round_trip(day: date) -> None:
    assert dates.parse(day.isoformat()) == day
