"""Which assumption moves the answer most? (Definitions U.1, U.2)"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tightrope.analyses.plans.aims import Aim, inside
from tightrope.analyses.plans.factors import Factor, factors
from tightrope.analyses.plans.importance import importance
from tightrope.analyses.plans.values import Values, values
from tightrope.analyses.telling.limits import no_start, start
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import listing, name
from tightrope.domain import Column, Finding, Table
from tightrope.domain.finding import Cell
from tightrope.record import Record
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

MISLEADS = (
    "Saltelli and others (2019) find that most published sensitivity analyses mislead by moving one assumption "
    "at a time. "
    "Here all move at once, but only within the ranges of the file: an assumption with a narrow range looks "
    "harmless, and "
    "one that is stated as certain is not tested at all."
)
NOTABLE, ROWS = 0.05, 12


@dataclass(frozen=True)
class Influence:
    """A factor, and the greatest share of variance that it accounts for over the plans, by aim."""

    factor: Factor
    by: dict[str, float]

    @property
    def most(self) -> float:
        """Its greatest influence on any aim."""
        return max(self.by.values(), default=0.0)


def sensitivity(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """Which open assumption accounts for most of the difference between worlds. Definition U.1."""
    tale = Tale(
        "sensitivity", "Which assumption moves the answer most?", situation,
        method="theory/sensitivity.md#definition-u1", misleads=MISLEADS,
    )  # fmt: skip
    here = start(worlds)
    if here is None:
        return no_start(tale)
    if not situation.strategies:
        return tale.missing("There is no plan whose success could depend on an assumption", "add `strategies`")
    found = values(situation, worlds, here[1])
    influences = sorted(
        (_influence(worlds, found, factor) for factor in factors(situation, worlds)), key=lambda i: -round(i.most, 6)
    )
    _tell(tale, found.aims, influences)
    if not any(influence.most >= NOTABLE for influence in influences):
        ground = tale.number(
            "influences", "the share of the variance between worlds that each open assumption accounts for"
        )
        tale.say("No single open assumption accounts for much of the difference between the sampled worlds", ground)
    tale.tables.append(_table(situation, found, influences))
    tale.numbers = {"influences": {i.factor.key: i.by for i in influences}}
    return tale.finding()


def _influence(worlds: Worlds, found: Values, factor: Factor) -> Influence:
    by = {}
    for o, aim in enumerate(found.aims):
        each = [
            importance(factor, found.worlds, found.value[:, p, o], found.weight, worlds.seed)
            for p in range(len(found.plans))
            if np.ptp(found.value[:, p, o]) > 0.01
        ]
        by[aim.key] = max(each, default=0.0)
    return Influence(factor, by)


def _tell(tale: Tale, aims: Sequence[Aim], influences: list[Influence]) -> None:
    """The one or two assumptions that each aim hangs on; aims that hang on the same are told together."""
    alike: dict[tuple[str, str], list[Aim]] = {}
    for aim in aims:
        order = sorted(influences, key=lambda i: -round(i.by[aim.key], 6))
        heavy = [i for i in order if i.by[aim.key] >= max(NOTABLE, order[0].by[aim.key] / 3)][:2]
        if heavy:
            first = heavy[0].by[aim.key]
            degree = "almost wholly" if first > 0.8 else "mostly" if first > 0.5 else "in part"
            names = listing([label(tale.situation, i.factor) for i in heavy])
            alike.setdefault((degree, names), []).append(aim)
    note = "the share of the variance between worlds that each open assumption accounts for"
    for (degree, names), some in [(key, part) for key, every in alike.items() for part in _spoken(every)]:
        grounds = [tale.number(f"influences.{aim.key}", note) for aim in some]
        said = f"Whether {listing([inside(aim) for aim in some])} {'is' if len(some) == 1 else 'are'} met"
        tale.say(f"{said} hangs {degree} on {names}", *grounds, weight=0.2)


def _spoken(aims: list[Aim]) -> list[list[Aim]]:
    """Aims in groups whose labels can be heard in one sentence."""
    few = len(" ".join(aim.label for aim in aims).split()) <= 14
    return [aims] if few else [[aim] for aim in aims]


def label(situation: Situation, factor: Factor) -> str:
    """A factor in words."""
    kind, _, key = factor.key.partition(".")
    if kind == "reading":
        return f"the answer to “{situation.hypotheses[key].asks}”"
    who = name(situation, key)
    return {
        "order": f"which of its open priorities {who} puts first", "tempo": f"how often {who} acts",
        "rationality": f"how surely {who} takes the better move", "reluctance": f"how small a gain moves {who}",
    }[kind]  # fmt: skip


def _table(situation: Situation, found: Values, influences: list[Influence]) -> Table:
    columns = (
        Column(key="assumption", label="Open assumption"),
        *(Column(key=aim.key, label=aim.label, form="share") for aim in found.aims),
    )
    rows: tuple[dict[str, Cell], ...] = tuple(
        {"assumption": _title(label(situation, i.factor)), **{key: round(share, 6) for key, share in i.by.items()}}
        for i in influences[:ROWS]
    )
    note = "Share of the variance between sampled worlds that each accounts for, for the plan where it is greatest."
    return Table(key="sensitivity", title="What the answer hangs on", columns=columns, rows=rows, note=note)


def _title(text: str) -> str:
    return text[:1].upper() + text[1:]
