"""What the model sees of a pair: directions of words, hashed lemmas of the joining path, places in the tree."""

from __future__ import annotations

from itertools import pairwise
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from tightrope.coding.acts import match
from tightrope.coding.model.tree import Pair
from tightrope.coding.model.vectors import WIDTH, mean

HASHED = 4096
TYPES = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT",
    "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
)  # fmt: skip
GROUPS = {"verb": 1.0, "core": 1.0, "path": 1.0, "between": 1.0, "sentence": 1.0, "source": 0.5, "target": 0.5}
DENSE = WIDTH * len(GROUPS)
TOLD = 3 * len(TYPES)
SIZE = DENSE + TOLD + HASHED
SMALL = (
    "the a an of and in to for on by with from at its his their her s is was were are be been has have had that which "
    "who it he she they this as"
)
FUNCTION = frozenset(SMALL.split())
MODALS = frozenset({"will", "would", "could", "may", "might", "must", "should", "can", "'ll"})


def features(pair: Pair) -> NDArray[np.float32]:
    """The row of a pair, float32 [SIZE]."""
    row = np.zeros(SIZE, np.float32)
    for place, (words, share) in enumerate(zip(_groups(pair), GROUPS.values(), strict=True)):
        row[place * WIDTH : (place + 1) * WIDTH] = share * mean(words)
    row[DENSE : DENSE + TOLD] = 0.5 * _told(pair)
    marks = sorted(set(_marks(pair)))
    for mark in marks:
        row[DENSE + TOLD + crc32(mark.encode()) % HASHED] += 1.5 / np.sqrt(len(marks))
    return row


def _told(pair: Pair) -> NDArray[np.float32]:
    """The types that single words tell by the lexicon: on the path, near it, elsewhere."""
    row = np.zeros((3, len(TYPES)), np.float32)
    path, core = {t.i for t in pair.path}, {t.i for t in pair.core}
    for token in pair.sent:
        found = match(token) if token.i not in pair.hidden else None
        if found is not None and found.sense.type in TYPES:
            ring = 0 if token.i in path else 1 if token.i in core else 2
            row[ring, TYPES.index(found.sense.type)] = 1.0
    return row.ravel()


def _groups(pair: Pair) -> tuple[list[str], ...]:
    verbs = [t for t in pair.path if t.pos_ in ("VERB", "NOUN", "ADJ")]
    return (
        _words(pair, verbs),
        _words(pair, pair.core),
        _words(pair, pair.path, small=True),
        _words(pair, pair.between, small=True),
        _words(pair, pair.sent),
        _own(pair, pair.source),
        _own(pair, pair.target),
    )


def _words(pair: Pair, tokens: Any, small: bool = False) -> list[str]:
    """Surface words without parties and names; function words only where asked."""
    seen = (t for t in tokens if t.i not in pair.hidden and t.is_alpha)
    return [t.lower_ for t in seen if small or t.lower_ not in FUNCTION]


def _own(pair: Pair, tokens: frozenset[int]) -> list[str]:
    """The common nouns of a party: "riot police"; nothing of a bare name."""
    words = (pair.sent.doc[i] for i in sorted(tokens) if i not in pair.names)
    return [t.lower_ for t in words if t.pos_ in ("NOUN", "NUM") or (t.pos_ in ("ADJ", "VERB") and t.is_lower)]


def _marks(pair: Pair) -> list[str]:
    """Lemmas, pairs and relations, as words to hash."""
    lemmas = [t.lemma_.lower() for t in pair.path if t.i not in pair.hidden]
    core = [t for t in pair.core if t.i not in pair.hidden and t.is_alpha]
    near = [t.lower_ for t in pair.between if t.i not in pair.hidden and t.is_alpha]
    found = [f"p:{a}" for a in lemmas] + [f"p2:{a} {b}" for a, b in pairwise(lemmas)]
    found += [f"c:{t.lemma_.lower()}" for t in core if t.lower_ not in FUNCTION]
    found += [f"e:{t.head.lemma_.lower()}>{t.dep_}>{t.lemma_.lower()}" for t in core if t.head.i not in pair.hidden]
    found += [f"b2:{a} {b}" for a, b in pairwise(near)]
    return found + _places(pair)


def _places(pair: Pair) -> list[str]:
    """How the parties stand to what joins them; voice, order, modals, negation."""
    source, target = pair.heads
    found = [f"s:{source.dep_}", f"t:{_slot(target)}", f"st:{source.dep_} {_slot(target)}"]
    found += [f"order:{min(pair.source) < min(pair.target)}", f"length:{min(len(pair.path), 6)}"]
    found += [f"s<{source.head.pos_}", f"t<{target.head.pos_}", f"gap:{min(len(pair.between) // 4, 5)}"]
    for token in pair.core:
        if token.dep_ == "neg" or token.lower_ in ("no", "never", "not"):
            found.append("negated")
        if token.lower_ in MODALS and token.tag_ == "MD":
            found += ["modal", f"modal:{token.lower_}"]
        if token.dep_ in ("auxpass", "agent"):
            found.append("passive")
        if token.dep_ == "mark":
            found.append(f"mark:{token.lower_}")
    return found


def _slot(token: Any) -> str:
    return f"{token.dep_} {token.head.lower_}" if token.dep_ == "pobj" else str(token.dep_)
