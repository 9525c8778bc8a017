"""What every plan brings in every world (Definition T.3)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.passage import Chain, Passage, chain, follow
from tightrope.analyses.plans.aims import Aim, aims
from tightrope.situation.schema import Situation, Strategy
from tightrope.worlds import Worlds

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Values:
    """`value[w, p, o]` in [0, 1]: what plan p brings for objective o in world `worlds[w]`; `weight` adds to one.

    `course[p]` is the mean over worlds of each objective at each of `times` (months), [T, O].
    """

    plans: tuple[str, ...]
    aims: tuple[Aim, ...]
    worlds: Ints
    weight: Floats
    value: Floats
    times: Floats
    course: tuple[Floats, ...]

    @property
    def regret(self) -> Floats:
        """What is lost against the best plan for that objective in that world, [W, P, O]."""
        return np.asarray(self.value.max(axis=1, keepdims=True) - self.value)


def values(situation: Situation, worlds: Worlds, now: int) -> Values:
    """The plans of the situation, followed in the same worlds."""
    return worlds.once("values", lambda: evaluate(situation, worlds, now, situation.strategies))


def evaluate(situation: Situation, worlds: Worlds, now: int, plans: dict[str, Strategy], share: float = 1.0) -> Values:
    """Follow plans in as many worlds (the same for all) as a budget of work allows; `share` scales that budget."""
    chains = {key: worlds.once(("chain", plan), partial(chain, situation, worlds, plan)) for key, plan in plans.items()}
    used = min((made.affords(worlds, share) for made in chains.values()), default=worlds.n)
    chosen = np.arange(used)
    found = aims(situation, worlds, now)
    runs = [_values(made, worlds, found, chosen) for made in chains.values()]
    weight = worlds.weight[chosen] / worlds.weight[chosen].sum()
    times = next(iter(runs))[1] if runs else np.zeros(1)
    courses = tuple(np.einsum("w,wto->to", weight, seen) for _, _, seen in runs)
    value = np.stack([each for each, _, _ in runs], axis=1) if runs else np.zeros((used, 0, len(found)))
    return Values(tuple(plans), tuple(found), chosen, weight, value, times, courses)


def _values(made: Chain, worlds: Worlds, found: list[Aim], chosen: Ints) -> tuple[Floats, Floats, Floats]:
    masks, of = stacked(worlds, [aim.where[:, made.space.states] for aim in found])
    passage = follow(made, worlds, masks, of, chosen=chosen)
    return judged(passage, found), passage.times, passage.seen


def judged(passage: Passage, found: list[Aim]) -> Floats:
    """What a passage brings for each aim, [W, O]: along the way for those to keep, at the end for those to reach."""
    mean = np.trapezoid(passage.seen, passage.times, axis=1) / max(passage.times[-1], 1e-12)
    keep = np.array([aim.keep for aim in found], np.bool_)
    return np.clip(np.where(keep, mean, passage.seen[:, -1]), 0, 1)


def stacked(worlds: Worlds, masks: list[NDArray[np.bool_]]) -> tuple[NDArray[np.bool_], Ints]:
    """Masks [K or 1, S] as one array [Q, G, S], and which Q is each world's."""
    if not masks:
        return np.zeros((1, 0, 0), np.bool_), np.zeros(worlds.n, np.int64)
    most = max(len(mask) for mask in masks)
    full = np.stack([np.broadcast_to(mask, (most, mask.shape[1])) for mask in masks], axis=1)
    return full, worlds.ordering if most > 1 else np.zeros(worlds.n, np.int64)
