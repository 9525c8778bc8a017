"""What should be watched next? (Definitions V.1 to V.3)"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.plans.aims import Aim, inside
from tightrope.analyses.plans.values import Values, values
from tightrope.analyses.telling.limits import start
from tightrope.analyses.telling.tale import Role, Tale
from tightrope.analyses.telling.words import percent
from tightrope.domain import Column, Finding, Table
from tightrope.domain.finding import Cell
from tightrope.record import Record
from tightrope.situation.schema import Situation
from tightrope.worlds import Item, Weighing, Worlds

MISLEADS = (
    "Betts (1978) holds that warning fails less for want of signs than for what is made of them: a list of signs "
    "invites "
    "waiting for certainty, and an adversary who knows the list can stage them. The ranking takes the "
    "likelihoods in the "
    "file at their middle."
)
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Worth:
    """What one open sign would tell: expected fall in entropy (bits, and `doubt` as a share of what
    there is) and in regret, for the objective where the fall is
    greatest; and the plan that it would make the better one for that objective, if seen or if ruled out."""

    key: str
    item: Item
    chance: float
    bits: float
    doubt: float
    regret: float
    aim: Aim | None
    now: str | None
    if_seen: str | None
    if_not: str | None

    @property
    def turns(self) -> bool:
        """Whether either answer would change the preferred plan."""
        return self.now is not None and (self.if_seen != self.now or self.if_not != self.now)


def watch(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """Signs not yet seen, ranked by what they would tell. Definition V.2 of docs/theory/watch.md."""
    tale = Tale(
        "watch", "What should be watched next?", situation, method="theory/watch.md#definition-v2", misleads=MISLEADS
    )
    pairs = [
        (key, found, item)
        for key, found in worlds.weighings.items()
        for item in found.items
        if item.seen is None and item.same_as is None
    ]
    if not pairs:
        why = "no signs" if not situation.indicators else "no sign that is still open"
        return tale.missing(f"The situation names {why}", "add `indicators` that would tell the readings apart")
    here = start(worlds)
    known = values(situation, worlds, here[1]) if here and situation.strategies else None
    found = sorted(
        (_worth(worlds, known, *pair) for pair in pairs),
        key=lambda w: (-round(w.regret, 6), -round(w.bits, 6), w.item.index),
    )
    _tell(tale, found)
    tale.tables.append(_table(situation, found))
    tale.numbers = {"signs": [_number(w) for w in found]}
    return tale.finding()


def _worth(worlds: Worlds, known: Values | None, key: str, found: Weighing, item: Item) -> Worth:
    prior = np.array([found.central[name] for name in found.readings])
    middle = np.array([sum(item.likelihood[name]) / 2 for name in found.readings])
    trusted = item.trust * middle + (1 - item.trust) * float(prior @ middle)
    seen, posteriors = float(prior @ trusted), []
    for likelihood in (trusted, 1 - trusted):
        posteriors.append(prior * likelihood / float(prior @ likelihood))
    bits = max(0.0, _entropy(prior) - seen * _entropy(posteriors[0]) - (1 - seen) * _entropy(posteriors[1]))
    doubt = bits / max(_entropy(prior), 1e-9)
    falls = _falls(worlds, known, key, len(prior), prior, posteriors, seen) if known and known.plans else []
    if not falls or known is None:
        return Worth(key, item, seen, bits, doubt, 0.0, None, None, None, None)
    fall, aim, plans = max(falls, key=lambda each: round(each[0], 9))
    return Worth(key, item, seen, bits, doubt, fall, aim, *plans)


def _entropy(weights: Floats) -> float:
    positive = weights[weights > 0]
    return float(-(positive * np.log2(positive)).sum())


def _falls(
    worlds: Worlds, known: Values, key: str, size: int, prior: Floats, posteriors: list[Floats], seen: float
) -> list[tuple[float, Aim, tuple[str, str, str]]]:
    """For each objective: the expected fall in mean regret, and the best plan now, if seen, if ruled out."""
    regret = _by_reading(worlds, known, key, size)
    found = []
    for o, aim in enumerate(known.aims):
        before, after = regret[:, :, o].T @ prior, [regret[:, :, o].T @ p for p in posteriors]
        fall = float(before.min() - seen * after[0].min() - (1 - seen) * after[1].min())
        best = [known.plans[int(np.argmin(np.round(each, 6)))] for each in (before, *after)]
        found.append((max(fall, 0.0), aim, (best[0], best[1], best[2])))
    return found


def _by_reading(worlds: Worlds, known: Values, key: str, size: int) -> Floats:
    """Mean regret of each plan and objective under each reading, [H, P, O]."""
    reading, regret = worlds.readings[key][known.worlds], known.regret
    rows = [regret[reading == h].mean(axis=0) if (reading == h).any() else regret.mean(axis=0) for h in range(size)]
    return np.stack(rows)


def _tell(tale: Tale, found: list[Worth]) -> None:
    told = [worth for worth in found[:3] if worth.bits >= 0.001]
    for place, worth in enumerate(told):
        opening = ("The sign most worth watching for", "Next in worth", "After that")[place]
        same = place and worth.key == told[place - 1].key
        on = "the same question" if same else f"“{tale.situation.hypotheses[worth.key].asks}”"
        role: Role = "lead" if place == 0 else "body"
        weight = 0.3 + (0.15 if worth.turns else 0.0)
        tale.say(
            f"{opening} is “{worth.item.sign}”: it bears on {on}", *_grounds(tale, worth), role=role, weight=weight
        )
        tale.say(_consequence(tale, worth), *_grounds(tale, worth), weight=weight)
    if not any(worth.turns for worth in found):
        tale.say(
            "No single open sign would change which plan comes first on any aim",
            tale.number("turns", "the best plan for each objective, before and after each sign"),
        )


def _grounds(tale: Tale, worth: Worth) -> tuple[str, str]:
    sign = tale.situation.indicators[worth.item.index]
    line = tale.line(f"indicators[{worth.item.index}]", sign, f"the sign “{worth.item.sign}”")
    note = "expected fall in doubt about the readings, and in regret, if this were known"
    return line, tale.number(f"signs.{worth.item.index}", note)


def _consequence(tale: Tale, worth: Worth) -> str:
    if not worth.turns or worth.aim is None or worth.now is None:
        return ""
    for plan, condition in ((worth.if_seen, "If it is seen"), (worth.if_not, "If it can be ruled out")):
        if plan and plan != worth.now:
            return f"{condition}, {tale.plan(plan)} overtakes {tale.plan(worth.now)} on {inside(worth.aim)}"
    return ""


def _table(situation: Situation, found: list[Worth]) -> Table:
    columns = (
        Column(key="sign", label="Sign"), Column(key="question", label="Bears on"),
        Column(key="doubt", label="Doubt it removes", form="share", note="expected, of the doubt between the readings"),
        Column(key="regret", label="Loss it saves", form="share", note="expected, for the best plan"),
        Column(key="turns", label="Would change the plan", form="tick"),
    )  # fmt: skip
    rows: tuple[dict[str, Cell], ...] = tuple(
        {
            "sign": w.item.sign, "question": situation.hypotheses[w.key].asks, "doubt": round(w.doubt, 6),
            "regret": round(w.regret, 6), "turns": w.turns,
        }
        for w in found
    )  # fmt: skip
    return Table(key="watch", title="Signs to watch for", columns=columns, rows=rows)


def _number(worth: Worth) -> dict[str, object]:
    return {
        "sign": worth.item.sign, "hypothesis": worth.key, "seen_in": percent(worth.chance), "bits": worth.bits,
        "doubt": worth.doubt,
        "regret": worth.regret, "objective": worth.aim and worth.aim.key, "plan_now": worth.now,
        "plan_if_seen": worth.if_seen, "plan_if_not": worth.if_not,
    }  # fmt: skip
