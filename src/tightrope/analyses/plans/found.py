"""What the search finds, as rows: each plan in words and as it would stand in the file (Definition T.8)."""

from __future__ import annotations

from typing import Any

from tightrope.analyses.plans.aims import aims
from tightrope.analyses.plans.search import improving, search, tried
from tightrope.analyses.telling.limits import start
from tightrope.analyses.telling.plan_names import plan_label
from tightrope.analyses.telling.words import becomes, listing, name, sentence, wish
from tightrope.situation import owner
from tightrope.situation.schema import Situation, Step, Strategy
from tightrope.worlds import Worlds


def rows(situation: Situation, worlds: Worlds, conditions: int = 2) -> list[dict[str, Any]]:
    """The unbeaten plans with their mean on each aim, and the analyst's plans that each improves on, which
    come first."""
    here = start(worlds)
    if here is None or not aims(situation, worlds, here[1]):
        return []
    graph, now = here
    keys = [aim.key for aim in aims(situation, worlds, now)]
    found = search(situation, worlds, now, conditions)
    own = dict(zip(situation.strategies, tried(situation, worlds, now, situation.strategies.values()), strict=True))
    better = {plan: improving(found, base) for plan, base in own.items()}
    mask = int(graph.masks[now])
    status = {key: bool(mask >> k & 1) for k, key in enumerate(graph.options)}
    made: list[dict[str, Any]] = [
        {
            "says": said(situation, each.plan, status),
            "aims": {key: round(mean, 4) for key, mean in zip(keys, each.means, strict=True)},
            "better_than": [plan_label(situation, plan) for plan, some in better.items() if each in some],
            "steps": [step.model_dump(exclude_none=True, exclude_defaults=True) for step in each.plan.steps],
        }
        for each in found
    ]
    return sorted(made, key=lambda row: -len(row["better_than"]))


def said(situation: Situation, plan: Strategy, status: dict[str, bool]) -> str:
    """A plan in words, by what it changes; `status` is how each option stands at present."""
    parts = [_step(situation, step, status, first=n == 0) for n, step in enumerate(plan.steps)]
    return sentence("; ".join(part for part in parts if part) or "leave all as it is")


def _step(situation: Situation, step: Step, status: dict[str, bool], *, first: bool) -> str:
    acts = []
    for literal in step.set:
        key, yes = literal.removeprefix("not "), not literal.startswith("not ")
        if not first or status[key] != yes:
            who = name(situation, owner(key))
            acts.append(becomes(situation, key, yes).removeprefix(f"{who} "))
    if not acts:
        return ""
    who = name(situation, situation.focal)
    condition = f"if {wish(situation, step.when)}, " if step.when else ""
    return f"{condition}{who} {listing(acts)}"
