"""What an offer of talks leads to: the other side's consent, and the meeting itself, which allies watch."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from tightrope.situation.draft.cast import the
from tightrope.situation.draft.choices import Choice
from tightrope.situation.draft.menu import filled_in
from tightrope.situation.draft.roles import assumed, family, spoken_of
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.wants import Want, Wants

STEP = "(template: step)"
MANY = re.compile(r"\b(nations|countries|sides|parties|neighbou?rs|states|powers|all|both)\b", re.IGNORECASE)
OFFERED = ("offer", "propose", "invite", "call")
SHARE, LEFT, WATCHED, OWN = 0.8, 0.3, 2.4, 1.2


def offered(choice: Choice) -> bool:
    """Whether the option is an offer of talks that the text tells as made."""
    return choice.role == "offer" and family(choice.template) == "talks" and "offered" in choice.standings()


def worded(plot: Plot, choice: Choice) -> Choice:
    """An offer of talks under words that say so: "Offer talks to A", not "Hold talks with A"."""
    if not offered(choice) or choice.label.lower().startswith(OFFERED):
        return choice
    text = " ".join(act.evidence.quote for act in choice.acts)
    kinds = [one for key in ("offer_unconditional", "offer_summit") if (one := assumed(key)) and spoken_of(one, text)]
    template = next(iter(kinds), assumed("offer_talks"))
    target = choice.target or plot.counterpart(choice.actor)
    label = filled_in(template, the(target)) if template else choice.label
    owner = choice.key.partition(".")[0]
    return replace(choice, label=label, key=f"{owner}.{template.key if template else 'offer_talks'}", target=target)


def consents(plot: Plot, found: Iterable[Choice]) -> list[Choice]:
    """For every offer of talks the other side's own acceptance of it, where the text gives it none."""
    made = list(found)
    new: list[Choice] = []
    for choice in made:
        other = choice.target or plot.counterpart(choice.actor)
        if offered(choice) and other in plot.cast and not any(_answers(one, choice, other) for one in [*made, *new]):
            why = f"who is offered talks can accept them {template_name('accept_talks')}"
            key = f"{plot.cast.keys[other]}.accept_talks"
            if all(one.key != key for one in [*made, *new]):
                label = f"Accept talks with {the(choice.actor)}"
                new.append(Choice(other, label, (), assumed("accept_talks"), "accept", key, why, choice.actor))
    return new


def template_name(key: str) -> str:
    """How a reason names its template."""
    return f"(template: {key})"


def _answers(one: Choice, offer: Choice, other: str) -> bool:
    """Whether an option of the other side is its part in these talks, and not in talks of many."""
    talks = one.actor == other and family(one.template) == "talks" and one.role in ("accept", "offer")
    return talks and one.target in (None, offer.actor) and not MANY.search(one.label)


def meeting(plot: Plot, found: Iterable[Choice]) -> list[Choice]:
    """The leaders' meeting that the text speaks of, as a further act of the focal actor that has made the offer."""
    focal, foe = plot.cast.focal, plot.adversary
    made = [choice for choice in found if choice.actor == focal]
    summit = assumed("hold_summit")
    named = assumed("offer_summit")
    told = spoken_of(named, plot.material.text) if named else None
    if summit is None or not told or not any(offered(choice) for choice in made):
        return []
    if any("summit" in choice.key or "meeting" in choice.label.lower() for choice in made if not offered(choice)):
        return []
    key = f"{plot.cast.keys[focal]}.hold_summit"
    why = f'the text speaks of it: "{told[0]}" {STEP}'
    return [Choice(focal, filled_in(summit, the(foe)), (), summit, "join", key, why, foe)]


def step_of(plot: Plot) -> Choice | None:
    """The focal actor's further act, if the draft has one."""
    return next((choice for choice in plot.of(plot.cast.focal) if (choice.because or "").endswith(STEP)), None)


def offer_of(plot: Plot) -> Choice | None:
    """The focal actor's offer of talks."""
    return next((choice for choice in plot.of(plot.cast.focal) if offered(choice)), None)


def consent_of(plot: Plot, offer: Choice) -> Choice | None:
    """The other side's acceptance of an offer."""
    other = offer.target or plot.counterpart(offer.actor)
    return next((choice for choice in plot.of(other) if _answers(choice, offer, other)), None)


def weigh(plot: Plot, found: dict[str, Wants]) -> None:
    """Who made the offer wants what it leads to; whom the offer worries, minds the next step more than the offer.

    Where allies can be consulted, they mind the step taken without them; where they cannot, the step itself.
    """
    step, offer = step_of(plot), offer_of(plot)
    if step is None or offer is None:
        return
    found[step.actor].add(step, OWN, None, f"who offers talks wants them to happen {STEP}")
    consult = next((choice for choice in plot.of(step.actor) if choice.role == "consult"), None)
    for code, mine in found.items():
        worry = mine.weights.get(offer.key, 0.0)
        if code != step.actor and worry < 0:
            told = mine.evidence.get(offer.key, [])
            mine.weights[offer.key] = LEFT * worry
            if consult is None:
                mine.weights[step.key], mine.evidence[step.key] = SHARE * worry, told
            else:
                because = f"allies mind most to be left out of it {STEP}"
                mine.conditions.append(Want(f"if {step.key} then {consult.key}", WATCHED, told, because))
