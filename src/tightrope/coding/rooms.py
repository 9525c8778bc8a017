"""Meetings beside a forum, and who came in somebody's place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.phrase import prepositional
from tightrope.coding.actors.resolve import resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.syntax.roles import agents, objects
from tightrope.coding.syntax.standing import standing
from tightrope.ontology.verbs import lexicon

Told = tuple[Any, tuple[Actor, ...], bool, str | None]


def meeting(noun: Any) -> bool:
    """Whether a noun is a meeting or a forum."""
    return noun.lemma_.lower() in lexicon().contacts["rooms"]


def who(scene: Scene, verb: Any) -> tuple[Actor, ...]:
    """The parties that act in a verb."""
    return tuple(a for n in agents(verb) for a in resolve(scene, n) if a.agent)


def beside(sent: Any) -> Any | None:
    """The verb by which a sentence tells of a meeting on the sidelines of a forum."""
    verbs = (t for t in sent if t.lemma_.lower() in lexicon().contacts["meeting"] and t.pos_ == "VERB")
    return next((v for v in verbs if aside(v) is not None and not standing(v).negated and not standing(v).future), None)


def aside(verb: Any) -> Any | None:
    """The forum on whose sidelines a verb's act took place."""
    asides = lexicon().contacts["aside"]
    for child in verb.subtree:
        if child.lower_ in asides and child.dep_ == "pobj" and child.head.lower_ == "on":
            return next((n for n in prepositional(child, "of") if meeting(n) or n.pos_ == "PROPN"), None)
    return None


def partners(scene: Scene, verb: Any) -> Iterator[Actor]:
    """Those with whom or to whom it was done."""
    for noun in (*objects(verb), *prepositional(verb, "with", "to")):
        yield from (a for a in resolve(scene, noun) if a.agent)


def instead(scene: Scene, verb: Any) -> Iterator[Told]:
    """ "Sent his deputy to the summit", "was represented by its minister at": a person was away, another came."""
    ways = lexicon().contacts
    stand_ins = [n for n in (*objects(verb), *prepositional(verb, "by")) if n.lemma_.lower() in ways["standins"]]
    nouns = [n for n in (*prepositional(verb, "to", "at", "in"), *_within(stand_ins)) if meeting(n)]
    for noun in nouns[:1] if stand_ins else ():
        if verb.lemma_.lower() in ways["sending"]:
            yield noun, tuple(a for a in who(scene, verb) if a.known and a.person), False, None
        yield noun, tuple(a for n in stand_ins for a in resolve(scene, n) if a.agent and a.known), True, None


def _within(nouns: list[Any]) -> Iterator[Any]:
    for noun in nouns:
        yield from prepositional(noun, "to", "at", "in")
