"""The quoted words: the smallest stretch that reads."""

from __future__ import annotations

import pytest

from tightrope.coding import code

CASES = [
    ("Norway condemned Chile's test and urged Peru to return to talks.", "ACCUSE", "Norway condemned Chile's test"),
    ("Norway condemned Chile's test and urged Peru to return to talks.", "REQUEST", "urged Peru to return to talks"),
    ("Norway has not yet rejected Peru's offer.", "REJECT", "Norway has not yet rejected Peru's offer"),
    ("Norway rejected the Peruvian criticism.", "REJECT", "Norway rejected the Peruvian criticism"),
    ("Norway demanded that Peru leave the past behind.", "REQUEST", "Norway demanded that Peru leave the past behind"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "words"), CASES)
def test_quotes_are_short_and_read(text: str, kind: str, words: str) -> None:
    assert [e.evidence[0].quote for e in code(text).events if e.type == kind][:1] == [words]
