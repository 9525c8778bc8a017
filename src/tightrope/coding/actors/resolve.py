"""Who a noun phrase names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.collective import collective
from tightrope.coding.actors.country import country, own
from tightrope.coding.actors.described import described, joined
from tightrope.coding.actors.party import from_name
from tightrope.coding.actors.phrase import children, conjuncts, prepositional
from tightrope.coding.actors.pronouns import antecedent
from tightrope.coding.actors.scene import Scene
from tightrope.coding.gazetteer import Hit

Preps = Sequence[str]
OWNERS: Preps = (
    "of", "by", "from", "between", "with", "against", "on", "to", "in", "for", "over", "at", "towards", "toward",
    "near",
)  # fmt: skip


def resolve(scene: Scene, head: Any) -> tuple[Actor, ...]:
    """The actors that a phrase and what is coordinated with it name."""
    head = _top(scene, head, scene.hits[head.i]) if head.i in scene.hits else head
    if head.i not in scene.resolved:
        scene.resolved[head.i] = ()  # a phrase that contains itself names nobody more
        found = [actor for noun in conjuncts(head) for actor in _one(scene, noun)]
        scene.resolved[head.i] = tuple(found)
        for actor in found:
            scene.remember(actor)
    return scene.resolved[head.i]


def _one(scene: Scene, head: Any) -> tuple[Actor, ...]:
    if head.pos_ == "PRON" or head.lower_ in ("its", "their", "his", "her", "both"):
        return antecedent(scene, head, resolve)
    group = collective(scene, head, resolve)
    if group:
        return group
    hit = own(scene, head)
    if hit:
        return (from_name(scene, head, _owner_first(scene, head, hit)),)
    return joined(scene, head) or (described(scene, head),)


def owners(scene: Scene, head: Any, depth: int = 0, preps: Preps = OWNERS) -> tuple[Actor, ...]:
    """The parties to whom a thing belongs: "Peru's test", "the attack by X" (`preps`), "a US decision"."""
    if depth > 3:
        return ()
    for noun in (n for n in children(head, "poss") if n.pos_ != "PRON"):
        found = tuple(a for a in resolve(scene, noun) if a.agent) or owners(scene, noun, depth + 1, preps)
        if found:
            return found
    hit = country(scene, head)
    inner = head if hit is None else next((t for t in head.subtree if scene.hits.get(t.i) is hit), head)
    if hit and inner.i < head.i:
        return (from_name(scene, _top(scene, inner, hit), hit),)
    for prep in preps:
        for noun in prepositional(head, prep):
            found = tuple(a for a in resolve(scene, noun) if a.agent and a.political) or owners(
                scene, noun, depth + 1, preps
            )
            if found:
                return found
    return tuple(a for n in children(head, "poss") if n.pos_ == "PRON" for a in resolve(scene, n) if a.agent)


def _owner_first(scene: Scene, head: Any, hit: Hit) -> Hit:
    """A bare surname gives way to a country that stands with it: "King Olav of Norway"."""
    if hit.entry.kind not in ("person", "surname"):
        return hit
    inner = country(scene, head)
    if inner is None or inner is hit or inner.entry.code == hit.entry.code:
        return hit
    if hit.entry.kind == "person" and inner.entry.kind not in ("organisation", "abbreviation", "organ"):
        return hit
    return Hit(hit.start, hit.end, (replace(inner.entry, kind=hit.entry.kind, sector=hit.entry.sector),))


def _top(scene: Scene, token: Any, hit: Hit) -> Any:
    """The last token of a name."""
    while token.i + 1 < len(token.doc) and scene.hits.get(token.i + 1) is hit:
        token = token.nbor()
    return token
