"""Texts that nobody meant to be read: no exception, no quote that is not in the text, no sentence without an end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tightrope.coding import code
from tightrope.coding.text import ENDLESS, RUN_ON, paragraphs
from tightrope.domain import Coded

TEXT = (
    "France Iran Georgia Jordan Moscow the both sides its their allies countries rebels minister president Macron "
    "condemned condemning urged rejected met talks talks, agreed that which who not no to of and with from after on "
    "Monday 2023 said: “ ” ( ) . ? ! – … 😀 🇫🇷 أدانت 北京 <b> </p> | * # 's $5m U.S. \n \n\n \u202e \u200b ½"
)
ODD = {
    "flags": "🇫🇷 condemned 🇮🇷 😀😀. " * 50,
    "capitals": "FRANCE CONDEMNED IRAN. IRAN REJECTED IT. " * 20,
    "right to left": "أدانت فرنسا إيران. France condemned \u202e Iran \u202c.",
    "table": "| France | condemned | Iran |\n|---|---|---|\n| Iran | rejected | France |\n",
    "HTML": "<p>France <b>condemned</b> Iran.<table><tr><td>Iran &amp; France</td>",
    "one letter": "x",
    "quotes": '"' * 500,
    "brackets": "(" * 5000,
}


def sound(coded: Coded) -> bool:
    """Whether the text was read, and every quote stands where it is said to stand."""
    text = coded.report.text
    quotes = [quote for found in (*coded.events, *coded.contacts) for quote in found.evidence]
    read = not any(note.startswith("not coded") for note in coded.notes)
    return read and all(text[q.start : q.end] == q.quote for q in quotes)


@pytest.mark.parametrize("name", ODD)
def test_odd_texts_are_read(name: str) -> None:
    coded = code(ODD[name])
    assert sound(coded), coded.notes


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.lists(st.sampled_from(TEXT.split(" ")), min_size=1, max_size=40).map(" ".join).filter(str.strip))
def test_words_in_any_order_are_read(text: str) -> None:
    coded = code(text)
    assert sound(coded), coded.notes


def test_a_name_of_two_readings_in_a_phrase_of_relation_is_read() -> None:
    texts = ("Georgia's allies met Georgia's neighbours.", "The allies of Georgia and Jordan urged their counterparts.")
    assert all(sound(code(text)) for text in texts)


def test_text_without_an_end_is_read_in_pieces() -> None:
    found = paragraphs("France condemned Iran and " * 1600)
    assert max(len(p.text) for p in found) <= RUN_ON


@pytest.mark.parametrize(
    "text", ["a" * 20_000, "word " * 4000, "He said so. " * 1500, "One. " + "word " * 3000 + "End."]
)
def test_pieces_are_the_whole_text_and_none_is_too_long(text: str) -> None:
    found = paragraphs(text)
    assert "".join(p.text for p in found).replace(" ", "") == text.replace(" ", "")
    assert all(len(p.text) <= ENDLESS and text[p.start : p.start + len(p.text)] == p.text for p in found)
