"""Objectives and strategies of the focal actor."""

from __future__ import annotations

from tightrope.situation.checks.base import Check
from tightrope.situation.places import Path
from tightrope.situation.schema import Objective, Step


def plans(check: Check) -> None:
    """Objectives are statements or unstrained alliances; strategies set the focal actor's options."""
    for key, aim in check.situation.objectives.items():
        _objective(check, ("objectives", key), aim)
    for key, plan in check.situation.strategies.items():
        if not plan.steps:
            check.refuse(("strategies", key), f"the plan `{key}` sets nothing", "`set: [...]` or `steps: [...]`")
        for k, step in enumerate(plan.steps):
            _step(check, _place(check, key, k), step)


def _objective(check: Check, path: Path, aim: Objective) -> None:
    if (aim.say is None) == (aim.unstrained is None):
        check.refuse(path, "this is no objective", "a statement, or `no ally of ALLIANCE is strained`")
    if aim.say is not None:
        check.statement((*path, "say"), aim.say)
    if aim.unstrained is not None:
        check.known((*path, "unstrained"), aim.unstrained, check.situation.alliances, "alliance")


def _place(check: Check, key: str, k: int) -> Path:
    """Where the step stands in the file, which may say `set` and `when` instead of `steps`."""
    at: Path = ("strategies", key)
    if (*at, "set") not in check.document.places:
        return (*at, "steps", k) if (*at, "steps") in check.document.places else (*at, "when", k)
    return at if k == 0 else (*at, "when", k - 1)


def _step(check: Check, path: Path, step: Step) -> None:
    if step.when is not None:
        check.statement((*path, "when"), step.when)
    focal = check.situation.focal
    for name in check.literals((*path, "set"), step.set):
        if not name.startswith(f"{focal}.") and focal in check.situation.actors:
            mine = [key for key in check.options if key.startswith(f"{focal}.")]
            what = f"`{name}` is not an option of the focal actor `{focal}`"
            check.refuse((*path, "set"), what, f"one of: {', '.join(mine)}")
