"""What belongs to the page and not to the report is left out; what is text stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tightrope.reports import boilerplate, from_text, read

TEXT = "The foreign minister of Norland condemned the raid on Monday and called for talks, an official said."


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© TheJapantimes", "The Japan Times"),
        ("© 2023 Reuters. All rights reserved.", "Reuters"),
        ("Copyright 2023 The Associated Press. All rights reserved.", "Associated Press"),
        ("(c) Norland Daily Herald 2021", "Norland Daily Herald"),
        ("© All rights reserved", None),
        ("© whoever wrote this piece of the site", None),
        ("The court upheld the copyright of the paper.", None),
    ],
)
def test_a_copyright_line_gives_the_publisher_where_it_is_a_name(line: str, name: str | None) -> None:
    assert boilerplate.owner(line) == name


@pytest.mark.parametrize(
    "line",
    ["Hot News", "Share this article", "Facebook | Twitter | Email", "ADVERTISEMENT", "Read more: Raid on Sudland",
     "Most read", "Subscribe to our newsletter", "3 min read", "Photo: A. Person", "Follow us on X", "Related stories",
     "12 Comments"],
)  # fmt: skip
def test_page_furniture_is_dropped(line: str) -> None:
    assert from_text(f"{TEXT}\n\n{line}\n\n{TEXT}").text == f"{TEXT}\n\n{TEXT}"


@pytest.mark.parametrize(
    "line",
    [
        "Share of trade fell.",
        "The two sides agreed to share radar data with each other and with their common ally.",
        "Home rule for the island",
        "A Balancing Act",
    ],
)
def test_sentences_and_headings_stay(line: str) -> None:
    assert line in from_text(f"{TEXT}\n\n{line}\n\n{TEXT}").text


def test_nothing_after_a_closing_copyright_line_is_text() -> None:
    report = from_text(f"{TEXT}\n\n{TEXT}\n\n© 2020 Norland Herald\n\n\nSudland wins the cup\nQueen visits zoo")
    assert report.text == f"{TEXT}\n\n{TEXT}"
    assert report.publisher == "Norland Herald"


def test_an_agency_in_the_dateline_is_the_origin() -> None:
    assert from_text(f"GENEVA (Reuters) - {TEXT}\n\n{TEXT}").origin == "Reuters"
    assert from_text(f"GENEVA (Someone) - {TEXT}\n\n{TEXT}").origin is None


def test_the_article_that_the_product_starts_from(shared: Path) -> None:
    report = read(shared / "seed-article.txt")
    assert report.title.startswith("Japan’s Diplomatic Approach")
    assert report.publisher == "The Japan Times"
    assert report.published is None
    assert report.text.endswith("North Korea.")
    assert "Hot News" not in report.text
    assert "©" not in report.text


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=80), min_size=1, max_size=8))
def test_cleaning_never_drops_everything_and_invents_nothing(lines: list[str]) -> None:
    cleaned = boilerplate.clean(lines)
    assert set(cleaned.lines) <= set(lines)
    assert any(line.strip() for line in cleaned.lines) == any(line.strip() for line in lines)
