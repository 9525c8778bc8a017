"""Wants that a text implies: of an offer that it is taken up, of what a third party asks, of acts that touch others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tightrope.domain import Evidence
from tightrope.ontology import load
from tightrope.situation.draft.act import Act
from tightrope.situation.draft.choices import Choice
from tightrope.situation.draft.leanings import leanings
from tightrope.situation.draft.roles import family
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.wants import Wants
from tightrope.situation.draft.who import Scene, scenes

TAKEN_UP, SERVED, TOUCHED, MEMBER = 2.0, 2.0, 1.8, 1.6
KIND = ("offer", "accept", "concede", "aid")
GAIN = {"offered": 1.9, "planned": 1.7, "done": 1.4, "possible": 1.4}
SOFT = ("concede", "accept", "leave", "aid", "join")

Places = dict[tuple[str, int], tuple[Scene, Any]]


def implied(plot: Plot, found: dict[str, Wants], told: Places) -> None:
    """Add what follows from what is told, each on the sentence that it follows from."""
    for choice in plot.choices:
        if not choice.verbal and choice.acts:
            _taken_up(plot, found, choice)
            _served(plot, found, choice)
            _gained(found, choice)
            _touched(found, choice, told)
    _members(plot, found)


def places(plot: Plot) -> Places:
    """Every word of the reports by its place."""
    found = {}
    for scene in scenes(plot.material):
        found.update({scene.place(word): (scene, word) for word in scene.doc})
    return found


def _add(mine: Wants, choice: Choice, weight: float, evidence: Evidence, because: str) -> None:
    """Add a want that nothing else tells of."""
    if choice.key not in mine.weights:
        mine.add(choice, weight, evidence, because)


def _taken_up(plot: Plot, found: dict[str, Wants], choice: Choice) -> None:
    """Who offers talks wants them accepted."""
    offered = [act for act in choice.acts if act.standing == "offered"]
    if not offered or family(choice.template) != "talks":
        return
    other = choice.target or plot.counterpart(choice.actor)
    for one in plot.of(other) if other in plot.cast else ():
        if family(one.template) == "talks" and one.role in ("accept", "offer"):
            why = "who offers talks wants them accepted (template: offer)"
            _add(found[choice.actor], one, TAKEN_UP, offered[0].evidence, why)


def _served(plot: Plot, found: dict[str, Wants], choice: Choice) -> None:
    """What a third party asks of an actor serves the one whom that actor quarrels with most."""
    if choice.role not in SOFT:
        return
    for act in choice.acts:
        foe = max(plot.cast.keys, key=lambda code: (code != choice.actor, plot.odds(code, choice.actor)))
        both = any(act.evidence == other.evidence and act.phrase == other.phrase for other in _acts(plot, foe))
        if (
            act.standing == "demanded"
            and act.by
            and foe not in act.by
            and plot.odds(foe, choice.actor) > 0
            and not both
        ):
            why = "what a third party asks of the other side serves it (template: third party)"
            _add(found[foe], choice, choice.sign(act) * SERVED, act.evidence, why)


def _acts(plot: Plot, code: str) -> list[Act]:
    return [act for choice in plot.of(code) for act in choice.acts]


def _gained(found: dict[str, Wants], choice: Choice) -> None:
    """Whom a kind act is for wants it."""
    for act in choice.acts:
        if choice.role in KIND and act.standing in GAIN and act.target in found and act.target != choice.actor:
            weight = choice.sign(act) * GAIN[act.standing]
            _add(found[act.target], choice, weight, act.evidence, "it is done for it (template: gain)")


def _touched(found: dict[str, Wants], choice: Choice, told: Places) -> None:
    """Whom an option names as losing or gaining by it: "shut the Turkish base", "cooperate with the agency"."""
    for act in choice.acts:
        scene, word = told.get(act.place, (None, None))
        effect = _effect(act)
        for code in _named(scene, word) if scene is not None and effect else ():
            if code in found and code != choice.actor and code not in act.by:
                why = "the act is done to it or with it (template: named)"
                _add(found[code], choice, choice.sign(act) * effect * TOUCHED, act.evidence, why)


def _effect(act: Act) -> int:
    """1 where an act gives something to whom it names, -1 where it takes something, 0 where it is not told."""
    lists = leanings()
    return 1 if act.phrase.verb in lists.giving else -1 if act.phrase.verb in lists.taking else 0


def _named(scene: Scene, word: Any) -> Iterator[str]:
    """The actors that the objects of a word name or belong to."""
    heads = [child for child in word.children if child.dep_ in ("dobj", "nsubjpass", "dative")]
    near = [word, *heads]
    heads += [thing for head in near for prep in head.children if prep.dep_ == "prep" for thing in prep.children]
    yield from dict.fromkeys(code for head in heads if (code := scene.who(head)))


def _members(plot: Plot, found: dict[str, Wants]) -> None:
    """The members of a body share what it asks, where they are not at odds with it."""
    for body in plot.cast.keys:
        for code in _of_body(plot, body):
            for choice in plot.choices:
                weight = found[body].weights.get(choice.key, 0.0)
                lines = found[body].evidence.get(choice.key)
                if weight >= TAKEN_UP and lines and choice.actor not in (code, body):
                    why = "the members of a body share its demands (template: member)"
                    _add(found[code], choice, MEMBER, lines[0], why)


def _of_body(plot: Plot, body: str) -> list[str]:
    """The members of a body among the cast."""
    known, day = load().organisations.get(body), plot.material.latest
    held = [one for one in known.members if day is None or one.until is None or one.until > day] if known else []
    codes = [code for one in held if (code := load().code_of(one.code)) in plot.cast]
    return [code for code in codes if plot.odds(code, body) <= 0]
