"""Rules and model vote on the act between two given parties."""

from __future__ import annotations

from collections.abc import Iterable
from math import log

from tightrope.coding.model.guess import NONE, chances
from tightrope.coding.model.tree import Pair

JOINED = 1.5  # a rule's say, in log odds, for each party of its act that is the given one
SILENT = 0.75  # chance from which the model may say that no act joins the two


def vote(pair: Pair, told: Iterable[tuple[str, float]]) -> str | None:
    """The type with the most say; `told`: types of the rules, each with how well its parties fit (0 to 2).

    None where the model is not at hand; `NONE` where neither sees an act.
    """
    found = chances(pair)
    if not found:
        return None
    fit: dict[str, float] = {}
    for name, parties in told:
        fit[name] = max(fit.get(name, 0.0), parties)
    silent = found.pop(NONE)
    if silent >= SILENT and max(fit.values(), default=0.0) < 1.5:
        return NONE
    return max(found, key=lambda name: (log(found[name] + 1e-9) + JOINED * fit.get(name, 0.0), name))
