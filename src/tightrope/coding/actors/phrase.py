"""The words of a noun phrase and its parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

CLAUSES = frozenset({"relcl", "acl", "advcl", "appos", "cc", "conj", "punct", "parataxis", "ccomp"})
PARTS = frozenset({
    "some", "all", "most", "many", "number", "dozen", "hundred", "thousand", "group", "part", "rest", "portion",
    "batch", "series", "handful", "lot", "couple", "majority", "million", "few", "half", "third", "tens", "ten", "one",
    "any", "each", "none", "wave", "member",
})  # fmt: skip
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
LEADING = frozenset({"punct", "cc", "preconj", "advmod", "mark"})
CHARGING = frozenset({
    "accuse", "suspect", "convict", "acquit", "rob", "deprive", "strip", "rid", "warn", "remind", "inform", "notify",
})  # fmt: skip
BELOW = "tightrope.below"  # where a document keeps the children of its tokens
TAILS = frozenset({"of", "in", "for", "from", "to", "on", "at", "against", "with", "by", "between"})


def bounds(head: Any) -> tuple[int, int]:
    """First token and the one after the last of a phrase, without clauses, appositions and coordination."""
    start: int = head.i
    for child in head.lefts:
        if child.dep_ not in ("cc", "conj", "preconj", "punct", "relcl", "advcl"):
            start = min(start, child.left_edge.i)
    while start < head.i and head.doc[start].head == head and _leads(head.doc[start]):
        start += 1
    return start, _tail(head)


def _leads(token: Any) -> bool:
    both = token.head.pos_ == "PROPN" and token.lower_ in ("both", "either", "neither")
    return both or token.dep_ in LEADING


def _tail(head: Any) -> int:
    end: int = head.i + 1
    charged = head.dep_ in ("dobj", "nsubjpass") and head.head.lemma_ in CHARGING  # "accused A of fraud"
    for child in head.rights:
        if charged and child.lower_ in ("of", "against"):
            break
        if child.dep_ == "prep" and child.lower_ in TAILS and child.i <= end:
            nouns = [c for c in child.children if c.dep_ == "pobj" and c.lower_ not in DAYS]
            if not nouns:
                break
            end = max(end, bounds(nouns[0])[1])
        elif child.dep_ == "nummod" or (child.dep_ == "punct" and child.text == "%"):
            end = max(end, child.i + 1)
        else:
            break
    return end


def core(head: Any) -> Any:
    """The noun that a partitive counts: "some of its troops", "hundreds of protesters"."""
    if head.lemma_.lower() in PARTS:
        inner = [n for c in head.rights if c.dep_ == "prep" and c.lower_ == "of" for n in children(c, "pobj")]
        if inner:
            return core(inner[0])
    return head


def conjuncts(head: Any) -> list[Any]:
    """The head and all nouns coordinated with it, in order."""
    found = [head]
    for child in head.rights:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM"):
            found.extend(conjuncts(child))
    return found


def proper(head: Any) -> bool:
    """Whether a head is a name; one in small letters is none, whatever the parser says."""
    return bool(head.pos_ == "PROPN" and head.text[:1].isupper())


def children(token: Any, *deps: str) -> list[Any]:
    """Children with one of the relations, in order."""
    doc = token.doc
    known = doc.user_data.get(BELOW)
    if known is None:
        return [c for c in token.children if c.dep_ in deps]
    return [doc[i] for i, dep in known[token.i] if dep in deps]


def settle(doc: Any) -> Any:
    """The document with the children of every token listed once, by place and relation; its parse changes no more."""
    below: list[list[tuple[int, str]]] = [[] for _ in doc]
    for token in doc:
        if token.head.i != token.i:
            below[token.head.i].append((token.i, token.dep_))
    doc.user_data[BELOW] = below
    return doc


def prepositional(token: Any, *preps: str) -> Iterator[Any]:
    """Nouns that stand under prepositions of a token ("talks with X": X); nested ones ("out of") too."""
    for child in children(token, "prep", "agent", "dative", "prt", "advmod", "mark"):
        if not preps or child.lower_ in preps:
            yield from children(child, "pobj")
        if child.dep_ in ("prep", "advmod", "prt"):
            for inner in children(child, "prep"):
                if not preps or inner.lower_ in preps:
                    yield from children(inner, "pobj")
