"""The party behind a thing of the doer's own: "threatened to close its ports to the neighbour's trawlers"."""

from __future__ import annotations

from tightrope.coding.actors.actor import STATE, Actor, itself, one_side
from tightrope.coding.actors.resolve import owners, resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.patterns import Match

Actors = tuple[Actor, ...]
SPOKEN = frozenset({"REJECT", "ACCUSE", "THREATEN"})


def beyond(scene: Scene, match: Match, who: Actors, whom: Actors) -> Actors:
    """Whom an act is aimed at: `whom`, but where that is only the doer itself, the next party behind the verb.

    Words between states are no more spoken to their own soldiers: "denied that its troops had entered Peru".
    """
    if not who or not whom or not all(_same(scene, match, a, b) for a in who for b in whom):
        return whom
    codes = {a.party.code for a in who}
    own = (word for child in match.verb.rights if child.dep_ != "conj" for word in child.subtree)  # no second verb's
    for word in own:
        if word.pos_ in ("NOUN", "PROPN"):
            found = tuple(a for a in resolve(scene, word) or owners(scene, word) if a.known)
            if found and not codes & {a.party.code for a in found}:
                return found
    return whom


def _same(scene: Scene, match: Match, a: Actor, b: Actor) -> bool:
    if itself(a, b):
        return True
    return match.sense.type in SPOKEN and a.party.code != scene.torn and one_side(a, b, STATE)
