"""Rules: what needs what, and what cannot be undone; and what holds when the reports end."""

from __future__ import annotations

import re
from typing import Any

from tightrope.situation.draft.choices import Choice
from tightrope.situation.draft.grounds import ground
from tightrope.situation.draft.roles import family
from tightrope.situation.draft.scenes import Plot

BEFORE_TALKS = re.compile(r"\bbefore (any |the |further |new )?(\w+ )?(talks|negotiations|dialogue|meeting|summit)\b")
HOLDS = ("done", "offered")


def rules(plot: Plot) -> list[dict[str, Any]]:
    """Rules of consent, of stated conditions, and of acts that stay done."""
    found = [*_consents(plot), *_conditions(plot), *_first(plot)]
    for choice in plot.choices:
        if choice.template and choice.template.one_way:
            because = f"once done, it cannot be undone (template: {choice.template.key})"
            found.append({"one_way": choice.key, "mark": "assumed", "because": because})
    return found


def _consents(plot: Plot) -> list[dict[str, Any]]:
    """To accept talks or mediation, there must be an offer: of the other side, or of whoever stands between."""
    found = []
    for choice in plot.choices:
        kin = family(choice.template)
        if choice.role != "accept" or kin is None or choice.template is None:
            continue
        offers = [other.key for other in plot.choices if other.role in ("offer", "secret") and _meets(other, choice)]
        if offers:
            because = f"it takes an offer and a consent (template: {choice.template.key})"
            found.append({"only_if": {choice.key: " or ".join(offers)}, "mark": "assumed", "because": because})
    return found


def _meets(offer: Choice, consent: Choice) -> bool:
    """Whether an offer is one that this actor may accept."""
    others = offer.actor != consent.actor and (family(offer.template) is not None or offer.role == "secret")
    return others and (offer.target in (None, consent.actor) or consent.target == offer.actor)


def _conditions(plot: Plot) -> list[dict[str, Any]]:
    """ "A does not act unless B does": the act needs the other."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for act in plot.acts:
        if act.standing != "needed" or act.main is None:
            continue
        needed = plot.by_place.get((*act.place, act.actor))
        for main, _ in plot.mains(act):
            if needed and main.key != needed.key and main.role not in ("pressure", "force"):
                line = {"only_if": {main.key: needed.key}, **ground(plot.material, [act.evidence], confidence=0.6)}
                found.setdefault((main.key, needed.key), line)
    pairs = {pair for pair in found if (pair[1], pair[0]) not in found or pair[0] < pair[1]}
    return [line for pair, line in found.items() if pair in pairs]


def _first(plot: Plot) -> list[dict[str, Any]]:
    """ "A demands that B withdraw before any talks": the talks of A need it."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for choice in plot.choices:
        for act in choice.acts:
            askers = act.by if BEFORE_TALKS.search(act.evidence.quote) else ()
            talks = [other for by in askers for other in plot.of(by) if family(other.template) == "talks"]
            for other in talks[:1]:
                line = {"only_if": {other.key: choice.key}, **ground(plot.material, [act.evidence], confidence=0.6)}
                found.setdefault((other.key, choice.key), line)
    return list(found.values())


def holds(choice: Choice) -> bool:
    """Whether the option holds when the reports end: done or offered last, and not refused or undone since."""
    last = [act for act in choice.acts if act.standing in (*HOLDS, "refused")]
    return bool(last) and last[-1].standing in HOLDS and choice.sign(last[-1]) > 0


def status_quo(plot: Plot, rules: list[dict[str, Any]]) -> list[str]:
    """What holds at the start; consents without their offer are left out."""
    found = [choice.key for choice in plot.choices if holds(choice)]
    for _ in range(len(found) + 1):
        broken = [act for act in found for rule in rules if _lacks(rule.get("only_if", {}), act, found)]
        found = [key for key in found if key not in broken]
    return found


def _lacks(pair: dict[str, str], act: str, held: list[str]) -> bool:
    return act in pair and not any(need in held for need in pair[act].split(" or "))
