"""What a wide range hangs on: the hypothesis whose readings part the worlds most."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from tightrope.analyses.telling.chances import Chance, chance
from tightrope.analyses.telling.words import fitted, listing
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

LEAST, ALIKE = 0.3, 0.1


class Hinge(NamedTuple):
    """A hypothesis, the share of the variance between worlds that its readings account for, and the chance in each."""

    hypothesis: str
    share: float
    by: dict[str, Chance]


def hinge(worlds: Worlds, chosen: NDArray[np.int64], values: ArrayLike) -> Hinge | None:
    """The hypothesis that a value [worlds chosen] hangs on most; None where none accounts for three tenths of it."""
    found, weight = np.asarray(values, np.float64), worlds.weight[chosen]
    mean = np.average(found, weights=weight)
    total = np.average((found - mean) ** 2, weights=weight)
    hinges = [_hinge(worlds, key, chosen, found, weight, mean, total) for key in worlds.weighings if total > 1e-9]
    best = max(hinges, key=lambda h: round(h.share, 9), default=None)
    return best if best and best.share >= LEAST else None


def _hinge(
    worlds: Worlds, key: str, chosen: NDArray[np.int64], found: NDArray[np.float64], weight: NDArray[np.float64],
    mean: float, total: float,
) -> Hinge:  # fmt: skip
    reading, by, between = worlds.readings[key][chosen], {}, 0.0
    for n, name in enumerate(worlds.weighings[key].readings):
        inside = reading == n
        if inside.any():
            by[name] = chance(found[inside], weight[inside])
            between += float(weight[inside].sum()) * (by[name].mean - mean) ** 2
    return Hinge(key, between / float(weight.sum()) / total, by)


def told(situation: Situation, found: Hinge, subject: str = "this") -> list[str]:
    """What it hangs on, then the chance under each reading; readings with much the same chance are told together.

    "Whether he comes hangs mostly on the answer to “What does he want?”"; "The answer “relief” makes it likely ...".
    """
    asked = situation.hypotheses[found.hypothesis]
    alike: list[tuple[list[str], Chance]] = []
    for key, own in sorted(found.by.items(), key=lambda item: -round(item[1].mean, 6)):
        if alike and alike[-1][1].mean - own.mean < ALIKE:
            names, last = alike.pop()
            joined = Chance(last.mean, min(last.low, own.low), max(last.high, own.high))
            alike.append(([*names, _label(situation, found.hypothesis, key)], joined))
        else:
            alike.append(([_label(situation, found.hypothesis, key)], own))
    parts = [f"{listing(names, 'or')} {each.makes()}" for names, each in alike]
    return [f"{subject} hangs mostly on the answer to “{asked.asks}”", *fitted(parts, "the answer ")]


def _label(situation: Situation, hypothesis: str, key: str) -> str:
    return f"“{situation.hypotheses[hypothesis].readings[key].label or key.replace('_', ' ')}”"
