"""When to begin, in sentences and a table."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.plans.aims import CLEAR, Aim, inside
from tightrope.analyses.plans.timing import Timed
from tightrope.analyses.telling.folding import folded, varying
from tightrope.analyses.telling.plan_names import plan_label
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import becomes, percent, sentence_start, short
from tightrope.domain import Column, Table
from tightrope.domain.finding import Cell
from tightrope.situation import option_keys, owner, parse
from tightrope.situation.schema import Situation

MOST = 2
NOTE = "what each plan brings if it is begun later, or after another party's move"


def tell_timing(tale: Tale, aims: tuple[Aim, ...], found: list[Timed]) -> None:
    """The delays that matter most, at most one a plan."""
    if not found:
        return
    told: set[str] = set()
    counted = {id(each): np.array([_counts(tale.situation, aim, each) for aim in aims]) for each in found}
    for each in sorted(found, key=lambda t: -round(_greatest(t, counted[id(t)]), 6)):
        if each.plan not in told and _greatest(each, counted[id(each)]) >= CLEAR and len(told) < MOST:
            told.add(each.plan)
            _tell(tale, aims, each, int(np.argmax(np.abs(each.differences) * counted[id(each)])))
    if not told:
        number = tale.number("timing", NOTE)
        tale.say("Beginning a plan later changes little that does not lie in one's own hands", number, weight=0.1)
    tale.tables.extend(_table(tale.situation, aims, found))


def _counts(situation: Situation, aim: Aim, each: Timed) -> bool:
    """Whether waiting says something of an aim: not where it speaks of the focal actor's own acts alone, so that to
    wait is to meet it, nor where what is waited for is part of it."""
    given = situation.objectives.get(aim.key)
    if given is None or not given.say:
        return True
    named = parse(given.say, option_keys(situation)).names()
    awaited = (each.after or "").removeprefix("not ")
    return not {owner(key) for key in named} <= {situation.focal} and awaited not in named


def _greatest(each: Timed, counted: NDArray[np.bool_]) -> float:
    return float((np.abs(each.differences) * counted).max())


def _tell(tale: Tale, aims: tuple[Aim, ...], each: Timed, o: int) -> None:
    number = tale.number("timing", NOTE)
    line = tale.line(f"strategies.{each.plan}", tale.situation.strategies[each.plan], "the plan")
    kind, end = ("it holds", " of the time") if aims[o].keep else ("the chance of it at the end is", "")
    verdict = "does more" if each.differences[o] > 0 else "does less"
    then, now = percent(each.means[o]), percent(each.at_once[o])
    when = sentence_start(_when(tale.situation, each))
    said = f"{when}, {tale.plan(each.plan)} {verdict} for {inside(aims[o])}"
    level = f"{kind} {then}{end} on average, against {now} if begun at once"
    for part in [f"{said}: {level}"] if short(f"{said}: {level}") else [said, f"then {level}"]:
        tale.say(part, number, line, weight=0.3)


def _when(situation: Situation, each: Timed) -> str:
    if each.after is None:
        return f"begun after {each.months:g} months"
    yes = not each.after.startswith("not ")
    return f"held back until {becomes(situation, each.after.removeprefix('not '), yes)}"


def _table(situation: Situation, aims: tuple[Aim, ...], found: list[Timed]) -> list[Table]:
    """The starts that change something, on the aims that they change."""
    rows: list[dict[str, Cell]] = []
    for plan in dict.fromkeys(each.plan for each in found):
        own = [each for each in found if each.plan == plan]
        each_start = [_row(aims, "At once", own[0].at_once)]
        each_start += [_row(aims, sentence_start(_when(situation, each)), each.means) for each in own]
        if varying(each_start, [aim.key for aim in aims]):
            rows += [{"plan": plan_label(situation, plan), **row} for row in folded(each_start, "when")]
    keys = varying(rows, [aim.key for aim in aims])
    if not keys:
        return []
    columns = (
        Column(key="plan", label="Plan"), Column(key="when", label="When it begins"),
        *(Column(key=aim.key, label=aim.label, form="share") for aim in aims if aim.key in keys),
    )  # fmt: skip
    told = tuple({column.key: row[column.key] for column in columns} for row in rows)
    note = "Mean over sampled worlds; aims that hold today by the share of time, others by the chance at the end."
    return [Table(key="timing", title="When to begin", columns=columns, rows=told, note=note)]


def _row(aims: tuple[Aim, ...], when: str, means: tuple[float, ...]) -> dict[str, Cell]:
    return {"when": when, **{aim.key: round(mean, 6) for aim, mean in zip(aims, means, strict=True)}}
