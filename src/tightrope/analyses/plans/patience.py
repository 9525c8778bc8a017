"""Patience: the months until an ally first leaves its part of the line (Definition A.3)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.passage import chain, follow
from tightrope.analyses.plans.strained import allies, off_line
from tightrope.analyses.telling.chances import Chance, chance, quantiles
from tightrope.domain.finding import Cell
from tightrope.graph import OptionGraph
from tightrope.situation.schema import Situation, Strategy
from tightrope.worlds import Worlds

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
STEP, SHARE = 0.5, 0.25


@dataclass(frozen=True)
class Patience:
    """How soon an ally has left the line: `left[w, t]` is the chance by `times[t]` months in each world followed."""

    times: Floats
    left: Floats
    weight: Floats
    chosen: NDArray[np.int64]

    def by(self, month: float) -> Chance:
        """The chance that an ally has left by a month."""
        return chance(self.left[:, int(np.argmin(np.abs(self.times - month)))], self.weight)

    def even(self) -> tuple[float | None, float | None, float | None]:
        """The month at which it is as likely as not: tenth, half and nine tenths of worlds; None beyond the horizon."""
        reached = self.left >= 0.5
        months = np.where(reached.any(axis=1), self.times[np.argmax(reached, axis=1)], np.inf)
        low, mid, high = (x if np.isfinite(x) else None for x in quantiles(months, self.weight, (0.1, 0.5, 0.9)))
        return low, mid, high

    def fan(self, group: str) -> list[dict[str, Cell]]:
        """Rows of a fan chart, one a whole month."""
        rows: list[dict[str, Cell]] = []
        for t, month in enumerate(self.times):
            if abs(month - round(month)) < 1e-9:
                found = chance(self.left[:, t], self.weight)
                ends = {
                    "share_low": round(found.low, 6),
                    "share": round(found.mean, 6),
                    "share_high": round(found.high, 6),
                }
                rows.append({"month": float(month), "group": group, **ends})
        return rows


def leaving_states(situation: Situation, graph: OptionGraph, key: str, now: int, ally: str | None = None) -> Bools:
    """Where an ally (any, by default) has left its part of an alliance's line, bool[S]."""
    alliance = situation.alliances[key]
    who = [ally] if ally else [member for member in allies(situation, alliance) if member in graph.actors]
    return np.asarray(np.any([off_line(graph, alliance, member, now) for member in who], axis=0))


def patience(situation: Situation, worlds: Worlds, where: Bools, plan: Strategy | None) -> Patience:
    """The first passage to the marked states under a plan, or where everyone chooses freely."""
    key = "patience", plan, where.tobytes()
    return worlds.once(key, lambda: _first(situation, worlds, where, plan))


def _first(situation: Situation, worlds: Worlds, where: Bools, plan: Strategy | None) -> Patience:
    made = worlds.once(("chain", plan), lambda: chain(situation, worlds, plan))
    local = where[made.space.states]
    chosen = np.arange(made.affords(worlds, SHARE))
    passage = follow(made, worlds, local[None, None], chosen=chosen, absorbing=local, step=STEP)
    left, weight = np.clip(passage.seen[:, :, 0], 0, 1), worlds.weight[chosen]
    return Patience(passage.times, left, weight / weight.sum(), chosen)
