"""Acts that are over: told as long past, dated two years before the report, or a participle before a noun."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from tightrope.domain import Event
from tightrope.situation.draft.lexicon import words

YEAR = re.compile(r"(?:19|20)\d\d")
OLD, DAYS = 2, 600
LASTING = ("SANCTION",)  # where the verb is one of keeping: "imposed tariffs in 2020" still holds


def over(word: Any, type_: str, event: Event | None, day: date | None) -> bool:
    """Whether the act of a word is history; sanctions last until they are lifted."""
    if type_ in LASTING and str(word.lemma_).lower() in words().keeping:
        return False
    if event is not None and day is not None and event.date is not None and (day - event.date).days > DAYS:
        return True
    clause = _clause(word)
    return _dated(clause, day) or any(phrase in clause for phrase in words().history)


def _dated(clause: str, day: date | None) -> bool:
    years = [int(year) for year in YEAR.findall(clause)]
    return day is not None and bool(years) and max(years) <= day.year - OLD


def _clause(word: Any) -> str:
    """The word with its own adverbs and prepositional phrases, in lower case."""
    below = [child for child in word.children if child.dep_ in ("prep", "advmod", "npadvmod", "dobj", "pobj")]
    tokens = sorted({word, *(inner for child in below for inner in child.subtree)}, key=lambda token: token.i)
    return " ".join(str(token.lower_) for token in tokens)
