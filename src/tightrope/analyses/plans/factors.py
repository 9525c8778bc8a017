"""What differs between worlds, as factors that a condition can name (Definition T.6)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.telling.words import listing, name, wish
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Factor:
    """One thing that varies: `values[W]`; `levels` name its values where these are kinds and not amounts.

    `few` and `many` say that an amount is small or large; `{}` in them takes the number. `stem` comes before the
    name of a kind.
    """

    key: str
    values: Floats
    levels: tuple[str, ...] = ()
    few: str = ""
    many: str = ""
    stem: str = ""

    def told(self, low: float, high: float, kinds: tuple[int, ...] | None) -> str:
        """A limit on the factor as a clause."""
        if kinds is not None:
            return self._kinds(kinds)
        below, above = high < float(self.values.max()), low > float(self.values.min())
        if below and above:
            return f"{self.many.format(f'{low:.2g}')}, within limits"
        return self.few.format(f"{high:.2g}") if below else self.many.format(f"{low:.2g}")

    def _kinds(self, kinds: tuple[int, ...]) -> str:
        """One kind, any kind but one, or several, as a clause."""
        missing = [level for k, level in enumerate(self.levels) if k not in kinds]
        if self.stem and len(kinds) > 1 and len(missing) == 1:
            return f"{self.stem} not {missing[0]}"
        return f"{self.stem} {listing([self.levels[k] for k in kinds], 'or')}".strip()


def factors(situation: Situation, worlds: Worlds) -> list[Factor]:
    """Readings first, then open orders of priorities, then tempo, rationality and reluctance of each actor."""
    return worlds.once(
        "factors", lambda: [*_readings(situation, worlds), *_orders(situation, worlds), *_paces(situation, worlds)]
    )


def _readings(situation: Situation, worlds: Worlds) -> list[Factor]:
    found = []
    for key, hypothesis in situation.hypotheses.items():
        if len(hypothesis.readings) > 1:
            labels = [reading.label or short.replace("_", " ") for short, reading in hypothesis.readings.items()]
            levels, stem = tuple(f"“{label}”" for label in labels), f"the answer to “{hypothesis.asks}” is"
            found.append(Factor(f"reading.{key}", worlds.readings[key].astype(np.float64), levels, stem=stem))
    return found


def _orders(situation: Situation, worlds: Worlds) -> list[Factor]:
    found = []
    for i, actor in enumerate(worlds.graph.actors):
        for group in _groups(situation, actor):
            firsts = [next((s for s in statements if s in group), None) for statements in worlds.lists[i]]
            kinds = np.array([group.index(first) if first else -1 for first in firsts], np.float64)
            values = kinds[worlds.assignments[worlds.ordering, i]]
            levels, stem = tuple(wish(situation, s) for s in group), f"{name(situation, actor)} cares most that"
            if len(set(values.tolist())) > 1 and (values >= 0).all():
                found.append(Factor(f"order.{actor}", values, levels, stem=stem))
    return found


def _groups(situation: Situation, actor: str) -> list[tuple[str, ...]]:
    ordering = situation.preferences.get(actor)
    return [] if ordering is None or ordering.by else [p.either_order for p in ordering.prefers if p.either_order]


def _paces(situation: Situation, worlds: Worlds) -> list[Factor]:
    found = []
    for i, actor in enumerate(worlds.graph.actors):
        who = name(situation, actor)
        named = (
            ("tempo", worlds.tempo, "acts at most {} times a month", "acts at least {} times a month"),
            ("rationality", worlds.rationality, "is erratic in what it chooses", "is steady in taking the better move"),
            ("reluctance", worlds.reluctance, "acts on small gains", "acts on large gains only"),
        )
        for key, values, few, many in named:
            if np.ptp(values[:, i]) > 1e-9:
                found.append(Factor(f"{key}.{actor}", values[:, i], (), f"{who} {few}", f"{who} {many}"))
    return found
