"""What a speaker says of another's deed; deeds told before and pointed at again."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code

Told = list[tuple[str, str, str | None]]


def told(text: str) -> Told:
    found = [e for e in code(text, date(2023, 7, 20)).events if e.holds and e.trace.decided_by == "rule"]
    return [(e.type, e.source.code, e.target.code if e.target else None) for e in found]


JUDGED = [
    "Peru said Chile's move threatens regional peace.",
    "Peru said that Chile's insistence on the exercise was a violation of the treaty.",
    "Peru's foreign minister told reporters that Chile's conduct amounted to blackmail.",
    "Chile's decision is irresponsible, the Peruvian foreign ministry said.",
    "Peru said that the talks had been undermined by Chile.",
    "Peru's minister claimed that Chile does not respect the treaty.",
    "Peru's minister said the actions of the Chilean navy were illegal.",
]


@pytest.mark.parametrize("text", JUDGED)
def test_a_judgment_accuses_whose_deed_it_is(text: str) -> None:
    assert [t for t in told(text) if t[0] == "ACCUSE"] == [("ACCUSE", "PER", "CHL")]


SUFFERED = [
    "Peru's minister said the failure to agree threatens the friendship between Peru and Chile.",
    "Peru said the drought endangers Chile.",
    "Peru's ministry said the meeting failed to make progress.",
]


@pytest.mark.parametrize("text", SUFFERED)
def test_nobody_is_accused_of_what_befalls_them(text: str) -> None:
    assert not [t for t in told(text) if t[0] in ("ACCUSE", "THREATEN")]


POINTED = [
    "Chile seized two Peruvian boats on Monday. Peru condemned the move.",
    "Chile seized two Peruvian boats on Monday. Peru's minister called this step a provocation.",
    "Chile banned Peruvian copper, a move that Peru called illegal.",
    "Chile proposed a new fishing zone, which Peru denounced.",
    "Chile seized two Peruvian boats on Monday. The decision was an act of aggression, Peru's foreign minister said.",
]


@pytest.mark.parametrize("text", POINTED)
def test_a_deed_told_before_is_its_doers(text: str) -> None:
    assert ("ACCUSE", "PER", "CHL") in told(text)
