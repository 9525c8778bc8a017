"""How the openings of plans change an alliance's exposure, in sentences."""

from __future__ import annotations

from tightrope.analyses.telling.tale import Role, Tale
from tightrope.analyses.telling.words import act, fitted, listing, name, percent, worlds_told
from tightrope.analyses.wedges.casebook import Case
from tightrope.graph import OptionGraph

NOTABLE, NEAR = 0.05, 0.02


def tell_plans(tale: Tale, graph: OptionGraph, now: int, cases: list[Case], ground: str) -> None:
    """How the openings of plans change the exposure."""
    today = max((case.at_risk for case in cases if case.state == now and case.free), default=0.0)
    risk: dict[str, float] = {}
    for case in cases:
        planned = case.ally == tale.situation.focal  # what a party plans itself is no departure
        for plan in case.plans:
            risk[plan] = max(risk.get(plan, 0.0), case.open.value if planned else case.at_risk)
    if not risk:
        return
    number = tale.number("plans", "how often an ally leaves, lured or unprompted, after the opening of each plan")
    low, high = min(risk.values()), max(risk.values())
    for level, word, weight in ((low, "least", 0.4), (high, "most", 0.3)):
        plans = [plan for plan in tale.situation.strategies if abs(risk.get(plan, -1.0) - level) < NEAR]
        if abs(level - today) < NOTABLE or len(plans) == len(risk):
            continue
        said = f"The alliance is {word} exposed after the opening of {_plans(tale, plans)}"
        then = f"the ally most at risk then leaves {worlds_told(level)}, against {_share(today)} today"
        risen = word == "most" and today < NOTABLE
        role: Role = "lead" if word == "least" or risen else "body"
        tale.say(f"{said}: {then}", ground, number, role=role, weight=0.4 + 0.4 * level if risen else weight)
        if risen:
            _then(tale, graph, max(cases, key=lambda case: case.open.value if case.plans else 0.0), number)
    if len(risk) > 1 and high - low < NEAR and abs(low - today) >= NOTABLE:
        then = f"the ally most at risk leaves {worlds_told(low)}, against {_share(today)} today"
        tale.say(f"After the opening of any plan, {then}", ground, number, weight=0.3)


def _then(tale: Tale, graph: OptionGraph, case: Case, number: str) -> None:
    """What the adversary then does, and how the ally leaves."""
    wedge = case.exposure.commonest
    if wedge is None:
        return
    divider, ally = name(tale.situation, graph.actors[wedge.divider]), name(tale.situation, case.ally)
    moved = act(tale.situation, int(graph.masks[wedge.state]), int(graph.masks[wedge.lured]))
    left = act(tale.situation, int(graph.masks[wedge.lured]), int(graph.masks[wedge.left]))
    for part in fitted([f"{divider} {moved}", f"{ally} gains when it {left}"], "there "):
        tale.say(part, number)


def _plans(tale: Tale, plans: list[str]) -> str:
    return listing([tale.plan(plan) for plan in plans], "or")


def _share(share: float) -> str:
    return "none" if share <= 0 else percent(share)
