"""An act told again in one report is one event."""

from __future__ import annotations

from datetime import date

from tightrope.coding import code
from tightrope.domain import Event

DAY = date(2023, 7, 20)


def told(text: str, kind: str) -> list[Event]:
    return [e for e in code(text, DAY).events if e.type == kind]


def test_the_same_act_is_one_event_with_all_its_words() -> None:
    text = "Norway expelled two Peruvian diplomats.\n\nOn Tuesday Norway expelled the Peruvian diplomats for spying."
    [event] = told(text, "SANCTION")
    assert [e.stands_in(text) for e in event.evidence] == [True, True]
    assert event.date == date(2023, 7, 18)


def test_acts_on_two_days_are_two() -> None:
    text = "Norwegian jets bombed Peruvian troops on Monday. Norwegian jets bombed Peruvian troops again on Wednesday."
    assert len(told(text, "ASSAULT")) == 2


def test_two_demands_are_two() -> None:
    text = "Norway urged Peru to free the sailors. Norway urged Peru to lower its tariffs on grain."
    assert len([e for e in told(text, "REQUEST") if e.status == "done"]) == 2


def test_unknown_sides_are_not_taken_for_one() -> None:
    text = "The rebels attacked Norway on Monday. Norway attacked the rebels on Monday."
    assert len(told(text, "ASSAULT")) == 2
