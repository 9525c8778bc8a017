"""The reading grade: sentences and syllables, against values worked out by hand."""

from __future__ import annotations

import pytest

from tightrope.brief import Brief
from tightrope.brief.readability import grade, sentences, syllables

WORDS = {
    "cat": 1,
    "table": 2,
    "offered": 2,
    "wanted": 2,
    "alliance": 3,
    "treaty": 2,
    "escape": 2,
    "the": 1,
    "passes": 2,
}


@pytest.mark.parametrize(("word", "count"), WORDS.items())
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_title_does_not_end_a_sentence() -> None:
    assert sentences("Mr. Marn came. He left at 3.15 p.m. on time.") == [
        "Mr. Marn came.",
        "He left at 3.15 p.m. on time.",
    ]


def test_the_grade_is_the_published_formula() -> None:
    assert grade(["The cat sat on the mat."]) == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    assert grade([]) == 0


def test_the_brief_reads_at_grade_twelve_or_below(brief: Brief) -> None:
    assert grade(line.text for line in brief.lines()) <= 12
