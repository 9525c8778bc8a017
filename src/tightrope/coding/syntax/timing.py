"""The words of one clause in which its date may stand."""

from __future__ import annotations

from datetime import date
from typing import Any

from tightrope.coding.dates import Dated, when

OTHER = frozenset({"relcl", "ccomp", "advcl", "acl", "parataxis"})
UP = frozenset(
    {"conj", "ccomp", "xcomp", "advcl", "pcomp", "prep", "dobj", "pobj", "nsubj", "parataxis", "acomp", "attr"}
)


def dated(word: Any, on: date | None, future: bool = False) -> Dated:
    """The date of an act: from its own clause, else from the clauses above it; else the report's."""
    node = word
    for _ in range(8):
        found = when(_own(node), on, future)
        if found.told or node.head.i == node.i or node.dep_ not in UP:
            return found
        node = node.head
    return when("", on, future)


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
