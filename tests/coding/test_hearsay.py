"""What is only charged, wished, supposed or awaited has not been done."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code

DAY = date(2023, 7, 20)


def done(text: str) -> set[str]:
    return {e.type for e in code(text, DAY).events if e.holds}


@pytest.mark.parametrize(
    "text",
    [
        "Norway condemned Peru for shelling the port.",
        "Norway accused Peru of having bombed the port.",
    ],
)
def test_a_charge_is_coded_and_not_the_deed(text: str) -> None:
    assert done(text) == {"ACCUSE"}


@pytest.mark.parametrize(
    "text",
    [
        "Officials in Oslo fear that a summit between Peru and Chile would cost them votes.",
        "On the eve of talks between Norway and Peru the markets were calm.",
        "The peace summit between Norway and Peru has been cancelled.",
        "Chile demanded that talks be held between Norway and Peru.",
        "The envoy prepared for an upcoming meeting between Norway and Peru.",
    ],
)
def test_a_meeting_ahead_or_off_did_not_take_place(text: str) -> None:
    coded = code(text, DAY)
    assert "CONSULT" not in {e.type for e in coded.events if e.holds}
    assert not [c for c in coded.contacts if c.met]


def test_the_press_is_no_party_to_talks() -> None:
    assert not done("Norway's foreign minister spoke to reporters in Lima.")


def test_what_somebody_wants_to_do_is_demanded_of_nobody() -> None:
    assert not [
        e for e in code("The question is whether Peru wants to attack Norway.", DAY).events if e.type == "ASSAULT"
    ]
