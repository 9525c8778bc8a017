"""Who is a side of a quarrel, and what a text is about."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code
from tightrope.errors import NoSituation
from tightrope.situation.draft import draft

DAY = date(2024, 5, 8)


def focal(text: str) -> str | None:
    return draft([code(text, DAY)]).situation.focal


def test_who_only_urges_two_that_quarrel_is_not_focal() -> None:
    text = (
        "Peru accused Norway of spying. Brazil urged Peru and Norway on Monday to return to talks. Norway imposed "
        "sanctions on Peru. Brazil called on Peru to release the crew. Brazil urged Norway to lift the sanctions."
    )
    assert focal(text) in ("peru", "norway")


def test_one_sentence_on_markets_leaves_a_text_political() -> None:
    text = (
        "Peru scrapped a truce with Norway. Peru accused Norway of spying on its ports. Norwegian troops attacked "
        "Peruvian positions. Norway demanded that Peru withdraw its troops from the islands. Peru rejected the demand. "
        "The stock market fell by two percent as investors sold shares in banks and the currency lost value."
    )
    assert focal(text) in ("peru", "norway")


def test_a_text_on_markets_makes_no_situation() -> None:
    with pytest.raises(NoSituation):
        focal("Shares in banks fell by two percent as investors sold bonds. Profits rose at the carmaker this quarter.")


def test_who_is_only_acted_on_is_a_side() -> None:
    told = draft([code("Norway threatened to bomb Peru. Norwegian forces shelled the airport of Peru.", DAY)])
    assert set(told.situation.actors) == {"norway", "peru"}
