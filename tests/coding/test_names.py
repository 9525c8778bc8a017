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


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("Kim", "is a surname of"),
        ("George Washington", "after 'George'"),
        ("the junta", "is a role"),
        ("both sides", "names before it"),
        ("Vladimir Putn", "alike: Vladimir Putin"),
        ("President Tomas Brennick", "a title alone"),
    ],
)
def test_an_unknown_phrase_says_why(phrase: str, why: str) -> None:
    found = resolve(phrase, on=date(2023, 1, 1))
    assert all(party.code == "---" for party in found.parties)
    assert any(why in step for step in found.steps)


@pytest.mark.parametrize(
    ("phrase", "on", "code"),
    [
        ("President Charles de Gaulle", date(1958, 12, 1), "FRA"),
        ("Secretary of State John Foster Dulles", date(1958, 12, 1), "USA"),
        ("President Joao Lourenço", date(2024, 12, 1), "AGO"),
        ("Aizaz Chaudhry", date(2016, 8, 16), "PAK"),
    ],
)
def test_a_name_is_found_by_its_forms(phrase: str, on: date, code: str) -> None:
    assert [party.code for party in resolve(phrase, on).parties] == [code]
