"""The words of judgments, ready for look-up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from tightrope import ontology
from tightrope.domain import Hedge
from tightrope.domain.claim import Stance
from tightrope.ontology.verbs import lexicon


@dataclass(frozen=True, slots=True)
class Words:
    """Stance by verb, noun and adjective; who judges; words that carry a judge's words."""

    verbs: dict[str, Stance]
    nouns: dict[str, Stance]
    adjectives: dict[str, Stance]
    judges: frozenset[str]
    saying: frozenset[str]
    advising: frozenset[str]
    open: frozenset[str]
    about: frozenset[str]
    holders: tuple[str, ...]
    causing: frozenset[str]


@cache
def words() -> Words:
    """The lexicon's words of judgment."""
    raw: dict[str, Any] = lexicon().claims
    found: dict[str, dict[str, Stance]] = {"verbs": {}, "nouns": {}, "adjectives": {}}
    for stance, groups in raw["stances"].items():
        for group, listed in groups.items():
            for word in listed:
                found[group].setdefault(word, cast(Stance, stance))
    return Words(
        verbs=found["verbs"],
        nouns=found["nouns"],
        adjectives=found["adjectives"],
        judges=frozenset(raw["judges"]),
        saying=frozenset(raw["saying"]),
        advising=frozenset(raw["advising"]),
        open=frozenset(raw["open"]),
        about=frozenset(raw["prepositions"]),
        holders=tuple(raw["holders"]),
        causing=frozenset(raw["causing"]),
    )


@cache
def _hedges() -> tuple[dict[str, Hedge], dict[str, Hedge]]:
    """Hedging words of one word, and phrases, by lower-case form."""
    single: dict[str, Hedge] = {}
    several: dict[str, Hedge] = {}
    for entry in ontology.load().hedges:
        for form in (entry.key, *entry.forms):
            hedge = Hedge(word=form, low=entry.low, high=entry.high)
            (several if " " in form else single).setdefault(form.lower(), hedge)
    return single, several


def hedge(clause: Any) -> Hedge | None:
    """The first hedging word of a clause itself (not of a clause in it), with its band; its modal first."""
    single, several = _hedges()
    tokens = _own(clause)
    text = " ".join(t.lower_ for t in tokens)
    for token in sorted(tokens, key=lambda t: (t.head.i != clause.i or t.dep_ != "aux", t.i)):
        found = single.get(token.lower_)
        if found and token.pos_ in ("AUX", "ADV", "ADJ", "VERB"):
            return found
    return next((h for form, h in several.items() if f" {form} " in f" {text} "), None)


def _own(clause: Any) -> list[Any]:
    found = [clause]
    for child in clause.children:
        if child.dep_ not in ("relcl", "advcl", "acl", "ccomp"):
            found += _own(child)
    return sorted(found, key=lambda t: t.i)
