"""The model's word on a pair of parties: which type of act joins them, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tightrope.coding.model.tree import Pair

NONE = "NONE"


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest type (`NONE`: no act joins them); `margin` over the next one."""

    type: str
    probability: float
    margin: float


@cache
def ready() -> bool:
    """Whether word vectors and weights are at hand; without them the rules stand alone."""
    from tightrope.coding.model.vectors import folder
    from tightrope.coding.model.weights import FILE

    return folder() is not None and FILE.is_file()


def guess(pair: Pair) -> Guess | None:
    """The likeliest type of the act of one party on the other; None where the model is not at hand."""
    found = chances(pair)
    return _best(found) if found else None


def guess_act(pair: Pair) -> Guess | None:
    """As `guess`, given that some act joins the parties."""
    found = chances(pair)
    if not found:
        return None
    rest = 1.0 - found.pop(NONE)
    return _best({name: chance / rest for name, chance in found.items()}) if rest > 0 else None


def chances(pair: Pair) -> dict[str, float]:
    """The probability of each type; empty where the model is not at hand."""
    if not ready():
        return {}
    from tightrope.coding.model.features import features
    from tightrope.coding.model.weights import weights

    kept = weights()
    return dict(zip(kept.types, kept.chances(features(pair)).tolist(), strict=True))


def _best(found: dict[str, float]) -> Guess:
    (name, top), (_, second), *_ = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return Guess(name, top, top - second)
