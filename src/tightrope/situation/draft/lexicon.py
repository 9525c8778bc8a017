"""The words by which a draft reads a sentence, from `words.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ruamel.yaml import YAML


@dataclass(frozen=True)
class Words:
    """`own` and `others`: verb to status of the act in its complement; `answers`: verb to what it does to an act."""

    own: dict[str, str]
    others: dict[str, str]
    answers: dict[str, str]
    carriers: dict[str, str]
    orders: frozenset[str]
    stand_ins: frozenset[str]
    conditions: dict[str, bool]
    modals: frozenset[str]
    nouns: dict[str, str]
    keeping: frozenset[str]
    ending: frozenset[str]
    empty: frozenset[str]


@cache
def words() -> Words:
    """All lists, read once."""
    found = YAML(typ="safe").load(files("tightrope.situation.draft").joinpath("words.yaml").read_text("utf-8"))
    tables: dict[str, Any] = {
        key: {verb: kind for kind, verbs in found.pop(key).items() for verb in verbs}
        for key in ("own", "others", "answers", "carriers")
    }
    conditions, nouns = found.pop("conditions"), found.pop("nouns")
    lists: dict[str, Any] = {key: frozenset(item) for key, item in found.items()}
    return Words(conditions=conditions, nouns=nouns, **tables, **lists)
