"""What is denied, open, future or negated is not told as done."""

from __future__ import annotations

import pytest

from tightrope.coding import code

OPEN = [
    "Norway could impose sanctions on Peru.",
    "Norway might attack Peru.",
    "If Norway attacks Peru, prices will rise.",
    "Experts fear that Norway may invade Peru.",
    "Norway would have attacked Peru if it had had the means.",
    "Did Norway attack Peru?",
    "There is speculation about secret talks between Norway and Peru.",
    "Norway is considering sanctions against Peru.",
]


@pytest.mark.parametrize("text", OPEN)
def test_what_is_open_is_no_event(text: str) -> None:
    assert not [e for e in code(text).events if e.holds], [e.trace.pattern for e in code(text).events]


def test_not_yet_rejected_is_a_negated_line_and_no_refusal() -> None:
    found = [e for e in code("Peru has not yet rejected Norway's offer for dialogue.").events if e.type == "REJECT"]
    assert [(e.negated, e.status.value) for e in found] == [(True, "done")]


def test_the_offer_that_is_answered_is_told_with_its_receiver() -> None:
    found = [e for e in code("Peru has not yet rejected Norway's offer for dialogue.").events if e.type == "AGREE"]
    assert [(e.source.code, e.target and e.target.code, e.status.value) for e in found] == [("NOR", "PER", "offered")]


def test_a_negated_act_does_not_hold() -> None:
    assert not [e for e in code("Norway did not attack Peru.").events if e.holds]


def test_will_not_is_a_refusal() -> None:
    assert [e.type for e in code("Norway will not withdraw its troops from Peru.").events] == ["REJECT"]


def test_a_denied_act_is_marked() -> None:
    found = code("Norway denied that it attacked Peru.").events
    assert not [e for e in found if e.type == "ASSAULT" and e.holds]


def test_reported_speech_keeps_the_actor_of_the_clause() -> None:
    found = code("Norway's foreign minister said Chile had attacked Peru.").events
    assert [(e.type, e.source.code) for e in found if e.holds] == [("ASSAULT", "CHL")]
