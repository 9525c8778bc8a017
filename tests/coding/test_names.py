"""Names that several bear, and strangers whose name holds a known one."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code, resolve


def source(text: str) -> str:
    return next(e.source.full for e in code(text, date(2023, 7, 20)).events if e.type == "ACCUSE")


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Michael Jordan condemned China.", "---"),
        ("Jordan condemned China.", "JOR"),
        ("The governor of the state of Georgia condemned China.", "USA/GOV"),
        ("Georgia condemned China.", "GEO"),
        ("The Dutch cabinet fell. The Labour Party condemned China.", "NLD/PTY"),
        ("In London the cabinet met. The Labour Party condemned China.", "GBR/PTY"),
        ("V. Putin condemned China.", "RUS/GOV"),
        ("In Brazzaville the cabinet met. Congo condemned China.", "COG"),
        ("Congo condemned China.", "COD"),
    ],
)
def test_a_name_is_read_in_its_place(text: str, full: str) -> None:
    assert source(text) == full


def test_a_name_keeps_all_of_its_words() -> None:
    assert resolve("the International Court of Justice").parties[0].name == "the International Court of Justice"


def test_a_hyphen_joins_two_states() -> None:
    found = code("Poland rejected the Franco-German plan.").events
    assert {e.target.code for e in found if e.target} == {"FRA", "DEU"}
