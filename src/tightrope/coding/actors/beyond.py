"""The party behind a thing of the doer's own: "threatened to close its ports to the neighbour's trawlers"."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.actor import Actor, itself
from tightrope.coding.actors.resolve import owners, resolve
from tightrope.coding.actors.scene import Scene

Actors = tuple[Actor, ...]


def beyond(scene: Scene, verb: Any, who: Actors, whom: Actors) -> Actors:
    """Whom an act is aimed at: `whom`, but where that is only the doer itself, the next party behind the verb."""
    if not who or not whom or not all(itself(a, b) for a in who for b in whom):
        return whom
    codes = {a.party.code for a in who}
    own = (word for child in verb.rights if child.dep_ != "conj" for word in child.subtree)  # no second verb's
    for word in own:
        if word.pos_ in ("NOUN", "PROPN"):
            found = tuple(a for a in resolve(scene, word) or owners(scene, word) if a.known)
            if found and not codes & {a.party.code for a in found}:
                return found
    return whom
