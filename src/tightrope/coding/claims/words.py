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
    showing: frozenset[str]
    signs: frozenset[str]
    outsiders: frozenset[str]
    labelling: frozenset[str]
    judging: frozenset[str]
    aims: frozenset[str]
    voicing: frozenset[str]


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
        showing=frozenset(raw["showing"]),
        signs=frozenset(raw["signs"]),
        outsiders=frozenset(raw["outsiders"]),
        labelling=frozenset(raw["labelling"]),
        judging=frozenset(raw["judging"]),
        aims=frozenset(raw["aims"]),
        voicing=frozenset(raw["voicing"]),
    )


OPPOSITE: dict[Stance, Stance] = {"believes": "doubts", "expects": "doubts", "hopes": "doubts", "doubts": "expects"}
FELT_HEDGES = frozenset({"fears", "hopes", "expects", "denies", "advises", "doubts", "speculates"})


def turned(stance: Stance, negated: bool) -> Stance | None:
    """The stance of "does not expect"; None where its negation tells no judgment ("is not worried")."""
    return OPPOSITE.get(stance) if negated else stance


@cache
def _hedges() -> tuple[dict[str, Hedge], dict[str, Hedge]]:
    """Hedging words of one word, and phrases, by lower-case form; verbs of feeling are stances, no hedges."""
    single: dict[str, Hedge] = {}
    several: dict[str, Hedge] = {}
    for entry in ontology.load().hedges:
        if entry.kind == "verb" and entry.stance in FELT_HEDGES:
            continue
        for form in (entry.key, *entry.forms):
            hedge = Hedge(word=form, low=entry.low, high=entry.high)
            (several if " " in form else single).setdefault(form.lower(), hedge)
    return single, several


def hedge(clause: Any) -> Hedge | None:
    """The weakest hedging word of a clause itself (not of a clause in it): of "will probably" it is "probably"."""
    single, several = _hedges()
    tokens = _own(clause)
    text = f" {' '.join(t.lower_ for t in tokens)} "
    phrase = max((form for form in several if f" {form} " in text), key=len, default=None)
    if phrase:
        return several[phrase]
    near = [t for t in tokens if t.head.i == clause.i or t.i == clause.i]
    for group in (near, tokens):
        found = [h for t in group if t.pos_ in HEDGING and not _counts(t) and (h := single.get(t.lower_))]
        if found:
            return min(found, key=lambda h: (h.high, h.low))
    return None


@cache
def _judging() -> dict[str, Hedge]:
    """The bands of words that judge ("fears", "doubts"), by form."""
    found: dict[str, Hedge] = {}
    for entry in ontology.load().hedges:
        for form in (entry.key, *entry.forms) if entry.stance else ():
            found.setdefault(form.lower(), Hedge(word=form, low=entry.low, high=entry.high))
    return found


def weighed(word: Any, clause: Any, stance: Stance) -> Hedge | None:
    """The hedge of a judgment: of what is judged, or, where that says no more than "will", of the word that judges."""
    told = hedge(clause)
    if told is not None and told.word not in SURE:
        return told
    own = _judging().get(word.lower_)
    if own is None and stance == "doubts":
        return _judging()["doubts"]
    if own is not None and stance == "doubts" and words().verbs.get(word.lemma_.lower()) != "doubts":
        own = _judging()["doubts"] if own.low > DOUBTED else own  # "does not expect"
    return own or told


DOUBTED = 0.3  # lower bound of a word of judging from which its negation is a doubt
SURE = frozenset({"will", "would", "going to", "is going to", "are going to", "will not", "won't"})


def _counts(word: Any) -> bool:
    """ "About 40 miles": of a number, not of what is judged."""
    return bool(word.head.like_num or (word.i + 1 < len(word.doc) and word.nbor().like_num))


HEDGING = ("AUX", "ADV", "ADJ", "VERB")


def _own(clause: Any) -> list[Any]:
    found = [clause]
    for child in clause.children:
        if child.dep_ not in ("relcl", "advcl", "acl", "ccomp", "conj") or (
            child.dep_ == "conj" and child.pos_ == "ADJ"
        ):
            found += _own(child)
    return sorted(found, key=lambda t: t.i)
