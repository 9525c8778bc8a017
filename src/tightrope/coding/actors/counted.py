"""Who "the two sides" or "the three ministers" are: only where the text names just so many."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tightrope.coding.actors.actor import Actor, side
from tightrope.coding.actors.country import own
from tightrope.coding.actors.pairs import EQUALS, pair
from tightrope.coding.actors.phrase import children
from tightrope.coding.actors.scene import Scene
from tightrope.domain import Party
from tightrope.ontology import load

Pool = dict[str, Actor]
BACK = 3  # sentences in which the parties may have been named


def plain(scene: Scene, head: Any, wanted: int) -> tuple[Actor, ...]:
    """Exactly `wanted` states: those of the sentence or of the whole text; else a pair that acts together or on each
    other, a list of so many, those of a sentence before."""
    apart, sides = doer(scene, head), head.lemma_.lower() in EQUALS
    here = _pool((*named(scene, head), *_acting(scene, head)), apart, sides)
    earlier = [_pool(told, apart, sides) for told in reversed(scene.told[-BACK:])]
    text = _pool((*scene.states, *here.values()), apart, sides)
    near = (*({**old, **here} for old in earlier), *earlier)
    if wanted == 2 and sides:
        return _two(here) or pair(scene, head, apart) or _two(text) or _two(*near)
    if wanted == 2:
        return _two(here, text) or pair(scene, head, apart) or _two(*near)
    pools = [*([_pool(scene.lists[wanted], apart, True)] if wanted in scene.lists else []), here, *earlier, text]
    return next((_ordered(pool) for pool in pools if len(pool) == wanted), ())


def _two(*pools: Pool) -> tuple[Actor, ...]:
    """The first pool that holds a pair; none once one holds more."""
    for pool in pools:
        if len(pool) == 2:
            return _ordered(pool)
        if len(pool) > 2:
            return ()
    return ()


def _ordered(pool: Pool) -> tuple[Actor, ...]:
    return tuple(sorted(pool.values(), key=lambda a: a.party.start or 0))


def _acting(scene: Scene, head: Any) -> list[Actor]:
    """Parties already read in this sentence before the phrase, by name or not."""
    before = (a for i in range(scene.begins(head.i), head.left_edge.i) for a in scene.resolved.get(i, ()))
    return [a for a in before if a.agent and not a.place and (a.party.code in load().states or "-" in a.party.code)]


def _pool(actors: Iterable[Actor], apart: frozenset[str], sides: bool) -> dict[str, Actor]:
    """Each side once, without people in no office; only states where no `sides` are meant."""
    kept = (a for a in actors if a.known and side(a) not in apart and a.party.sector != "CVL")
    return {side(a): a for a in kept if sides or (a.party.code in load().states and "/" not in side(a))}


def doer(scene: Scene, head: Any) -> frozenset[str]:
    """Those who act on the phrase, and so are not among them: "Chile urged both countries", "A and B urged both"."""
    if head.dep_ not in ("dobj", "dative", "pobj") or head.head.pos_ == "NOUN":
        return frozenset()
    verb = head.head if head.dep_ != "pobj" else head.head.head
    subjects = children(verb, "nsubj") or children(verb.head, "nsubj")
    if verb.pos_ != "VERB" or not subjects or subjects[0].i in (head.i,):
        return frozenset()
    return frozenset(side(a) for a in scene.read(subjects[0].i) if a.known)


def _place(token: Any, kind: str) -> bool:
    """Whether a name only tells where: "in Lima", "flew to Lima"."""
    up = token
    while up.dep_ in ("compound", "nmod") and up.head.i != up.i:
        up = up.head
    if up.dep_ != "pobj":
        return False
    if up.head.lower_ == "to" and up.head.head.lemma_.lower() in (
        "ambassador",
        "envoy",
        "visit",
        "trip",
        "representative",
    ):
        return True
    way = up.head.lower_ in ("to", "from", "into", "through", "via") and up.head.head.pos_ == "VERB"
    at = up.head.lower_ == "at" and kind in ("capital", "place")
    return bool(up.head.lower_ in ("in", "near") or at or (way and kind in ("capital", "place")))


def named(scene: Scene, head: Any, before: int | None = None) -> list[Actor]:
    """States named in the sentence before a token, the last one last; not those that only tell where."""
    found: dict[str, Actor] = {}
    for i in range(scene.begins(head.i), head.i if before is None else before):
        hit = own(scene, head.doc[i])
        if hit and hit.entry.code in load().states and not _place(head.doc[i], hit.entry.kind):
            text = scene.body[hit.start : hit.end]
            at = scene.offset + hit.start
            party = Party(code=hit.entry.code, name=text, start=at, end=at + len(text), via="collective")
            found.pop(hit.entry.code, None)
            found[hit.entry.code] = Actor(party, i)
    return list(found.values())
