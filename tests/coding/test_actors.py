"""Who a phrase names."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code, resolve

PHRASES = [
    ("Tokyo", ["JPN"]),
    ("the White House", ["USA/GOV"]),
    ("Japan's foreign minister", ["JPN/GOV"]),
    ("the Russian and Chinese governments", ["RUS/GOV", "CHN/GOV"]),
    ("the president of France", ["FRA/GOV"]),
    ("the US ambassador to Japan", ["USA/GOV"]),
    ("German police", ["DEU/COP"]),
    ("the United States and South Korea", ["USA", "KOR"]),
]


@pytest.mark.parametrize(("phrase", "full"), PHRASES)
def test_a_phrase_resolves(phrase: str, full: list[str]) -> None:
    assert [p.full for p in resolve(phrase).parties] == full


def test_a_leader_is_known_with_dates() -> None:
    found = resolve("Prime Minister Kishida", on=date(2023, 7, 20))
    assert [p.code for p in found.parties] == ["JPN"]
    assert found.parties[0].person == "Fumio Kishida"
    assert any("2024-10-01" in step for step in found.steps)


def test_an_unknown_phrase_keeps_its_words() -> None:
    party = resolve("the rival faction").parties[0]
    assert (party.code, party.name) == ("---", "the rival faction")


def test_us_is_not_us() -> None:
    assert not [e for e in code("Norway told us to leave.").events if e.target and e.target.code == "USA"]


def test_a_capital_that_speaks_acts_and_one_that_holds_a_meeting_does_not() -> None:
    spoke = code("Tokyo condemned Peru.").events
    assert [e.source.code for e in spoke] == ["JPN"]
    met = code("Norway and Peru held talks in Tokyo.").events
    assert {e.source.code for e in met} == {"NOR", "PER"}


def test_the_two_countries_are_those_named_before() -> None:
    text = "Norway protested to Peru over the arrests. On Friday the two countries held talks."
    pairs = {(e.source.code, e.target.code) for e in code(text).events if e.type == "CONSULT" and e.target}
    assert pairs == {("NOR", "PER"), ("PER", "NOR")}


def test_its_allies_are_those_listed_before() -> None:
    text = "The plan angered its allies, the United States and Chile. The allies urged Peru to wait."
    found = {e.source.code for e in code(text).events if e.type == "REQUEST" and e.status.value == "done"}
    assert found == {"USA", "CHL"}


def test_a_pronoun_takes_the_subject() -> None:
    found = code("Norway said it had expelled Peru's ambassador.").events
    assert [(e.type, e.source.code, e.source.via) for e in found] == [("SANCTION", "NOR", "pronoun")]


def test_a_name_told_once_is_known_later() -> None:
    text = "Norwegian trade envoy Kari Holm arrived on Monday. Holm condemned Peru."
    assert "NOR" in {e.source.code for e in code(text).events if e.type == "ACCUSE"}
