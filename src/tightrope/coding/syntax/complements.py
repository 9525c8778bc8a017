"""Clauses that complete a predicate."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.phrase import children
from tightrope.coding.syntax.roles import objects


def complements(verb: Any) -> list[Any]:
    """Clauses that complete a predicate, with those coordinated to them."""
    found = []
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp") or (
            child.dep_ in ("advcl", "acl") and child.i > verb.i and infinitive(child)
        ):
            found += _row(child)
    for noun in (*objects(verb), *children(verb, "npadvmod")):
        if noun.i > verb.i:
            found += [c for c in children(noun, "acl", "relcl") if infinitive(c)]
    return found


def _row(clause: Any) -> list[Any]:
    """A clause and all that are coordinated with it."""
    return [clause, *(x for c in children(clause, "conj") if c.pos_ in ("VERB", "AUX") for x in _row(c))]


def infinitive(clause: Any) -> bool:
    """Whether a clause is a "to" infinitive."""
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in clause.children)
