"""Allies named by their bond alone: "its allies", "the alliance partners"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.counted import named
from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.scene import Scene
from tightrope.ontology import load

Resolve = Callable[[Scene, Any], tuple[Actor, ...]]
FEW = 3  # more would be all who signed some treaty, not those whom the text means
BONDS = frozenset({"ally", "partner"})


def allies(scene: Scene, head: Any, resolve: Resolve) -> tuple[Actor, ...]:
    """States that the text names and that a treaty binds to the phrase's owner on the day; empty where none is."""
    if head.lemma_.lower() not in BONDS or head.tag_ not in ("NNS", "NNPS"):
        return ()
    owner = _owner(scene, head, resolve)
    if owner is None:
        return ()
    bound = load().allies_of(owner.party.code, scene.on)
    others = {h.entry.code for i, h in scene.hits.items() if head.i < i < scene.ends(head.i)}
    pool = {a.party.code: a for a in (*scene.states, *named(scene, head)) if a.party.code not in others}
    found = tuple(a for code, a in pool.items() if code in bound)
    return found if len(found) <= FEW else ()


def _owner(scene: Scene, head: Any, resolve: Resolve) -> Actor | None:
    """Whose allies they are."""
    for noun in (*children(head, "poss"), *prepositional(head, "of")):
        found = [a for a in resolve(scene, noun) if a.known]
        if len(found) == 1 and found[0].party.code in load().states:
            return found[0]
    return None
