"""Plans over a further step: a standing offer is taken on to a meeting, at once, on conditions, or never."""

from __future__ import annotations

from typing import Any

from tightrope.situation.draft.limits import holds
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.steps import consent_of, offer_of, step_of

PlanSteps = list[dict[str, Any]]


def furthered(plot: Plot, archetype: str, steps: PlanSteps) -> PlanSteps:
    """The steps of an archetype with the meeting that the offer leads to; unchanged where the draft has none."""
    step, offer = step_of(plot), offer_of(plot)
    consent = consent_of(plot, offer) if offer else None
    if not steps or step is None or offer is None or consent is None:
        return steps
    if archetype == "hold_the_line":
        return [{**steps[0], "set": [*steps[0]["set"], f"not {step.key}"]}, *steps[1:]]
    kept = [_standing(line, offer.key) for line in steps] if holds(offer) else steps
    kept = [line for line in kept if line["set"]]
    consult = [choice.key for choice in plot.of(step.actor) if choice.role == "consult"][:1]
    gives = " or ".join(choice.key for choice in plot.of(consent.actor) if choice.role == "concede")
    match archetype:
        case "offer_first":
            return [*kept, {"set": [step.key, *(f"not {key}" for key in consult)], "when": consent.key}]
        case "offer_on_conditions" if gives:
            return [*kept, {"set": [step.key], "when": f"{consent.key} and ({gives})"}]
        case "consult_then_offer":
            return [*kept, {"set": [step.key], "when": consent.key, "month": 2.0}]
        case "step_by_step" if gives:
            ease = [f"not {one.key}" for one in plot.of(step.actor) if one.role == "pressure" and not one.verbal]
            return [*kept, {"set": [*consult, step.key], "when": consent.key, "month": 3.0}, *_eased(ease, gives)]
    return [*kept, {"set": [step.key], "when": consent.key, "month": 6.0}]


def _eased(ease: list[str], gives: str) -> PlanSteps:
    return [{"set": ease, "when": gives, "month": 3.0}] if ease else []


def _standing(line: dict[str, Any], offer: str) -> dict[str, Any]:
    """A step that leaves an offer as it stands until it has been answered."""
    if "when" in line:
        return line
    return {**line, "set": [say for say in line["set"] if say != f"not {offer}"]}
