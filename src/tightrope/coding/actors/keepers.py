"""Who holds a thing named by its holders' kind: "the rebel base", "army positions", "an opposition rally"."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.bare import home_of
from tightrope.coding.actors.bodies import lately
from tightrope.coding.actors.heads import heads
from tightrope.coding.actors.offices import side
from tightrope.coding.actors.party import party_of
from tightrope.coding.actors.phrase import children
from tightrope.coding.actors.scene import Scene

HOLDERS = frozenset({"REB", "SEP", "OPP", "MIL", "COP", "GOV", "LEG", "UAF", "PRM"})
SIDES = frozenset({"REB", "SEP", "OPP", "UAF"})


def keepers(scene: Scene, head: Any) -> tuple[Actor, ...]:
    """The side that a common noun before a thing names; empty where the text leaves its state open."""
    for noun in children(head, "compound", "amod"):
        sector = heads().sectors.get(noun.lemma_.lower())
        if noun.dep_ == "amod" and sector not in SIDES:
            continue  # "military aid"
        if noun.text[:1].isupper() or noun.i in scene.hits or sector not in HOLDERS:
            continue
        told = lately(scene, noun)
        code = told.party.code if told else side(scene, sector) or home_of(scene, noun)
        if code:
            return (Actor(party_of(scene, noun, code, told.party.sector if told else sector, "context"), noun.i),)
    return ()
