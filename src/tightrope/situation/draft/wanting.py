"""What each actor wants, in the order of how strongly the text supports it."""

from __future__ import annotations

import re
from typing import Any

from tightrope.situation.draft.act import Act, unkind
from tightrope.situation.draft.choices import Choice
from tightrope.situation.draft.conditions import OPENING, Condition
from tightrope.situation.draft.implied import Places, implied, places
from tightrope.situation.draft.lexicon import words
from tightrope.situation.draft.roles import family
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.stances import WEIGHT, meant, stances, turned
from tightrope.situation.draft.steps import step_of, weigh
from tightrope.situation.draft.third import third_parties
from tightrope.situation.draft.wants import Want, Wants

OWN = {"done": 1.1, "planned": 2.2, "wanted": 2.6, "offered": 1.3, "threatened": 0.3, "refused": -3.2}
DEMAND, NEED = 4.0, 2.5
HARM = {"threatened": -3.2, "done": -3.0, "planned": -2.8, "possible": -1.5, "blamed": -2.5}
USUAL, YIELD, LEVERAGE, WATCH = 0.9, -1.3, 1.6, 0.4
CALM, DENIED, MEANS, UNAIMED = -2.0, 2.2, 0.5, 0.75
CONSULT = "consult_allies"
PRICE = "consulting costs time, secrecy and a free hand: a price and no purpose, so it comes last (template: price)"
ONLY = re.compile(r"\b(unless|until|only (if|once|when|after)|once|provided)\b")
KIND = ("offer", "accept", "concede", "aid")


def wants(plot: Plot, stated: list[Condition]) -> dict[str, Wants]:
    """The wants of every actor of the cast, by code; `stated` are the conditions of the text."""
    keys, told = plot.cast.keys, places(plot)
    found = {code: Wants(code, keys[plot.counterpart(code)]) for code in keys}
    for choice in plot.choices:
        for act in choice.acts:
            _of_act(plot, found, choice, act, told)
            _of_condition(plot, found, choice, act, told)
    _of_rules(found, stated)
    _of_calming(plot, found)
    _of_stances(plot, found)
    for one in stated:
        _pressed(found[one.act.actor], one.act)
    weigh(plot, found)
    implied(plot, found, told)
    for choice in plot.choices:
        _usual(plot, found, choice)
    third_parties(plot, found)
    for code in plot.cast.keys:
        _leverage(plot, found[code])
        _at_least(plot, found[code])
    found[plot.cast.focal].costs += _kept(plot, found[plot.cast.focal])
    return found


def _kept(plot: Plot, mine: Wants) -> list[Want]:
    """What the focal actor's list keeps to the end: the step that its offer leads to, and the price of consulting."""
    step = step_of(plot)
    wanted = step is not None and mine.weights.get(step.key, 0.0) > 0
    last = [Want(step.key, 0.2, [], mine.reasons.get(step.key))] if step is not None and wanted else []
    for choice in plot.of(mine.actor):
        if choice.template and choice.template.key == CONSULT and choice.key not in mine.weights:
            last.append(Want(f"not {choice.key}", 0.0, [], PRICE))
    return last


def _of_rules(found: dict[str, Wants], stated: list[Condition]) -> None:
    """Who names a condition of what it would do wants it met."""
    for one in stated:
        if one.told not in found[one.act.actor].evidence.get(one.need.key, ()):
            found[one.act.actor].add(one.need, NEED if one.yes else -NEED, one.told)


def _of_stances(plot: Plot, found: dict[str, Wants]) -> None:
    """Who speaks for or against an act wants it done, or not."""
    for stance in stances(plot.material):
        spoken_of = meant(plot, stance) if stance.actor in found else None
        if spoken_of is not None and not (stance.kind == "hopes" and hostile(spoken_of)):
            found[stance.actor].add(spoken_of, turned(spoken_of, stance) * WEIGHT[stance.kind], stance.evidence)


def _at_least(plot: Plot, mine: Wants) -> None:
    """An actor of whom the text tells no want wants what it could do for others; else talks and no force of them."""
    if mine.ranked():
        return
    own = [choice for choice in plot.of(mine.actor) if choice.acts and not hostile(choice) and not choice.verbal]
    for choice in plot.choices if not own else ():
        if choice.actor != mine.actor and choice.acts and not choice.verbal:
            if family(choice.template) == "talks":
                mine.add(choice, USUAL, None, "a bystander usually wants the others to talk (template: bystander)")
            elif choice.role == "force":
                mine.add(choice, -USUAL, None, "a bystander usually wants no force (template: bystander)")
    theirs = [choice for choice in plot.choices if choice.actor != mine.actor and choice.role in KIND]
    for choice in [] if mine.ranked() else [*own, *theirs, *plot.of(mine.actor)][:1]:
        mine.add(choice, USUAL, None, "no want is told; it may want what can be done (template: own act)")


def _of_act(plot: Plot, found: dict[str, Wants], choice: Choice, act: Act, told: Places) -> None:
    sign = choice.sign(act)
    for by in act.by:
        if by in found and by != choice.actor:
            found[by].add(choice, sign * DEMAND, act.evidence)
    if act.standing in OWN and act.actor in found and not choice.verbal and not _unable(act, told):
        found[act.actor].add(choice, sign * OWN[act.standing], act.evidence)
    if act.target in found and act.target != act.actor:
        if act.standing in HARM and _hurts(plot, choice, act):
            found[str(act.target)].add(choice, sign * HARM[act.standing], act.evidence)
        elif act.standing == "refused":
            found[str(act.target)].add(choice, sign * DENIED, act.evidence)
        elif act.standing == "blamed":
            found[str(act.target)].add(choice, sign * HARM["blamed"], act.evidence)
    elif act.target is None and plot.odds(plot.counterpart(choice.actor), choice.actor) > 0:
        _unaimed(found[plot.counterpart(choice.actor)], choice, act)


def _of_condition(plot: Plot, found: dict[str, Wants], choice: Choice, act: Act, told: Places) -> None:
    """Who says "I will if you do" wants it done; who says "I will strike if you do" wants it not done."""
    for main, said in plot.mains(act) if act.standing == "needed" else []:
        if main.actor != choice.actor:
            found[main.actor].add(choice, choice.sign(act) * _price(main, said, act, told) * NEED, act.evidence)
    asked = act.standing == "needed" and (act.phrase.negated or ONLY.search(act.evidence.quote))
    for holder in plot.speakers(act) if asked else ():
        if holder in found and holder != choice.actor:
            found[holder].add(choice, NEED, act.evidence)


def _price(main: Choice, said: Act, need: Act, told: Places) -> int:
    """1 where what the condition tells is wanted, -1 where it is not: a threat, or a kindness that is denied.

    After "unless" and "until" it is always wanted.
    """
    _, word = told.get(need.place, (None, None))
    if word is not None and _opens(word):
        return 1
    denied = said.standing == "refused" or said.phrase.negated or main.sign(said) < 0
    threat = (hostile(main) or main.role == "leave") != denied
    return -1 if threat or unkind(need.type) else 1


def _opens(word: Any) -> bool:
    clause = [word, *(above for above in word.ancestors if above.dep_ == "advcl")][:2]
    return any(child.dep_ == "mark" and child.lower_ in OPENING for one in clause for child in one.children)


def _unaimed(other: Wants, choice: Choice, act: Act) -> None:
    """What is told without a target is meant for the other side: force hurts it, a refusal denies it something."""
    if choice.role == "force" and act.standing in ("threatened", "done"):
        other.add(choice, choice.sign(act) * HARM[act.standing] * UNAIMED, act.evidence)
    elif act.standing == "refused" and not hostile(choice):
        other.add(choice, choice.sign(act) * DENIED / 2, act.evidence)


def _pressed(mine: Wants, refused: Choice) -> None:
    """What is refused until something is given, or given only for something, is a means and weighs less."""
    if refused.key in mine.weights:
        mine.weights[refused.key] *= MEANS


def _unable(act: Act, told: Places) -> bool:
    """Whether an act is told as what cannot be until something is: no wish against it."""
    _, word = told.get(act.place, (None, None))
    if word is None or act.standing != "refused":
        return False
    able = any(child.lower_ in ("can", "ca", "could") for child in word.children)
    return able and any(child.dep_ == "advcl" for child in word.children)


def _of_calming(plot: Plot, found: dict[str, Wants]) -> None:
    """Who asks somebody for restraint wants none of its force."""
    for act in plot.acts:
        calm = act.phrase.verb in words().calming or act.phrase.object in words().calming
        for by in act.by if calm else ():
            for choice in plot.of(act.actor):
                if by in found and choice.role == "force":
                    found[by].add(choice, CALM, act.evidence)


def _hurts(plot: Plot, choice: Choice, act: Act) -> bool:
    """Whether an act hurts whom it is done to: forces sent to a friend do not."""
    friendly = plot.helps(act.actor, str(act.target)) or plot.odds(act.actor, str(act.target)) <= 0
    return hostile(choice) and not (choice.role == "force" and act.type == "MOBILIZE" and friendly)


def hostile(choice: Choice) -> bool:
    """Whether the option hurts somebody: by its role, its kind of act, or as a measure that is imposed."""
    kind = choice.template.type if choice.template else ""
    if choice.role in ("pressure", "force"):
        return kind not in ("COOPERATE", "AID", "SUPPORT")
    return choice.role == "join" and any(unkind(act.type) or _imposed(act) for act in choice.acts)


def _imposed(act: Act) -> bool:
    return act.phrase.object in words().pressures and act.phrase.verb in words().keeping


def _usual(plot: Plot, found: dict[str, Wants], choice: Choice) -> None:
    """What the template says that the doer and the other side usually want, where the text is silent."""
    template = choice.template
    other = choice.target if choice.target in plot.cast else None if choice.target else plot.counterpart(choice.actor)
    weight = USUAL if choice.acts else WATCH
    if template and template.target_wants is not None and other and choice.key not in found[other].weights:
        wanted = "usually wants it" if template.target_wants else "usually does not want it"
        because = f"the other side {wanted} (template: {template.key})"
        found[other].add(choice, weight if template.target_wants else -weight, None, because)
    mine = found[choice.actor]
    if choice.key in mine.weights:
        return
    askers = {by for act in choice.acts for by in act.by}
    if any(plot.odds(by, choice.actor) > 0 and by not in plot.allies(choice.actor) for by in askers):
        mine.add(choice, YIELD, None, "what others must ask for is not freely given (template: concession)")
    elif template and template.source_wants:
        mine.add(choice, weight / 2, None, f"who does it usually wants it (template: {template.key})")


def _leverage(plot: Plot, mine: Wants) -> None:
    """Pressure is kept as long as what it is for is not given."""
    asked = [(weight, key) for key, weight in mine.weights.items() if weight >= DEMAND and key in mine.evidence]
    held = [choice for choice in plot.of(mine.actor) if choice.role == "pressure" and not choice.verbal]
    for choice in held[:2]:
        pressed = plot.cast.keys.get(choice.target or "", plot.cast.keys[plot.counterpart(mine.actor)])
        key = max((row for row in asked if row[1].startswith(f"{pressed}.")), default=(0.0, ""))[1]
        if not key:
            continue
        mine.weights.pop(choice.key, None)
        because = "pressure is kept until the demand is met (template: leverage)"
        mine.conditions.append(
            Want(f"if not {key} then {choice.key}", LEVERAGE, mine.evidence.get(choice.key, []), because)
        )
