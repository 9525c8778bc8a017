"""How far the words of a sentence are from politics: sport, business, crime, weather, history, daily life.

A multinomial regression on the mean word vector, trained on our own words (`bench/train_genre.py`), names left out.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cache
from math import exp, log
from pathlib import Path
from typing import Any

from tightrope.coding.model.guess import ready

FILE = Path(__file__).parent / "model" / "genre.npz"
POLITICS = "politics"
LIGHT = frozenset({"sport", "culture", "lives", "travel", "history", "figures of speech", "weather", "science"})
OPEN = frozenset({"NOUN", "VERB", "ADJ", "ADV", "NUM"})
SMALL = frozenset({
    "the", "a", "an", "of", "and", "in", "to", "for", "on", "by", "with", "from", "at", "its", "his", "their", "her",
    "is", "was", "were", "are", "be", "been", "has", "have", "had", "that", "which", "who", "it", "he", "she", "they",
    "s", "this", "as",
})  # fmt: skip
SHARE = 0.6  # how much the rest of the report counts, in log odds
MOST = 3.0  # the most that it counts for


@dataclass(frozen=True, slots=True)
class Chances:
    """`apart`: the chance that words are none of politics; `light`: that of the likeliest field without states."""

    apart: float = 0.0
    light: float = 0.0


def chances(words: Any, names: Container[int], drift: float | None = None) -> Chances:
    """What field a sentence is of, names left out; `drift` is that of its report. Zeros without word vectors."""
    if not at_hand():
        return Chances()
    found = _fields(words, names)
    politics = found.pop(POLITICS)
    rest = 1.0 if drift is None else exp(max(-MOST, min(MOST, drift * SHARE)))
    whole = politics + (1 - politics) * rest
    light = max(chance for field, chance in found.items() if field in LIGHT)
    return Chances((1 - politics) * rest / whole, light * rest / whole)


def drift(sents: Iterable[Any]) -> float | None:
    """The mean log odds that a sentence of a report is none of politics; None for a report of one or two sentences."""
    if not at_hand():
        return None
    found = [_fields(sent, ())[POLITICS] for sent in sents]
    return sum(log((1 - p + 1e-6) / (p + 1e-6)) for p in found) / len(found) if len(found) > 2 else None


def telling(words: Any, names: Container[int]) -> list[str]:
    """The common words of a text that tell its field, lower case."""
    seen = (t for t in words if t.i not in names and t.is_alpha and t.pos_ in OPEN)
    return [t.lower_ for t in seen if t.lower_ not in SMALL]


@cache
def at_hand() -> bool:
    """Whether word vectors and weights are there."""
    return ready() and FILE.is_file()


def _fields(words: Any, names: Container[int]) -> dict[str, float]:
    """The chance of each field."""
    from tightrope.coding.model.vectors import mean

    fields, matrix, bias = _weights()
    score = mean(telling(words, names)) @ matrix + bias
    grown = [exp(float(x)) for x in score - score.max()]
    return {field: chance / sum(grown) for field, chance in zip(fields, grown, strict=True)}


@cache
def _weights() -> tuple[tuple[str, ...], Any, Any]:
    import numpy as np

    with np.load(FILE, allow_pickle=False) as kept:
        table = kept["weights"].astype(np.float32)
        return tuple(str(f) for f in kept["fields"]), table[:-1], table[-1]
