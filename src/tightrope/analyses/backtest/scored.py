"""Stated against what followed: hit, miss or open, with Brier scores (Definitions B.3, B.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import numpy as np

from tightrope.analyses.backtest.outcome import Outcome
from tightrope.analyses.backtest.stated import Exposed, Stated, fit
from tightrope.analyses.plans.patience import leaving_states
from tightrope.analyses.telling.words import becomes, name, worlds_told
from tightrope.situation import owner

Mark = Literal["hit", "miss", "open"]
MONTH, TELLS = 30.44, 3.0


@dataclass(frozen=True)
class Verdict:
    """One thing that was said, what happened, and how they compare."""

    about: Literal["act", "ally", "reading"]
    key: str
    said: str
    happened: str
    mark: Mark
    brier: float | None = None


@dataclass(frozen=True)
class Backtest:
    """All verdicts; mean Brier scores over acts of what was said, of "all stays as it is", and of even odds."""

    until: date
    verdicts: tuple[Verdict, ...]
    acts: int
    brier: float | None
    persistence: float | None
    even: float = 0.25

    def count(self, mark: Mark) -> int:
        """How many verdicts carry a mark."""
        return sum(verdict.mark == mark for verdict in self.verdicts)


def compare(stated: Stated, outcomes: Sequence[Outcome]) -> Backtest:
    """Compare what was stated with the outcomes from `as_of` up to the end of the horizon; later ones do not count."""
    situation = stated.situation
    assert situation.as_of is not None
    until = situation.as_of + timedelta(days=round(situation.months * MONTH) + 1)
    within = [found for found in outcomes if situation.as_of <= found.day <= until]
    last = {found.option: found for found in within}
    acts = [_act(stated, found) for found in last.values()]
    allies = [_ally(stated, exposed, within) for exposed in stated.exposed]
    readings = [verdict for key in stated.readings for verdict in _reading(stated, key, last)]
    scores = [verdict.brier for verdict in acts if verdict.brier is not None]
    stays = [float(_today(stated, key) != found.value) for key, found in last.items()]
    mean = float(np.mean(scores)) if scores else None
    return Backtest(until, (*acts, *allies, *readings), len(acts), mean, float(np.mean(stays)) if stays else None)


def _today(stated: Stated, key: str) -> bool:
    return bool(int(stated.graph.masks[stated.now]) >> stated.graph.options.index(key) & 1)


def _mark(low: float, high: float, happened: bool) -> Mark:
    """Hit if the whole range lies on the right side of even odds, miss if on the wrong one, else open."""
    if low > 0.5 or high < 0.5:
        return "hit" if (low > 0.5) == happened else "miss"
    return "open"


def _act(stated: Stated, found: Outcome) -> Verdict:
    said = stated.options[found.option]
    clause = becomes(stated.situation, found.option, True)
    mark = _mark(said.low, said.high, found.value)
    happened = f"{found.day}: {found.what}"
    return Verdict("act", found.option, said.that(clause), happened, mark, (said.mean - found.value) ** 2)


def _ally(stated: Stated, exposed: Exposed, within: Sequence[Outcome]) -> Verdict:
    """Whether the ally left its part of the line; where it stayed, whether the act that binds it was done."""
    situation, who = stated.situation, name(stated.situation, exposed.ally)
    left = _left(stated, exposed, within)
    done = {found.option: found.value for found in within}
    bound = bool(exposed.binding) and all(done.get(key, _today(stated, key)) == v for key, v in exposed.binding.items())
    risk = exposed.share.value >= 0.5
    share = f"{who} leaves the line {worlds_told(exposed.share.value)}"
    said = f"{share}; {exposed.leaves.that(f'{who} has left within {situation.months:g} months')}"
    if risk and not left and bound:
        return Verdict("ally", exposed.ally, said, "it stayed, and the act that binds it had been done", "hit")
    mark = _mark(exposed.leaves.low, exposed.leaves.high, left)
    return Verdict("ally", exposed.ally, said, "it left" if left else "it stayed", mark)


def _left(stated: Stated, exposed: Exposed, within: Sequence[Outcome]) -> bool:
    """Whether any state on the way, act by act, had the ally off the line."""
    graph = stated.graph
    gone = leaving_states(stated.situation, graph, exposed.alliance, stated.now, exposed.ally)
    mask = int(graph.masks[stated.now])
    for found in within:
        bit = 1 << graph.options.index(found.option)
        mask = mask | bit if found.value else mask & ~bit
        at = graph.index(mask)
        if at >= 0 and gone[at]:
            return True
    return False


def _reading(stated: Stated, key: str, last: dict[str, Outcome]) -> list[Verdict]:
    """Which reading of an actor explains best what it did, if any does so at least three times better."""
    hypothesis, graph = stated.situation.hypotheses[key], stated.graph
    own = {option: found.value for option, found in last.items() if owner(option) == hypothesis.about}
    if not own:
        return []
    where = np.ones(graph.size, np.bool_)
    for option, value in own.items():
        where &= (graph.masks >> graph.options.index(option) & 1).astype(np.bool_) == value
    chances, reading = fit(stated, where), stated.worlds.readings[key][stated.run.chosen]
    names = list(hypothesis.readings)
    fits = {n: float(chances[reading == k].mean()) for k, n in enumerate(names) if (reading == k).any()}
    order = sorted(fits, key=lambda n: -fits[n])
    weights = stated.readings[key]
    said = ", ".join(f"{_label(stated, key, n)} {weights[n]:.0%}" for n in sorted(weights, key=lambda n: -weights[n]))
    if len(order) < 2 or fits[order[0]] < TELLS * max(fits[order[1]], 1e-9):
        told = ", ".join(f"{_label(stated, key, n)} {fits[n]:.0%}" for n in order)
        return [Verdict("reading", key, said, f"what followed does not tell (chance of it by reading: {told})", "open")]
    brier = sum((weights[n] - (n == order[0])) ** 2 for n in weights) / 2
    mark: Mark = "hit" if max(weights, key=lambda n: weights[n]) == order[0] else "miss"
    return [Verdict("reading", key, said, f"what followed fits {_label(stated, key, order[0])}", mark, brier)]


def _label(stated: Stated, key: str, reading: str) -> str:
    found = stated.situation.hypotheses[key].readings[reading]
    return f"“{found.label or reading.replace('_', ' ')}”"
