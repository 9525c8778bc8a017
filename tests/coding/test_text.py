"""Paragraphs: transcripts, lists, live blogs, captions, headlines, capitals."""

from __future__ import annotations

import pytest

from tightrope.coding import code
from tightrope.coding.text import ENDLESS, paragraphs


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("\u2022 Norway condemned Peru.", "Norway condemned Peru."),
        ("4. Norway condemned Peru.", "Norway condemned Peru."),
        ("(b) Norway condemned Peru.", "Norway condemned Peru."),
        ("10:02 a.m. EDT - Norway condemned Peru.", "Norway condemned Peru."),
        ("MS HOLM: Norway condemned Peru.", "Norway condemned Peru."),
        ("2023 was a calm year.", "2023 was a calm year."),
    ],
)
def test_marks_of_lists_and_speakers_are_cut_off(line: str, shown: str) -> None:
    [part] = paragraphs(line)
    assert part.text == shown
    assert line[part.start :] == shown


@pytest.mark.parametrize("line", ["Q: Norway says Peru attacked it.", "QUESTION: Norway says Peru attacked it."])
def test_what_a_reporter_asks_is_not_told(line: str) -> None:
    assert not code(f"{line}\n\nA: We have seen no proof.").events


@pytest.mark.parametrize(
    "line",
    [
        "Norwegian troops attack a Peruvian post. Photograph: K. Holm/Getty Images",
        "Read more: Norway condemned Peru",
        "Reporting by Kari Holm, editing by Bo Rojas",
    ],
)
def test_captions_and_credits_are_aside(line: str) -> None:
    first, second = paragraphs(f"{line}\n\nNorway is calm.")
    assert (first.told, second.told) == (False, True)


def test_a_headline_is_not_told_twice() -> None:
    text = "Norway expels Peruvian diplomats over spying\n\nNorway expelled two Peruvian diplomats on Friday."
    assert len(code(text).events) == 1


def test_capitals_are_read() -> None:
    text = "NORWAY DEMANDED ON FRIDAY THAT PERU LIFT THE BLOCKADE OF THE PORT. CHILE CONDEMNED PERU."
    found = {(e.type, e.source.code) for e in code(text).events}
    assert {("REQUEST", "NOR"), ("ACCUSE", "CHL")} <= found
    assert all(e.evidence[0].stands_in(text) for e in code(text).events)


def test_an_endless_line_is_cut() -> None:
    parts = paragraphs("Norway met Peru. " * 2000)
    assert max(len(p.text) for p in parts) <= ENDLESS
    assert sum(p.text.count("Norway") for p in parts) == 2000


def test_a_communique_speaks_for_the_body_that_met() -> None:
    text = (
        "Communiqué of the 34th Summit of the Southern African Development Community\n\n"
        "4. Summit noted progress and urged Madagascar to hold elections.\n\n"
        "5. The leaders condemned the attacks by M23.\n\n"
        "6. The Prime Minister of Lesotho thanked Botswana for its help."
    )
    found = {(e.type, e.source.code) for e in code(text).events}
    assert found == {("REQUEST", "SAD"), ("ACCUSE", "SAD"), ("SUPPORT", "LSO")}
