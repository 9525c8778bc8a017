"""When plans fail, in sentences (Definition T.6)."""

from __future__ import annotations

from tightrope.analyses.plans.aims import inside, tells
from tightrope.analyses.plans.failures import Failure
from tightrope.analyses.telling.tale import Role, Tale
from tightrope.analyses.telling.words import listing, once, percent, short, worlds_told

TELLING, SELDOM, OFTEN = 0.6, 0.05, 0.95


def tell_failures(tale: Tale, left: list[str], plans: int, failing: list[Failure], grounds: dict[str, str]) -> None:
    """The conditions under which unbeaten plans miss an aim; plans that miss it alike are told together."""
    alike: dict[tuple[str, tuple[str, ...]], list[Failure]] = {}
    for plan in left:
        named = [f for f in failing if f.plan == plan and f.conditions and f.box and f.box.density >= TELLING]
        for first in [f for f in named if SELDOM <= f.share <= OFTEN][:1]:
            alike.setdefault((first.aim.key, first.conditions), []).append(first)
    for group in alike.values():
        _fails(tale, group, grounds, every=len(group) == plans)
    told = {f.plan for group in alike.values() for f in group}
    for plan in [plan for plan in left if plan not in told and 1 < len(left) < plans][:2]:
        always = next((f for f in failing if f.plan == plan and f.share > OFTEN), None)
        if always:
            number = tale.number(f"fails.{plan}", "how often the plan misses the target")
            said = f"{tale.plan(plan)} misses the target for {inside(always.aim)} {worlds_told(always.share)}"
            tale.say(said, grounds[plan], number)


def _fails(tale: Tale, group: list[Failure], grounds: dict[str, str], *, every: bool) -> None:
    first = group[0]
    assert first.box is not None
    plans = "every plan" if every else listing([tale.plan(f.plan) for f in group])
    number = tale.number(
        f"fails.{first.plan}", "the box of conditions in which the plan misses the target, with coverage and density"
    )
    rests = *(grounds[f.plan] for f in group), number
    verb = "fails" if every or len(group) == 1 else "fail"
    conditions = once(first.conditions)
    role: Role = "lead" if tells(tale.situation, first.aim) else "body"
    whole = f"{plans} {verb} on {inside(first.aim)} mostly when {listing(conditions)}"
    if short(whole) or len(conditions) == 1:
        tale.say(whole, *rests, role=role, weight=0.35)
    else:
        tale.say(f"{plans} {verb} on {inside(first.aim)} mostly under {_number(conditions)} together", *rests,
                 role=role, weight=0.35)  # fmt: skip
        for condition in conditions:
            tale.say(f"The {_place(conditions, condition)} is that {condition}", *rests)
    tale.say(
        f"There {'it misses' if every or len(group) == 1 else 'they miss'} the target in "
        f"{_all(first.box.density)} those worlds, and {_all(first.box.coverage)} the failures lie there",
        *rests,
    )  # fmt: skip


def _number(conditions: list[str]) -> str:
    return "two conditions" if len(conditions) == 2 else "three conditions"


def _place(conditions: list[str], condition: str) -> str:
    return ("first", "second", "third")[conditions.index(condition)]


def _all(share: float) -> str:
    return "all of" if share >= 1 else f"{percent(share)} of"
