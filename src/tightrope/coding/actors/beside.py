"""What stands beside a noun: the name of "its neighbour Peru", a country shared in a row, the town of a conference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.country import country, hyphened
from tightrope.coding.actors.heads import heads
from tightrope.coding.actors.phrase import children
from tightrope.coding.actors.scene import Scene
from tightrope.coding.gazetteer import Hit
from tightrope.ontology import load

Resolve = Callable[[Scene, Any], tuple[Actor, ...]]
ORGANS = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "SPY"})
QUALIFIED = frozenset({"adjective", "name", "capital", "person", "surname"})
MEETINGS = frozenset({"conference", "summit", "congress", "parley", "symposium", "roundtable"})
TALKS = frozenset({"talk", "negotiation", "meeting", "round", "process"})
TOWNS = frozenset({"capital", "place"})


def apposed(scene: Scene, head: Any, resolve: Resolve) -> tuple[Actor, ...]:
    """ "Its neighbour Peru": the name behind a noun that names a party by its bond alone."""
    if head.lemma_.lower() not in heads().relational or head.tag_ != "NN":
        return ()
    return tuple(a for noun in children(head, "appos") for a in resolve(scene, noun) if a.known and a.agent)


def shared(found: list[Actor], doc: Any) -> list[Actor]:
    """ "The Peruvian army and police": bodies in a row without a country of their own share that of the first."""
    if len(found) < 2 or not found[0].known or found[0].party.via not in QUALIFIED:
        return found
    code = found[0].party.code
    if code not in load().states or found[0].party.sector not in ORGANS:
        return found
    return [found[0], *(_of(a, code) if _open(a, doc[a.at]) else a for a in found[1:])]


def _open(actor: Actor, noun: Any) -> bool:
    guessed = not actor.known or actor.party.via == "context"
    return guessed and actor.party.sector in ORGANS and not children(noun, "det", "poss")


def _of(actor: Actor, code: str) -> Actor:
    return replace(actor, party=actor.party.model_copy(update={"code": code, "via": "adjective"}))


def assembly(scene: Scene, head: Any) -> bool:
    """ "The Geneva conference", "the Laos peace talks in Geneva": a meeting is not its town's, nor a conference its
    subject's."""
    lemma = head.lemma_.lower()
    if lemma not in MEETINGS | TALKS or head.dep_ not in ("nsubj", "nsubjpass") or children(head, "poss"):
        return False
    hit = country(scene, head)
    if hit is None or len(hyphened(scene, _within(scene, head, hit), hit)) > 1:
        return False
    return lemma in MEETINGS or hit.entry.kind in TOWNS


def including(scene: Scene, head: Any, resolve: Resolve) -> tuple[Actor, ...]:
    """ "Nine countries, including Peru and Chile": those named."""
    if head.tag_ not in ("NNS", "NNPS"):
        return ()
    nouns = (
        n for c in head.subtree if c.dep_ == "prep" and c.lower_ in ("including", "like") for n in children(c, "pobj")
    )
    return tuple(a for n in nouns for a in resolve(scene, n) if a.known and a.agent)


def _within(scene: Scene, head: Any, hit: Hit) -> Any:
    return next((t for t in head.subtree if scene.hits.get(t.i) is hit), head)
