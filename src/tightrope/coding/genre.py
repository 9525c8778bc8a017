"""How far the words of a sentence are from politics: sport, business, crime, weather, history, daily life.

A logistic regression on the mean word vector, trained on our own words (`bench/train_genre.py`); names are hidden from it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import cache
from math import exp
from pathlib import Path
from typing import Any

from tightrope.coding.model.guess import ready

FILE = Path(__file__).parent / "model" / "genre.npz"
OPEN = frozenset({"NOUN", "VERB", "ADJ", "ADV", "NUM"})
SMALL = frozenset(
    "the a an of and in to for on by with from at its his their her s is was were are be been has have had that which "
    "who it he she they this as".split()
)
SHARE = 0.6  # how much the rest of the report counts, in log odds
MOST = 3.0  # the most that it counts for


def apart(sent: Any, names: Container[int], drift: float | None = None) -> float:
    """The chance that a sentence is none of politics; `drift` is that of its report. 0 without word vectors."""
    if not ready() or not FILE.is_file():
        return 0.0
    rest = 0.0 if drift is None else max(-MOST, min(MOST, drift * SHARE))
    return 1 / (1 + exp(-(odds(sent, names) + rest)))


def odds(words: Any, names: Container[int]) -> float:
    """The log odds that a sentence or a text is none of politics."""
    from tightrope.coding.model.vectors import mean

    matrix, bias = _weights()
    return float(mean(telling(words, names)) @ matrix + bias)


def drift(sents: Iterable[Any]) -> float | None:
    """The mean log odds of the sentences of a report; None for a report of one or two sentences."""
    if not ready() or not FILE.is_file():
        return None
    found = [odds(sent, ()) for sent in sents]
    return sum(found) / len(found) if len(found) > 2 else None


def telling(words: Any, names: Container[int]) -> list[str]:
    """The common words of a text that tell its field, lower case."""
    seen = (t for t in words if t.i not in names and t.is_alpha and t.pos_ in OPEN)
    return [t.lower_ for t in seen if t.lower_ not in SMALL]


@cache
def _weights() -> tuple[Any, float]:
    import numpy as np

    with np.load(FILE, allow_pickle=False) as kept:
        table = kept["weights"].astype(np.float32)
    return table[:-1], float(table[-1])
