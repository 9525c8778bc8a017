"""Who acts: the agent of a clause, or the owner of what acts ("Norwegian shells hit")."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.resolve import owners, resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.patterns import Match
from tightrope.coding.syntax.implied import SIDES, implied, telling
from tightrope.coding.syntax.roles import agents, objects, passive
from tightrope.coding.syntax.supposed import conditional
from tightrope.ontology.verbs import lexicon

GIVERS = ("of", "by", "from")
AROUND = frozenset({"in", "during", "under", "after"})  # slots of the attack itself, whose owner acts
MENACING = frozenset({"threaten", "menace", "endanger"})  # said of a thing, they judge it: "the delay threatens peace"
BODIES = ("statement", "report", "resolution", "letter", "spokesman", "decision", "order", "decree", "ruling")


def sources(scene: Scene, match: Match) -> tuple[Actor, ...]:
    """The parties that act in a match, in the order of the text."""
    if match.reversed:
        return _givers(scene, match)
    if match.sense.doer:
        return _placed(scene, match)
    nouns = agents(match.verb)
    for noun in nouns:
        found = acting(scene, noun)
        if found:
            return found
    if match.light and not nouns:
        return _owner(scene, match.anchor) or implied(scene, match)
    found = implied(scene, match)
    speaks = match.sense.type == "THREATEN" and not (passive(match.verb) or match.verb.lemma_ in MENACING)
    return found or (telling(scene, match.verb) if speaks else ())


def _placed(scene: Scene, match: Match) -> tuple[Actor, ...]:
    """The doer in the slots where a sense says that it stands."""
    for slot in match.sense.doer:
        nouns = objects(match.verb) if slot == "object" else [*prepositional(match.verb, slot)]
        for noun in nouns:
            found = acting(scene, noun) if slot not in AROUND else owners(scene, noun, preps=SIDES)
            if found:
                return found
    return ()


def acting(scene: Scene, noun: Any) -> tuple[Actor, ...]:
    """The agents that a subject names, or those to whom it belongs."""
    found = tuple(a for a in resolve(scene, noun) if a.agent) or owners(scene, noun, preps=GIVERS)
    if not found and noun.lemma_.lower() in BODIES and noun.dep_ in ("dobj", "pobj"):
        found = tuple(a for n in agents(noun.head) for a in resolve(scene, n) if a.agent)
    return found


def _givers(scene: Scene, match: Match) -> tuple[Actor, ...]:
    """Of "faces criticism from X": X, or the qualifier of the noun ("American criticism")."""
    for holder in (match.anchor, match.verb):
        for noun in prepositional(holder, *lexicon().light["receive"].sources):
            found = acting(scene, noun)
            if found:
                return found
    return _owner(scene, match.anchor) or (telling(scene, match.verb) if conditional(match.verb) else ())


def _owner(scene: Scene, noun: Any) -> tuple[Actor, ...]:
    for owner in children(noun, "poss"):
        found = tuple(a for a in resolve(scene, owner) if a.agent)
        if found:
            return found
    for giver in prepositional(noun, "by"):
        found = tuple(a for a in resolve(scene, giver) if a.agent)
        if found:
            return found
    return owners(scene, noun, preps=())
