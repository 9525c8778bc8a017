"""What a sentence leaves behind for the ones after it: states, groups of allies, the forum, its subject."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tightrope.coding.actors.actor import side
from tightrope.coding.actors.counted import named
from tightrope.coding.actors.heads import heads
from tightrope.coding.actors.resolve import resolve
from tightrope.coding.actors.scene import Scene
from tightrope.ontology import load

FORUMS = frozenset({"forum", "summit", "conference", "assembly", "council", "dialogue", "congress"})


def note(scene: Scene, sent: Any) -> None:
    """Keep what later sentences may refer to."""
    scene.sentence += 1
    scene.before = [*scene.before[-1:], str(sent.text)]
    states = {actor.party.code: actor for actor in named(scene, sent.root, sent.end)}
    for actor in states.values():
        scene.remember(actor)
    for actor in (a for i in range(sent.start, sent.end) for a in scene.resolved.get(i, ())):
        if actor.agent and not actor.place and (actor.party.code in load().states or "-" in actor.party.code):
            states.setdefault(side(actor), actor)
    scene.told = [*scene.told[-2:], tuple(states.values())] if states else scene.told
    for token in sent:
        if token.dep_ == "appos" and token.pos_ == "PROPN":
            _introduced(scene, token)
        if token.tag_ == "NNS" and token.lemma_.lower() in heads().collective:
            resolve(scene, token)
        if token.dep_ in ("nsubj", "nsubjpass") and token.head.dep_ == "ROOT" and token.pos_ != "PRON":
            scene.subjects.extend(a for a in resolve(scene, token) if a.agent)


def forum(scene: Scene, sent: Any) -> None:
    """Keep the forum that a sentence names."""
    for token in sent:
        _forum(scene, token)


def _introduced(scene: Scene, name: Any) -> None:
    """ "Peru's envoy, Ana Quispe Mamani, ...": each word of the name stands for the envoy from here on."""
    actors = scene.resolved.get(name.head.i, ())
    if len(actors) != 1 or not actors[0].known or not actors[0].agent:
        return
    hit = scene.hits.get(name.i)
    if hit and hit.entry.kind not in ("person", "surname"):
        return
    bearer = replace(actors[0], person=True)
    for token in name.doc[name.left_edge.i : name.i + 1]:
        if token.text[:1].isupper() and len(token.text) > 1:
            scene.people.setdefault(token.lower_, bearer)


def _forum(scene: Scene, token: Any) -> None:
    hit = scene.hits.get(token.i)
    if hit and hit.entry.kind == "forum":
        scene.forum = hit.entry.surface
    elif token.pos_ == "PROPN" and token.lemma_.lower() in FORUMS and token.dep_ != "compound":
        name = str(token.doc[token.left_edge.i : token.i + 1].text)
        scene.forum = name.removeprefix("the ").removeprefix("The ")
