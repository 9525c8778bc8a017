"""The words of a piece of a parsed sentence, as a label spells them."""

from __future__ import annotations

import re
from typing import Any

from tightrope.situation.draft.lexicon import words
from tightrope.situation.names import ARTICLE

SHORT = 4
INSIDE = ("relcl", "advcl", "appos", "punct", "acl", "parataxis", "mark", "npadvmod", "advmod", "preconj")
TIME = re.compile(
    r"(mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|september|october"
    r"|november|december|weeks?|months?|years?|days?|today|yesterday|recently|time|summer|winter|spring|autumn|\d{4}",
    re.IGNORECASE,
)


def timed(token: Any) -> bool:
    """Whether a prepositional phrase tells a time."""
    heads = [child.text for child in token.children if child.dep_ == "pobj"]
    if token.dep_ == "prep" and token.lower_ in ("before", "after", "until", "since", "during", "within"):
        return True
    return token.dep_ == "prep" and any(TIME.fullmatch(head) or _manner(token, head) for head in heads)


def _manner(prep: Any, head: str) -> bool:
    """Whether a prepositional phrase tells how or why: "in an attempt", "in response"."""
    return str(prep.lower_) in ("in", "as", "out") and head.lower() in words().manners


def tree(token: Any) -> list[Any]:
    """A noun with what belongs to it, short coordinations too, without clauses, times and judgements."""
    loose = INSIDE if token.dep_ == "prep" else tuple(kind for kind in INSIDE if kind != "advmod")
    joined = _joined(token)
    found = [token]
    for child in token.children:
        if child.dep_ in ("conj", "cc"):
            found += tree(child) if child.dep_ == "conj" and joined else [child] if joined else []
        elif child.dep_ not in loose and not TIME.fullmatch(child.text) and not timed(child) and not _judges(child):
            found += tree(child)
    return sorted(found, key=lambda word: word.i)


def _joined(token: Any) -> bool:
    """Whether the coordination below a noun is short and has no verb in it."""
    if token.dep_ == "pobj" and token.head.lower_ == "between":
        return True
    below = [word for child in token.children if child.dep_ == "conj" for word in child.subtree]
    nouns = all(word.pos_ not in ("VERB", "AUX") for word in below)
    nouns = nouns and all((word.pos_ == "PROPN") == (token.pos_ == "PROPN") for word in token.conjuncts)
    return 0 < len(below) <= SHORT and nouns and token.pos_ not in ("VERB", "AUX")


def _judges(token: Any) -> bool:
    return token.dep_ == "amod" and str(token.lower_) in words().judging


def join(tokens: list[Any]) -> list[str]:
    """The texts of tokens; hyphenated words stay whole, and bare counted nouns stand in the plural."""
    found: list[str] = []
    last: Any = None
    for token in tokens:
        if token.text in "-–":
            continue
        near = last is not None and token.i - last.i == 2 and token.doc[last.i + 1].text in "-–"
        if near and not token.doc[last.i + 1].whitespace_ and not last.whitespace_:
            found[-1] += f"-{token.text}"
        else:
            found.append(token.lower_ if token.is_sent_start and token.pos_ != "PROPN" else token.text)
        last = token
    return found


LINKS = frozenset({
    "of", "in", "on", "at", "to", "for", "from", "with", "by", "and", "or", "against", "between", "over", "into",
    "near", "about", "not", "than", "as", "under", "without", "towards", "toward", "through", "across", "inside",
    "outside", "within", "that",
})  # fmt: skip
BARE = re.compile(rf"(?<![Tt]he )(?<![\w-])(?=(?:{'|'.join(ARTICLE)}))")


def articled(text: str) -> str:
    """A text in which names that take an article have it: "Consult the United States", "new United States envoy"."""
    return BARE.sub(lambda name: "the " if _opens(text[: name.start()].split()) else "", text)


def _opens(before: list[str]) -> bool:
    """Whether a name after these words stands by itself: at the start, behind the verb, a preposition or "and"."""
    return len(before) < 2 or before[-1].lower() in LINKS or before[-1].endswith(",")


def counted(noun: Any) -> str:
    """A bare noun as it stands for itself: a counted one in the plural, a known thing with its article."""
    text, lemma = str(noun.text), str(noun.lemma_).lower()
    if noun.tag_ == "NN" and lemma in words().counted:
        return f"{text}s"
    return f"the {text}" if noun.tag_ == "NN" and lemma in words().placed else text
