"""Which names take an article inside a sentence."""

from __future__ import annotations

import pytest

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
