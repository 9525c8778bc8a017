"""Groups, unions and states named by their kind alone: "the rebels", "the bloc", "the kingdom", "the Gulf state"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.heads import heads
from tightrope.coding.actors.party import party_of
from tightrope.coding.actors.phrase import proper
from tightrope.coding.actors.scene import Scene
from tightrope.ontology import load

POINTING = frozenset({"the", "this", "that", "these", "those"})
WORLD = "UNO"  # no bloc
NEAR = 8  # sentences over which a kind keeps pointing at its party


def of_kind(scene: Scene, head: Any) -> tuple[Actor, ...]:
    """The group, union or state told last that is of the kind which a noun with "the" names; empty where none is."""
    known, lemma = heads(), head.lemma_.lower()
    if proper(head) or not any(c.lower_ in POINTING for c in head.lefts) or _extended(head):
        return ()
    if lemma in known.groups:
        return _group(scene, head)
    if lemma in known.unions:
        return _union(scene, head, known.unions[lemma])
    if head.tag_ == "NN" and (lemma in known.realms or lemma in ("country", "nation", "state", "island")):
        return _state(scene, head, lemma)
    return ()


def _extended(head: Any) -> bool:
    """ "The group of seven", "the Yemeni rebels": named by more than its kind."""
    if any(c.dep_ in ("poss", "nummod") or (c.dep_ == "prep" and c.i > head.i) for c in head.children):
        return True
    named = (c for c in head.lefts if c.dep_ in ("compound", "nmod") and c.pos_ == "PROPN")
    return any(not (_regions(head.doc, c.i) or _regions(head.doc, c.i + 1)) and c.lower_ != "island" for c in named)


def _group(scene: Scene, head: Any) -> tuple[Actor, ...]:
    told = lately(scene, head)
    return (_again(scene, told, head),) if told else ()


def lately(scene: Scene, head: Any) -> Actor | None:
    """The group told last that is of the kind which a noun names: "rebel"."""
    sectors = heads().groups.get(head.lemma_.lower())
    for told, actor in reversed(scene.bodies_told) if sectors is not None else ():
        if scene.sentence - told > NEAR:
            return None
        group = load().groups.get(actor.party.code)
        if not sectors or (group and group.kind != "ethnic" and group.sector in sectors):
            return actor
    return None


def _union(scene: Scene, head: Any, words: frozenset[str]) -> tuple[Actor, ...]:
    """An organisation told before; one whose name has one of `words`, or any that has members where none is asked."""
    for told, actor in reversed(scene.bodies_told):
        body = load().organisations.get(actor.party.code)
        if body is None or scene.sentence - told > NEAR:
            continue
        if (words and any(w in body.name.lower() for w in words)) or ("any" in words and body.cls == "IGO"):
            return (_again(scene, actor, head),)
    named = [code for code in scene.codes if (body := load().organisations.get(code)) and body.cls == "IGO"]
    if "any" not in words or len(named) != 1 or named[0] == WORLD:
        return ()
    return (Actor(party_of(scene, head, named[0], None, "context"), head.i),)


def _state(scene: Scene, head: Any, lemma: str) -> tuple[Actor, ...]:
    """A state told before whose official name, region or shape the words fit; none where they say nothing."""
    regions = {r for i in range(head.left_edge.i, head.i) for r in _regions(head.doc, i)}
    title = heads().realms.get(lemma)
    island = lemma == "island" or any(c.lower_ == "island" for c in head.lefts)
    if not (regions or title or island):
        return ()
    about = [*reversed(scene.states)]
    about.sort(key=lambda a: a.party.code != scene.main)  # the state of the report first
    for actor in about:
        state = load().states[actor.party.code]
        if regions and not regions & set(state.regions):
            continue
        if (title and title not in (state.official or "")) or (island and state.key not in heads().islands):
            continue
        return (_again(scene, actor, head),)
    return ()


def _regions(doc: Any, i: int) -> tuple[str, ...]:
    known, low = heads().regions, doc[i].lower_
    pair = f"{doc[i - 1].lower_} {low}" if i else low
    return known.get(pair) or known.get(low, ())


def _again(scene: Scene, actor: Actor, head: Any) -> Actor:
    """The party under the words of the phrase; a state without the sector that it had there."""
    told = actor.party
    sector = None if told.code in load().states else told.sector
    party = party_of(scene, head, told.code, sector, "earlier")
    return replace(actor, at=head.i, person=False, plural=head.tag_ in ("NNS", "NNPS"), party=party)
