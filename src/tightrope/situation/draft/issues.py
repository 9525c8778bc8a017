"""What is at stake, in one sentence: a demand before a threat, a threat before a deed, a deed before mere talk."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tightrope.situation.draft.act import Act, code_of
from tightrope.situation.draft.cast import the
from tightrope.situation.draft.choices import Choice
from tightrope.situation.draft.roles import family
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.wants import Wants

ALLIED = re.compile(r"\b(ally|allies|allied|alliance)\b", re.IGNORECASE)
DEEDS = (("threatened",), ("done", "blamed", "planned"))


def issue(plot: Plot, mine: Wants) -> str:
    """The first of: what the focal actor asks of the other side, what the other side asks of it, what the other side
    threatens or does to it, what it wants of anybody, whether the two talk."""
    focal, foe = plot.cast.focal, plot.adversary
    for choice, act in _asked(plot, foe, focal):
        return _bring(plot, choice, choice.sign(act) > 0)
    for choice, act in _asked(plot, focal, foe):
        return _yield(plot, choice, choice.sign(act) > 0)
    for standings in DEEDS:
        for choice in _deeds(plot, foe, standings):
            return _bring(plot, choice, False, lasting=standings != ("threatened",))
    keys = {choice.key: choice for choice in plot.choices if choice.actor != focal}
    told = [want for want in mine.ranked() if want.evidence and want.say.removeprefix("not ") in keys]
    told = [want for want in told if _of(keys[want.say.removeprefix("not ")], focal, foe)]
    for want in told[:1]:
        return _bring(plot, keys[want.say.removeprefix("not ")], not want.say.startswith("not "))
    if any(family(choice.template) == "talks" and choice.acts for code in (focal, foe) for choice in plot.of(code)):
        return f"Whether {the(focal)} and {the(foe)} will settle their quarrel in talks"
    if _fight(plot):
        return f"Whether {the(focal)} and {the(foe)} will stop fighting each other"
    return f"What {the(focal)} should do about {the(foe)}"


def _of(choice: Choice, focal: str, foe: str) -> bool:
    """Whether it is the other side's, or what the focal actor asks of a third one."""
    return choice.actor == foe or any(focal in act.by for act in choice.acts)


def _fight(plot: Plot) -> bool:
    """Whether one of the two is told to attack the other."""
    pair = {plot.cast.focal, plot.adversary}
    hits = [event for event in plot.material.events if event.type == "ASSAULT" and event.holds]
    return any({code_of(event.source), code_of(event.target)} == pair for event in hits)


def _asked(plot: Plot, doer: str, asker: str) -> Iterator[tuple[Choice, Act]]:
    """What one asks of another, talks last, the best supported first."""
    told = [(choice, act) for choice in plot.of(doer) for act in choice.acts if asker in act.by]
    yield from sorted(told, key=lambda row: (family(row[0].template) is not None, -row[0].weight))


def _deeds(plot: Plot, doer: str, standings: tuple[str, ...]) -> list[Choice]:
    """What one does or threatens to do to the focal actor, by the word of the reports; force and pressure only."""
    told = [
        choice
        for choice in plot.of(doer)
        if any(act.standing in standings and choice.sign(act) > 0 for act in choice.acts)
        and (choice.role in ("pressure", "force") or any(act.standing == "blamed" for act in choice.acts))
        and not choice.verbal
        and choice.target in (plot.cast.focal, None)
    ]
    return sorted(told, key=lambda choice: -choice.weight)


def _bring(plot: Plot, choice: Choice, yes: bool, lasting: bool = False) -> str:
    way = "to" if yes else "no longer to" if lasting else "not to"
    watched = plot.allies(plot.cast.focal) - {choice.actor} and ALLIED.search(plot.material.text)
    price = " without losing its allies" if watched else ""
    return f"Whether {the(plot.cast.focal)} can bring {the(choice.actor)} {way} {_act(choice)}{price}"


def _yield(plot: Plot, choice: Choice, yes: bool) -> str:
    way = "will" if yes else "will no longer"
    return f"Whether {the(choice.actor)} {way} {_act(choice)}, as {the(plot.adversary)} asks"


def _act(choice: Choice) -> str:
    return f"{choice.label[:1].lower()}{choice.label[1:]}"
