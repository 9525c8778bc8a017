"""Phrases that stand for several parties or for one named before: "the two countries", "its allies, X and Y"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.country import own
from tightrope.coding.actors.heads import heads
from tightrope.coding.actors.phrase import children
from tightrope.coding.actors.scene import Scene
from tightrope.ontology import load

Resolve = Callable[[Scene, Any], tuple[Actor, ...]]
BETWEEN = frozenset({",", ":", "--", "-", "and", "the", "&"})
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "trilateral": 3, "2": 2, "3": 3}


def collective(scene: Scene, head: Any, resolve: Resolve) -> tuple[Actor, ...]:
    """The parties behind a collective noun; empty where the noun is none or the text names too few."""
    if head.lemma_.lower() not in heads().collective:
        return ()
    listed = _apposed(scene, head, resolve)
    if listed:
        scene.groups[head.lemma_.lower()] = listed
        return listed
    known = scene.groups.get(head.lemma_.lower())
    if known and head.tag_ in ("NNS", "NNPS") and _definite(head):
        return tuple(_again(a, head) for a in known)
    wanted = next((NUMBERS[c.lower_] for c in head.lefts if c.lower_ in NUMBERS), 0)
    if wanted or _both_sides(head):
        return _last(scene, wanted or 2, head)
    if (
        head.lower_ in ("country", "nation")
        and any(c.lower_ in ("the", "that") for c in head.lefts)
        and not children(head, "prep", "relcl", "amod")
    ):
        return _last(scene, 1, head)
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


def _last(scene: Scene, wanted: int, head: Any) -> tuple[Actor, ...]:
    """The states named last before this phrase, in the order of the text."""
    earlier = [a for a in named(scene, head) if a.known]
    codes = {a.party.code for a in earlier}
    pool = [a for a in scene.states if a.party.code not in codes] + earlier
    if len(pool) < wanted:
        return ()
    chosen = pool[-wanted:]
    return tuple(_again(a, head) for a in chosen)


def _both_sides(head: Any) -> bool:
    """ "The ministers", "the sides": two unless more are told."""
    if head.tag_ != "NNS" or head.lemma_.lower() not in heads().sides:
        return False
    return [c.lower_ for c in head.children if c.dep_ != "punct"] == ["the"]


def _again(actor: Actor, head: Any) -> Actor:
    return replace(actor, at=head.i, party=actor.party.model_copy(update={"via": "collective"}))


def _definite(head: Any) -> bool:
    """ "Its allies", "the partners": no others than those named before."""
    return any(c.dep_ == "poss" or c.lower_ in ("the", "these", "both") for c in head.lefts)


def _place(token: Any) -> bool:
    """Whether a name only tells where: "in Lima"."""
    up = token
    while up.dep_ in ("compound", "nmod") and up.head.i != up.i:
        up = up.head
    return bool(up.dep_ == "pobj" and up.head.lower_ in ("in", "at", "near"))


def named(scene: Scene, head: Any, before: int | None = None) -> list[Actor]:
    """States named in the sentence before a token, the last one last; not those that only tell where."""
    from tightrope.domain import Party

    found: dict[str, Actor] = {}
    for i in range(head.sent.start, head.i if before is None else before):
        hit = own(scene, head.doc[i])
        if hit and hit.entry.code in load().states and not _place(head.doc[i]):
            text = head.doc.text[hit.start : hit.end]
            at = scene.offset + hit.start
            party = Party(code=hit.entry.code, name=text, start=at, end=at + len(text), via="collective")
            found.pop(hit.entry.code, None)
            found[hit.entry.code] = Actor(party, i)
    return list(found.values())
