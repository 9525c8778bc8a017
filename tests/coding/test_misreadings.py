"""Readings that once went wrong: datelines, money, questions, forecasts, an actor that asks itself."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code
from tightrope.coding.text import paragraphs
from tightrope.domain import Event


def told(text: str) -> list[Event]:
    return [e for e in code(text, date(2023, 7, 20)).events if e.trace.decided_by == "rule"]


@pytest.mark.parametrize(
    "line",
    [
        "LIMA, 28 May - ",
        "LIMA, 10 March 2023 - ",
        "LIMA, May 3, 2022 -- ",
        "LIMA, Nov. 27, 1958 (AP) - ",
        "LIMA (AP) — ",
    ],
)
def test_datelines_with_a_day_are_cut_off(line: str) -> None:
    [part] = paragraphs(f"{line}Norway condemned Chile.")
    assert (part.text, part.place) == ("Norway condemned Chile.", "Lima")


SILENT = [
    "Norway asked whether Peru means to speak for itself.",
    "Norwegian diplomats suggested that Peru could lift the tariffs.",
    "A Norwegian lawmaker warned that secret talks would harm trust in Peru.",
    "Many fear that a summit between Norway and Peru would anger Chile.",
    "If Peru pays, Norway would probably endorse a meeting.",
]


@pytest.mark.parametrize("text", SILENT)
def test_questions_forecasts_and_suppositions_are_no_acts(text: str) -> None:
    assert not [e for e in told(text) if e.holds]


def test_an_offer_named_again_is_no_second_offer() -> None:
    found = told("Norway offered talks to Peru. Peru has not yet rejected the offer.")
    assert [(e.type, e.source.code) for e in found if not e.negated] == [("AGREE", "NOR")]


def test_dollars_are_no_state() -> None:
    assert "USA" not in {e.target.code for e in told("Norway lent US$ 2 billion to Peru.") if e.target}


def test_a_name_in_apposition_is_known_from_then_on() -> None:
    found = told("Peru's ambassador, Ana Rojas, took the seat. Ms Rojas rejected Norway's criticism.")
    assert {e.source.full for e in found if e.type == "REJECT"} == {"PER/GOV"}


def test_exercises_that_are_condemned_belong_to_those_who_hold_them() -> None:
    found = told("Norway and Peru resumed joint exercises, which Chile condemned.")
    assert {e.target.code for e in found if e.type == "ACCUSE" and e.target} == {"NOR", "PER"}


def test_a_guest_is_not_of_the_country_that_receives_him() -> None:
    found = told("Norway's king received President Lula in Oslo.")
    assert {e.target.code for e in found if e.type == "CONSULT" and e.target} <= {"BRA"}
