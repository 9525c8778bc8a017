"""Background is not told as news; what has no time of its own has no day."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code
from tightrope.domain import Event

ON = date(2023, 7, 20)  # a Thursday


def told(text: str) -> list[Event]:
    return list(code(text, ON).events)


BACKGROUND = [
    "Peru's parliament debated the fate of Chilean sailors abducted by Norway.",
    "Norway raised the case of Norwegian ships seized by Peru in 2014.",
    "Norway's minister arrived in Lima, two months after Peru's minister had visited Oslo.",
    "They remember May 2013, when a Peruvian adviser flew to Oslo.",
    "Norway kidnapped Peruvian citizens decades ago.",
]


@pytest.mark.parametrize("text", BACKGROUND)
def test_history_is_background_and_not_of_the_day(text: str) -> None:
    past = [e for e in told(text) if e.background]
    assert past
    assert all(e.date is None or (e.date < date(2015, 1, 1) and e.precision in ("month", "year")) for e in past)


def test_reported_speech_is_no_background() -> None:
    assert [e.background for e in told("Norway said it had expelled Peru's ambassador.")] == [False]


def test_a_signed_paper_is_the_act_itself() -> None:
    assert not any(e.background for e in told("Norway welcomed a statement issued by Peru condemning Chile."))


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("Norway condemned Peru.", ON, "unknown"),
        ("Norway condemned Peru on Friday.", date(2023, 7, 14), "day"),
        ("Norway urged Peru to return to talks on Friday.", date(2023, 7, 14), "day"),
        ("Norway condemned Peru this week.", ON, "week"),
        ("Norway attacked Peru earlier this month.", ON, "month"),
        ("Norway recently praised Peru.", date(2023, 7, 6), "month"),
        ("Norway has praised Peru more than once since May.", ON, "unknown"),
        ("Norway agreed to meet Peru next month.", ON, "unknown"),
    ],
)
def test_the_day_of_an_act(text: str, day: date, precision: str) -> None:
    assert {(e.date, e.precision) for e in told(text)} == {(day, precision)}


def test_then_is_the_time_told_last() -> None:
    text = "Many remember May 2013, when a Peruvian adviser flew to Oslo. Chile criticised Peru then."
    [act] = [e for e in told(text) if e.type == "ACCUSE"]
    assert (act.date, act.precision, act.background) == (date(2013, 5, 1), "month", True)


@pytest.mark.parametrize(
    "text",
    [
        "Norway has not invited a Peruvian envoy.",
        "Norway has not lifted sanctions on Peru.",
        "Norway has sent no envoy to Peru.",
        "Norway has not agreed to talks with Peru.",
    ],
)
def test_what_is_not_done_is_no_refusal(text: str) -> None:
    found = told(text)
    assert "REJECT" not in {e.type for e in found}
    assert all(e.negated and e.status == "done" for e in found)


@pytest.mark.parametrize(
    "text", ["Norway did not allow Peruvian ships to dock.", "Norway refused to free the Peruvian crew."]
)
def test_a_refusing_word_refuses(text: str) -> None:
    assert [e.type for e in told(text)] == ["REJECT"]


def test_a_meeting_that_lies_ahead_is_not_done() -> None:
    assert not [e for e in told("Norway and Peru meet on 25 August 2023 in Geneva.") if e.holds]
