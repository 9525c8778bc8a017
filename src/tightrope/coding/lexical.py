"""The lexicon ready for look-up by word."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

from tightrope.ontology.verbs import ANY, Sense, lexicon

NAME = "NAME"  # how a class names any proper noun
Rest = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """Senses by the first word of their verbs, by noun, by adjective; light verbs by lemma."""

    verbs: dict[str, list[tuple[Rest, Sense]]]
    nouns: dict[str, list[Sense]]
    adjectives: dict[str, list[Sense]]
    light: dict[str, str]


@cache
def index() -> Index:
    """The lexicon, ready for look-up."""
    verbs: dict[str, list[tuple[Rest, Sense]]] = defaultdict(list)
    nouns: dict[str, list[Sense]] = defaultdict(list)
    adjectives: dict[str, list[Sense]] = defaultdict(list)
    for sense in lexicon().senses:
        for words in sense.verbs:
            first, *rest = words.split()
            verbs[first].append((tuple(rest), sense))
        for noun in sense.nouns:
            nouns[noun].append(sense)
        for adjective in sense.adjectives:
            adjectives[adjective].append(sense)
    light = {verb: way for way, group in lexicon().light.items() for verb in group.verbs}
    return Index(dict(verbs), dict(nouns), dict(adjectives), light)


def noun_senses(noun: Any) -> list[Sense]:
    """The senses that a noun can tell by itself."""
    known = index().nouns
    for key in keys(noun):
        if key in known:
            return known[key]
    return []


def kinds(noun: Any) -> frozenset[str]:
    """The types of act that a noun names."""
    return frozenset(sense.type for sense in noun_senses(noun))


def carried(noun: Any) -> bool:
    """Whether a noun tells an act only with a verb: "faces tariffs", not "tariffs on"."""
    return noun.lemma_.lower() in lexicon().classes["carried"]


def keys(noun: Any) -> list[str]:
    """The names under which a noun may stand in a class: with the word before it, with "of ...", alone."""
    lemma = noun.lemma_.lower()
    found = []
    if noun.pos_ == "PROPN":
        found = [NAME, *(c.lower_ for c in noun.children if c.dep_ == "compound")]
    if not noun.is_sent_start:  # `noun.sent` reads the whole text each time
        before = noun.nbor(-1)
        pair = f"{before.lower_} {lemma}"
        if pair in lexicon().classes["opaque"]:
            return [pair]
        found += [pair, f"{before.lower_}-{lemma}"]
        if before.text == "-" and not before.is_sent_start:
            found.append(f"{before.nbor(-1).lower_}-{lemma}")
    found += [f"{c.lower_} {lemma}" for c in noun.children if c.dep_ == "amod" and c.i < noun.i - 1]
    found += [f"{lemma} {p.lower_} {n.lemma_.lower()}" for p in noun.children if p.dep_ == "prep" for n in p.children]
    return [*found, lemma, noun.lower_]


def fits(noun: Any, wanted: frozenset[str]) -> int:
    """How well a noun fits a class: 0 not, 1 any noun, 2 its class."""
    if ANY in wanted:
        return 1
    return 2 if any(key in wanted for key in keys(noun)) else 0
