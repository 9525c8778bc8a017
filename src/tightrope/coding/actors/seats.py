"""Bodies placed by where they act ("the junta seized power in Niamey"), and chiefs of organisations told by title."""

from __future__ import annotations

from functools import cache
from typing import Any

from tightrope.coding.actors.country import own
from tightrope.coding.actors.heads import paired
from tightrope.coding.actors.phrase import prepositional
from tightrope.coding.actors.scene import Scene
from tightrope.coding.gazetteer import Hit
from tightrope.ontology import load
from tightrope.ontology.values import holds

BOUND = frozenset(
    {"junta", "regime", "army", "military", "police", "soldier", "protester", "demonstrator", "rebel", "putschist"}
)
RULING = frozenset({"GOV", "LEG", "MIL"})
UNLAWFUL = frozenset(
    {"interim", "provisional", "self-proclaimed", "breakaway", "separatist", "rebel", "parallel", "rival", "shadow"}
)
STEM = 6  # letters of a region that the name of its movement shares
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


def breakaway(scene: Scene, head: Any, hit: Hit, sector: str | None) -> str | None:
    """ "Chechen officials", "the Bougainville interim government": those who then held a region against its state."""
    if hit.entry.kind not in ("place", "ethnic") or sector not in RULING or scene.on is None:
        return None
    stem = hit.entry.surface.split()[0][:STEM]
    home = load().groups[hit.entry.code].state if hit.entry.code in load().groups else hit.entry.code
    parallel = any(c.lower_ in UNLAWFUL for c in head.doc[head.left_edge.i : head.i])
    for group in load().groups.values():
        apart = group.state == home and group.sector in ("REB", "SEP") and (group.until or parallel)
        if apart and holds(group.since, group.until, scene.on) and stem in f"{group.name} {' '.join(group.names)}":
            return group.key
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
