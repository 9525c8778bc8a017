"""Second verbs of a subject, headlines: where a parser hangs a verb on the wrong clause."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code

Told = list[tuple[str, str, str | None]]


def told(text: str) -> Told:
    found = [e for e in code(text, date(2023, 7, 20)).events if e.holds and e.trace.decided_by == "rule"]
    return [(e.type, e.source.code, e.target.code if e.target else None) for e in found]


SECOND = [
    ("Peru denies that it has any troops there and accuses Chile of spreading lies.", "ACCUSE"),
    ("Peru argued that the camps were illegal and has urged Chile to close them.", "REQUEST"),
    ("Peru said the tests by Chile were illegal and it urged Santiago to stop them.", "REQUEST"),
    ("Peru tried to mend the quarrel and later imposed sanctions on Chile.", "SANCTION"),
    ("Peru defended the launch and rejected Chile's criticism.", "REJECT"),
    ("Peru agreed to wait for the court and rejected Chile's offer.", "REJECT"),
]


@pytest.mark.parametrize(("text", "type"), SECOND)
def test_the_second_verb_keeps_its_subject_and_its_own_object(text: str, type: str) -> None:
    assert (type, "PER", "CHL") in told(text)


def test_nobody_defends_the_other_side_of_the_second_verb() -> None:
    found = told("The Peruvian ambassador defended the launch and rejected Chile's criticism.")
    assert not [t for t in found if t[0] == "SUPPORT"]


def test_what_others_are_said_to_do_stays_theirs() -> None:
    assert ("ACCUSE", "CHL", "BOL") in told("Peru said that Chile rejected the plan and accused Bolivia of delays.")


@pytest.mark.parametrize("line", ["Lima summons Chilean ambassador", "Lima summons Chilean ambassador over fishing"])
def test_a_headline_has_a_verb(line: str) -> None:
    assert told(line) == [("ACCUSE", "PER", "CHL")]
