"""The words by which a draft reads wants: the ontology's `draft_wants`, which a user's folder may override."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tightrope.ontology.files import records


@dataclass(frozen=True)
class Leanings:
    """Lemmas by what they tell of wants; the file says what each list means."""

    wanting: frozenset[str]
    hoping: frozenset[str]
    bearing: frozenset[str]
    calls: frozenset[str]
    mediating: frozenset[str]
    giving: frozenset[str]
    taking: frozenset[str]


@cache
def leanings() -> Leanings:
    """All lists, read once."""
    return Leanings(**{key: frozenset(item) for key, item in records("draft_wants")["lists"].items()})
