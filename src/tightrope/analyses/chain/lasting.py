"""How long a state lasts, and whether things come back to it (Definition C.7)."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from tightrope.analyses.chain.free import Run
from tightrope.analyses.chain.passage import follow
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

TRIED, LONGEST = 16, 10.0


class Lasting(NamedTuple):
    """`months`: the median over worlds of the mean time that a state lasts once reached, ten horizons at most; `again`:
    the mean chance that, starting there, things stand so at the end of the horizon."""

    months: float
    again: float


def lasting(situation: Situation, worlds: Worlds, run: Run, state: int) -> Lasting:
    """A state of the free course (its place in the space), in the first worlds followed."""
    chosen, size = run.chosen[:TRIED], len(run.made.space.states)
    here = np.arange(size) == state
    made = replace(run.made, origin=state)
    gone = follow(made, worlds, ~here[None, None], chosen=chosen, absorbing=~here, step=situation.months)
    stays = np.clip(1 - gone.seen[:, -1, 0], 1e-300, 1.0)
    rate = -np.log(stays) / situation.months
    months = np.minimum(1 / np.maximum(rate, 1e-12), LONGEST * situation.months)
    there = follow(made, worlds, here[None, None], chosen=chosen, step=situation.months).seen[:, -1, 0]
    return Lasting(
        round(float(np.median(months)), 1), float(np.average(np.clip(there, 0, 1), weights=worlds.weight[chosen]))
    )
