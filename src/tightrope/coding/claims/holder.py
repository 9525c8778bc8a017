"""Who judges."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.resolve import owners, resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.claims.words import words
from tightrope.coding.syntax.roles import agents
from tightrope.domain import Party

TEXT = Party(code="---", name="the report", via="text")


def of_verb(scene: Scene, verb: Any) -> tuple[Party, ...]:
    """The subject of a verb of judgment; empty where it cannot judge."""
    found = tuple(a for noun in agents(verb) for a in resolve(scene, noun) if judges(noun, a))
    return tuple(a.party for a in found)


def judges(noun: Any, actor: Actor) -> bool:
    """Whether a noun names somebody who can hold a view."""
    return actor.agent or noun.lemma_.lower() in words().judges


def of_noun(scene: Scene, noun: Any) -> tuple[Party, ...]:
    """Whose judgment a noun names: "Norway's fears", "concerns among its allies", "the reading by the media"."""
    for owner in children(noun, "poss"):
        found = tuple(a.party for a in resolve(scene, owner) if judges(owner, a))
        if found:
            return found
    for prep in words().holders[:-1]:
        for inner in (*prepositional(noun, prep), *_beside(noun, prep)):
            found = tuple(a.party for a in resolve(scene, inner) if judges(inner, a))
            if found:
                return found
    return tuple(a.party for a in owners(scene, noun, preps=())) or (TEXT,)


def _beside(noun: Any, prep: str) -> list[Any]:
    """Holders that the parser hangs on the verb: "concerns mount among its allies"."""
    return (
        list(prepositional(noun.head, prep))
        if noun.dep_ in ("nsubj", "dobj", "nsubjpass") and prep in ("among", "by", "from")
        else []
    )
