"""The words by which a draft reads a sentence: the ontology's `draft_words`, which a user's folder may override."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from tightrope.ontology.files import records


@dataclass(frozen=True)
class Words:
    """`own` and `others`: verb to status of the act in its complement; `answers`: verb to what it does to an act."""

    own: dict[str, str]
    others: dict[str, str]
    answers: dict[str, str]
    carriers: dict[str, str]
    moods: dict[str, str]
    views: dict[str, str]
    conditions: dict[str, bool]
    holding: dict[str, str]
    finished: frozenset[str]
    dull: frozenset[str]
    dangling: frozenset[str]
    nouns: dict[str, str]
    meetings: frozenset[str]
    orders: frozenset[str]
    stand_ins: frozenset[str]
    modals: frozenset[str]
    keeping: frozenset[str]
    ending: frozenset[str]
    speaking: frozenset[str]
    pressing: frozenset[str]
    judging: frozenset[str]
    hollow: frozenset[str]
    aims: frozenset[str]
    transitive: frozenset[str]
    between: frozenset[str]
    pressures: frozenset[str]
    yielding: frozenset[str]
    particles: frozenset[str]
    inviting: frozenset[str]
    peers: frozenset[str]
    aspect: frozenset[str]
    believing: frozenset[str]
    calming: frozenset[str]
    insisting: frozenset[str]
    gifts: frozenset[str]
    visiting: frozenset[str]
    collective: frozenset[str]
    counted: frozenset[str]
    placed: frozenset[str]
    history: frozenset[str]
    empty: frozenset[str]
    anybody: frozenset[str]
    quarrels: frozenset[str]
    dealings: frozenset[str]
    manners: frozenset[str]
    outcomes: frozenset[str]


@cache
def words() -> Words:
    """All lists, read once."""
    found = records("draft_words")
    tables: dict[str, Any] = {
        key: {verb: kind for kind, verbs in found[key].items() for verb in verbs}
        for key in ("own", "others", "answers", "carriers", "moods", "views")
    }
    lists: dict[str, Any] = {key: frozenset(item) for key, item in found["lists"].items()}
    plain: dict[str, Any] = {key: found[key] for key in ("conditions", "nouns", "holding")}
    return Words(**plain, **tables, **lists)
