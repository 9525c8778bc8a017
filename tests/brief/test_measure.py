"""Measured text: lines fit their room and lose no word."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tightrope.brief.charts.measure import cut, width, wrap

WORDS = st.lists(
    st.text("abcdefgMW .,-é", min_size=1, max_size=12).map(str.strip).filter(bool), min_size=1, max_size=20
)


@settings(deadline=None, derandomize=True, max_examples=80)
@given(WORDS, st.floats(40, 300), st.booleans())
def test_lines_fit_unless_one_word_is_too_long(words: list[str], room: float, bold: bool) -> None:
    text = " ".join(words)
    lines = wrap(text, room, 12, bold)
    assert " ".join(lines) == " ".join(text.split())
    assert all(width(line, 12, bold) <= room or " " not in line for line in lines)


@settings(deadline=None, derandomize=True, max_examples=60)
@given(WORDS, st.floats(40, 300), st.integers(1, 4))
def test_at_most_so_many_lines(words: list[str], room: float, most: int) -> None:
    assert len(wrap(" ".join(words), room, most=most)) <= most


def test_cut_says_that_it_cuts() -> None:
    assert cut("a short line", 300) == "a short line"
    assert cut("a line that is much too long for its room", 90).endswith("…")


def test_widths_are_those_of_helvetica() -> None:
    assert width("Hamburg", 1000) == 722 + 556 + 833 + 556 + 556 + 333 + 556
