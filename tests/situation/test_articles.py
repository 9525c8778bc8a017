"""Which names take an article inside a sentence."""

from __future__ import annotations

import pytest

from tightrope.situation import clause, loads
from tightrope.situation.names import with_article


@pytest.mark.parametrize(
    "name", ["United States", "Economic Community of West African States", "African Union", "Group of 20"]
)
def test_a_body_named_by_a_noun_takes_one(name: str) -> None:
    assert with_article(name) == f"the {name}"


@pytest.mark.parametrize(
    "name", ["Peru", "North Korea", "the Soviet Union", "Burkina Faso", "Doctors Without Borders", "Forum"]
)
def test_others_take_none(name: str) -> None:
    assert with_article(name) == name


def test_a_label_in_another_alphabet_gets_no_english_ending() -> None:
    situation = loads("title: T\nfocal: a\nactors: [a, b]\noptions: {a: {x: 接待 envoy}}\nstatus_quo: []\n")
    assert clause(situation, "a.x") == "A: “接待 envoy”"
    assert clause(situation, "a.x", yes=False) == "A: not “接待 envoy”"
