"""Phrases that stand for several parties or for one named before: "the two countries", "its allies, X and Y"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tightrope.coding.actors.actor import Actor, side
from tightrope.coding.actors.allied import BONDS, allies
from tightrope.coding.actors.counted import doer, named, plain
from tightrope.coding.actors.heads import heads, singular
from tightrope.coding.actors.pairs import EQUALS, pair
from tightrope.coding.actors.phrase import children
from tightrope.coding.actors.scene import Scene
from tightrope.ontology import load

Resolve = Callable[[Scene, Any], tuple[Actor, ...]]
ALL = frozenset({"all", "warring", "feuding", "rival", "opposing"})
BETWEEN = frozenset({",", ":", "--", "-", "and", "the", "&"})
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "trilateral": 3, "2": 2, "3": 3}


def collective(scene: Scene, head: Any, resolve: Resolve) -> tuple[Actor, ...]:
    """The parties behind a collective noun, each once; empty where it is none or the text leaves them open."""
    found = tuple({side(a): a for a in _collective(scene, head, resolve)}.values())
    scene.couple = (scene.sentence, found) if len(found) == 2 else scene.couple
    return found


def _collective(scene: Scene, head: Any, resolve: Resolve) -> tuple[Actor, ...]:
    counted = head.pos_ == "NUM" and head.lower_ in NUMBERS and _definite(head) and not children(head, "prep")
    lemma = head.lemma_.lower() if head.lemma_.lower() in heads().collective else singular(head)
    if not counted and lemma not in heads().collective and lemma not in heads().sides:
        return ()
    listed = _apposed(scene, head, resolve)
    if listed:
        scene.groups[lemma] = listed
        return listed
    known = scene.groups.get(lemma) or (scene.groups.get("ally") if lemma in BONDS else None)
    if known and head.tag_ in ("NNS", "NNPS") and _definite(head):
        return tuple(_again(a, head) for a in known)
    bound = allies(scene, head, resolve)
    if bound:
        return tuple(_again(a, head) for a in bound)
    wanted = (
        NUMBERS.get(head.lower_, 0)
        if counted
        else next((NUMBERS[c.lower_] for c in head.lefts if c.lower_ in NUMBERS), 0)
    )
    if wanted or _both_sides(head):
        return tuple(_again(a, head) for a in plain(scene, head, wanted or 2))
    if any(c.lower_ in ALL for c in head.lefts) and lemma in EQUALS:
        return tuple(_again(a, head) for a in pair(scene, head, doer(scene, head)))
    if (
        head.lower_ in ("country", "nation")
        and any(c.lower_ in ("the", "that") for c in head.lefts)
        and not children(head, "prep", "relcl", "amod", "compound", "nmod")
    ):
        return _last(scene, head)
    return ()


def _apposed(scene: Scene, head: Any, resolve: Resolve) -> tuple[Actor, ...]:
    """ "allies, Norway and Peru": the names that follow a plural."""
    if head.tag_ not in ("NNS", "NNPS"):
        return ()
    found = tuple(a for noun in children(head, "appos") for a in resolve(scene, noun) if a.known)
    return found if len(found) > 1 else _listed(scene, head, resolve)


def _listed(scene: Scene, head: Any, resolve: Resolve) -> tuple[Actor, ...]:
    """Names in a row right after a comma, however the parser hangs them."""
    found: dict[str, Actor] = {}
    doc, i = head.doc, head.i + 1
    if i >= len(doc) or doc[i].text not in (",", ":", "--", "-"):
        return ()
    while i < len(doc) and (i in scene.hits or doc[i].lower_ in BETWEEN):
        hit = scene.hits.get(i)
        if hit and i + 1 < len(doc) and scene.hits.get(i + 1) is not hit:
            found.update((a.party.code, a) for a in resolve(scene, doc[i]) if a.known)
        i += 1
    return tuple(found.values()) if len(found) > 1 else ()


def _last(scene: Scene, head: Any) -> tuple[Actor, ...]:
    """ "The country": the state named last before."""
    earlier = [a for a in named(scene, head) if a.known]
    pool = [*scene.states, *earlier]
    return (_again(pool[-1], head),) if pool else ()


def _both_sides(head: Any) -> bool:
    """ "The ministers", "the sides", "each side": two unless more are told."""
    if head.tag_ == "NN" and head.lemma_.lower() in EQUALS and not children(head, "prep"):
        return any(c.lower_ in ("each", "either", "neither") for c in head.lefts)
    if head.tag_ != "NNS" or head.lemma_.lower() not in heads().sides:
        return False
    kept = (c for c in head.children if c.dep_ != "punct" and not _region(c))
    return [c.lower_ for c in kept] == ["the"]


def _region(word: Any) -> bool:
    """ "The Horn of Africa neighbours", "the Balkan leaders"."""
    known, text = heads().regions, word.doc[word.left_edge.i : word.right_edge.i + 1].text.lower()
    return word.dep_ in ("amod", "compound", "nmod") and (text in known or any(text in k.split() for k in known))


def _again(actor: Actor, head: Any) -> Actor:
    """The party, in the role that the collective noun gives it."""
    lemma = head.lemma_.lower()
    plain = lemma in heads().stands_for or lemma in EQUALS or head.pos_ == "NUM"
    sector = None if plain else heads().sector(head)
    state = side(actor) in load().states
    change = {"via": "collective", **({"sector": sector} if state else {})}
    return replace(actor, at=head.i, person=False, party=actor.party.model_copy(update=change))


def _definite(head: Any) -> bool:
    """ "Its allies", "the partners": no others than those named before."""
    return any(c.dep_ == "poss" or c.lower_ in ("the", "these", "both") for c in head.lefts)
