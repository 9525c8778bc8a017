"""Bodies placed by where they act ("the junta seized power in Niamey"), and chiefs of organisations told by title."""

from __future__ import annotations

from functools import cache
from typing import Any

from tightrope.coding.actors.country import own
from tightrope.coding.actors.heads import paired
from tightrope.coding.actors.phrase import prepositional
from tightrope.coding.actors.scene import Scene
from tightrope.ontology import load

BOUND = frozenset(
    {"junta", "regime", "army", "military", "police", "soldier", "protester", "demonstrator", "rebel", "putschist"}
)
CHIEFS = frozenset({"secretary-general", "secretary general"})
WORLD = "UNO"


def seated(scene: Scene, head: Any, sector: str | None) -> str | None:
    """The state in which a body that acts at home is told to act, in the clause that it is the subject of."""
    if head.dep_ not in ("nsubj", "nsubjpass") or sector is None or head.lemma_.lower() not in BOUND:
        return None
    for noun in prepositional(head.head, "in", "across", "throughout"):
        hit = own(scene, noun)
        if hit and hit.entry.code in load().states:
            return hit.entry.code
    return None


def chief(scene: Scene, head: Any) -> str | None:
    """The organisation of "the Secretary-General": the only one named that has such a chief, else the world's."""
    if paired(head) not in CHIEFS:
        return None
    named = _headed() & scene.codes
    return next(iter(named)) if len(named) == 1 else WORLD if head.text[:1].isupper() else None


@cache
def _headed() -> frozenset[str]:
    """Organisations whose chief is a secretary-general."""
    posts = (p for person in load().people.values() for p in person.posts if p.office in CHIEFS)
    return frozenset(p.code for p in posts if p.code in load().organisations)
