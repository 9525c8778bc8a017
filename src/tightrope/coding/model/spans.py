"""From character spans of a text to the pair of parties in its parse."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from tightrope.coding.gazetteer import Hit
from tightrope.coding.model.tree import Pair


def pair_of(sent: Any, source: str, target: str, names: frozenset[int]) -> Pair | None:
    """The pair of two phrases of a sentence (`names`: tokens of names); None where one is missing."""
    first = _places(sent, source)
    last = _places(sent, target)
    best = min(
        ((abs(min(a) - min(b)), a, b) for a in first for b in last if not a & b),
        default=None,
        key=lambda found: (found[0], min(found[1])),
    )
    if best is None:
        return None
    return Pair(sent, best[1], best[2], names)


def named(sent: Any, hits: Iterable[Hit]) -> frozenset[int]:
    """Tokens of a sentence that belong to a name of the gazetteer."""
    spans = [sent.doc.char_span(h.start, h.end, alignment_mode="expand") for h in hits]
    return frozenset(t.i for span in spans if span for t in span if sent.start <= t.i < sent.end)


def _places(sent: Any, phrase: str) -> list[frozenset[int]]:
    """Every place of a phrase in a sentence, as tokens."""
    found = []
    for match in re.finditer(re.escape(phrase.strip()), sent.text, re.IGNORECASE):
        start = sent.start_char + match.start()
        span = sent.doc.char_span(start, start + len(match.group()), alignment_mode="expand")
        if span is not None:
            found.append(frozenset(t.i for t in span if not t.is_punct))
    return [tokens for tokens in found if tokens]
