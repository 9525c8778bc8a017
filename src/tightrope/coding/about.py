"""The PLOVER contexts of an event: what it is about, by the ontology's words, sparingly."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

from tightrope import ontology
from tightrope.domain import Evidence

MOST = 3
LEFT_OUT = frozenset({"hypothetical", "historical"})  # told by status and background
SHORTEST, LONGEST = 2, 14


@dataclass(frozen=True, slots=True)
class Words:
    """Contexts by whole word, by stem, and by the first word of a phrase."""

    whole: dict[str, tuple[str, ...]]
    stems: dict[str, tuple[str, ...]]
    phrases: dict[str, tuple[tuple[str, str], ...]]


@cache
def _words() -> Words:
    whole, stems, phrases = (defaultdict[str, list[Any]](list) for _ in range(3))
    for key, context in ontology.load().contexts.items():
        for word in context.words if key not in LEFT_OUT else ():
            if " " in word:
                phrases[word.split()[0]].append((word.rstrip("*"), key))
            else:
                (stems if word.endswith("*") else whole)[word.rstrip("*")].append(key)
    first, second, third = ({w: tuple(found) for w, found in table.items()} for table in (whole, stems, phrases))
    return Words(first, second, third)


def contexts(sent: Any, quote: Evidence, offset: int, names: list[tuple[int, int]]) -> tuple[str, ...]:
    """Contexts with a word in the quoted words, or two in the sentence; names of parties do not count.

    `offset`: where the paragraph starts in the report; `names`: characters of the parties in the report.
    """
    counts: dict[str, set[str]] = defaultdict(set)
    inside: set[str] = set()
    for token in sent:
        at = offset + token.idx
        if token.is_punct or any(a <= at < b for a, b in names):
            continue
        for key in _of(token):
            counts[key].add(token.lemma_.lower())
            if quote.start <= at < quote.end:
                inside.add(key)
    kept = [key for key, words in counts.items() if key in inside or len(words) > 1]
    return tuple(sorted(kept, key=lambda key: (key not in inside, -len(counts[key]), key))[:MOST])


def _of(token: Any) -> tuple[str, ...]:
    low, known = token.lower_, _words()
    found = list(known.whole.get(low, ()))
    for end in range(SHORTEST, min(len(low), LONGEST) + 1):
        found += known.stems.get(low[:end], ())
    for phrase, key in known.phrases.get(low, ()):
        if token.doc[token.i : token.i + len(phrase.split())].text.lower() == phrase:
            found.append(key)
    return tuple(found)
