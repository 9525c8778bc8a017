"""When an act took place, by the words of its own clause, of those above it and of the sentences before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from tightrope.coding.actors.phrase import children
from tightrope.coding.dates import Dated, when
from tightrope.coding.syntax.background import backshifted, modifier, pluperfect, told_of_the_past
from tightrope.ontology.verbs import lexicon

OTHER = frozenset({"relcl", "ccomp", "xcomp", "advcl", "acl", "parataxis"})
UP = frozenset({"conj", "ccomp", "xcomp", "advcl", "pcomp", "prep", "parataxis", "acomp", "attr"})
AT_ANOTHER_TIME = frozenset({"after", "before", "since", "until", "once"})
HELD = frozenset({"nsubj", "nsubjpass", "dobj", "conj"})
BACK = re.compile(
    r"\b(?:then|at the time|that (?:day|week|month|year)|(?:the|that) same (?:day|week|month|year))\b", re.I
)
RECENT = frozenset({"recent", "latest", "fresh"})


def dated(word: Any, on: date | None, future: bool = False, before: Sequence[str] = (), inner: bool = False) -> Dated:
    """The date of an act (docs/theory/coding.md, Definition K.6).

    `before` holds the sentences told last; `inner`: a day told in the infinitive below may be that of the act.
    """
    found = _told(word, on, future)
    if not found.told:
        found = _pointed(word, on, before) or _nominal(word, on) or (_inner(word, on) if inner else None) or found
    past = told_of_the_past(word)
    if past and not found.told:
        return Dated(background=True)
    if found.history and past and not when(_own(word.sent.root), on).history:
        found = replace(found, history=False)
    return replace(found, background=True) if past else found


def _told(word: Any, on: date | None, future: bool) -> Dated:
    """The date in the act's own clause, else in the clauses above it as far as they share its time."""
    found = when(_own(word), on, future)
    node = word
    for _ in range(8):
        if found.told or node.head.i == node.i or not _shares(node):
            break
        node = node.head
        found = when(_own(node), on)
    if not found.told and word.head.i != word.i and (far := _long_past(word, on)):
        return far
    if found.told and backshifted(word) and node is not word:
        return replace(found, precision="week" if found.precision == "day" else found.precision)
    return found


def _long_past(word: Any, on: date | None) -> Dated | None:
    """ "Came home in 2002, after X had visited": what is told next to long past acts lies about there."""
    if word.dep_ != "advcl" or pluperfect(word):
        return None
    above = when(_own(word.head), on)
    return replace(above, precision="year", told=True) if above.told and above.background else None


def _shares(node: Any) -> bool:
    """Whether what stands above has the same time: not "after X had left", not the noun of an act in a verb's hands."""
    if node.dep_ == "relcl":
        return any(c.lower_ == "when" for c in node.children)
    if node.pos_ in ("NOUN", "PROPN"):
        return node.dep_ in HELD and node.head.lemma_.lower() in lexicon().operators["happening"]
    if node.dep_ == "advcl":
        apart = any(c.dep_ in ("mark", "advmod") and c.lower_ in AT_ANOTHER_TIME for c in node.children)
        return not apart and not pluperfect(node)
    if node.dep_ == "conj" and any(c.lower_ in ("has", "have") for c in children(node, "aux")):
        return False
    return node.dep_ in UP and not (modifier(node) or (pluperfect(node) and not backshifted(node)))


def _pointed(word: Any, on: date | None, before: Sequence[str]) -> Dated | None:
    """ "Chile criticised Peru then": the date told last."""
    if not BACK.search(_own(word)):
        return None
    return next((found for text in reversed(before) if (found := when(text, on)).told), None)


def _inner(word: Any, on: date | None) -> Dated | None:
    """ "Urged Peru to return on Friday": parsers hang the day on the last verb."""
    found = (when(_own(clause), on) for clause in children(word, "xcomp", "ccomp"))
    return next((one for one in found if one.told and one.precision == "day"), None)


def _nominal(word: Any, on: date | None) -> Dated | None:
    """ "The recent attack": some weeks ago."""
    if on is None or word.pos_ != "NOUN" or not any(c.lower_ in RECENT for c in children(word, "amod")):
        return None
    return Dated(on - timedelta(7), "month", told=True)


def _own(word: Any) -> str:
    """The sentence with all but the clause of a word blanked, so that phrases stay whole."""
    sent = word.sent
    kept = set(_tokens(word))
    return "".join(t.text_with_ws if t.i in kept else " " * len(t.text_with_ws) for t in sent)


def _tokens(word: Any) -> list[int]:
    found = [word.i]
    for child in word.children:
        verbal = child.dep_ == "conj" and child.pos_ in ("VERB", "AUX")
        if child.dep_ not in OTHER and not verbal:
            found += _tokens(child)
    return found
