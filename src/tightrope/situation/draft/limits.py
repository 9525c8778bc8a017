"""Rules: what needs what, and what cannot be undone; and what holds when the reports end."""

from __future__ import annotations

from typing import Any

from tightrope.domain import Evidence
from tightrope.situation.circles import circle
from tightrope.situation.draft.choices import Choice
from tightrope.situation.draft.conditions import Condition
from tightrope.situation.draft.grounds import ground
from tightrope.situation.draft.roles import family
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.steps import STEP, consent_of, offer_of, step_of
from tightrope.situation.parsing import parse
from tightrope.situation.schema import Rule


def rules(plot: Plot, stated: list[Condition]) -> list[dict[str, Any]]:
    """Rules of consent, of stated conditions, and of acts that stay done; none that closes a circle."""
    found: list[dict[str, Any]] = []
    for line in [*_steps(plot), *_consents(plot), *_conditions(plot, stated)]:
        if not circle([_rule(other) for other in [*found, line]]) and all(not _same(line, other) for other in found):
            found.append(line)
    for choice in plot.choices:
        if choice.template and choice.template.one_way:
            because = f"once done, it cannot be undone (template: {choice.template.key})"
            found.append({"one_way": choice.key, "mark": "assumed", "because": because})
    return found


def _steps(plot: Plot) -> list[dict[str, Any]]:
    """To meet, the other side must have accepted."""
    step, offer = step_of(plot), offer_of(plot)
    consent = consent_of(plot, offer) if offer else None
    if step is None or consent is None:
        return []
    because = f"it takes two to meet {STEP}"
    return [{"only_if": {step.key: consent.key}, "mark": "assumed", "because": because}]


def _rule(line: dict[str, Any]) -> Rule:
    [(act, needs)] = line["only_if"].items()
    return Rule(only_if={"act": act, "needs": needs})


def _same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two rules bind the same act to the same options: the first stays."""
    [(act, needs)], [(former, needed)] = one["only_if"].items(), other["only_if"].items()
    return bool(act == former and parse(needs).names() == parse(needed).names())


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


def _conditions(plot: Plot, stated: list[Condition]) -> list[dict[str, Any]]:
    """ "A does not act unless B does": the act needs the other."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for one in stated:
        need = one.need.key if one.yes else f"not {one.need.key}"
        line = {"only_if": {one.act.key: need}, **ground(plot.material, [one.told], confidence=0.6)}
        found.setdefault((one.act.key, one.need.key), line)
    pairs = {pair for pair in found if (pair[1], pair[0]) not in found or pair[0] < pair[1]}
    return [line for pair, line in found.items() if pair in pairs]


def holds(choice: Choice) -> bool:
    """Whether the option holds when the reports end: done, or offered, last, and not refused or undone since. Talks
    that were held are over."""
    if family(choice.template) == "talks" and choice.role == "accept" and choice.acts:
        return False
    standing = ("done", "offered") if choice.role in ("offer", "secret") else ("done",)
    last = [act for act in choice.acts if act.standing in (*standing, "refused")]
    return bool(last) and last[-1].standing in standing and choice.sign(last[-1]) > 0


def undone(choice: Choice) -> Evidence | None:
    """The sentence that tells the option as ended, taken back or refused, if that is the last that is told of it."""
    last = [act for act in choice.acts if act.standing in ("done", "offered", "refused", "denied")][-1:]
    over = [act for act in last if act.standing in ("refused", "denied") or choice.sign(act) < 0]
    return over[0].evidence if over else None


def status_quo(plot: Plot, rules: list[dict[str, Any]]) -> list[str]:
    """What holds at the start; consents without their offer are left out."""
    found = [choice.key for choice in plot.choices if holds(choice)]
    for _ in range(len(found) + 1):
        broken = [act for act in found for rule in rules if _lacks(rule.get("only_if", {}), act, found)]
        found = [key for key in found if key not in broken]
    return found


def _lacks(pair: dict[str, str], act: str, held: list[str]) -> bool:
    return act in pair and not any(need in held for need in pair[act].split(" or "))
