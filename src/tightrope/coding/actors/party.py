"""An actor from a name, and the party of a phrase."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.heads import heads
from tightrope.coding.actors.lent import lent
from tightrope.coding.actors.phrase import bounds, children
from tightrope.coding.actors.scene import Scene
from tightrope.coding.gazetteer import Hit
from tightrope.domain import Party

PLACES = ("in", "at", "near", "across", "inside", "outside", "around", "into", "throughout", "off")
LOCAL = frozenset({"place", "capital", "name"})


def from_name(scene: Scene, head: Any, hit: Hit) -> Actor:
    """The actor of a phrase headed by a known name."""
    entry = hit.entry
    person = entry.kind in ("person", "surname")
    sector = entry.sector or (title_sector(head) if person else None)
    if entry.kind == "demonym" and sector is None and children(head, "nummod"):
        sector = "CVL"
    place = entry.kind in LOCAL and head.dep_ == "pobj" and head.head.lower_ in PLACES
    party = party_of(scene, head, entry.code, sector, entry.kind, entry.of if person else None, hit)
    return Actor(
        party,
        head.i,
        agent=entry.kind != "nobody",
        place=place or entry.kind == "place",
        person=person or _officer(head),
        plural=head.tag_ == "NNS",
        named=True,
    )


def _officer(head: Any) -> bool:
    """ "The NATO chief": somebody in an office, and no body."""
    known, lemma = heads(), head.lemma_.lower()
    return head.tag_ == "NN" and lemma in known.levels and lemma not in known.institutions


def title_sector(head: Any) -> str | None:
    """The sector that a title before a name, or an apposition, gives its bearer."""
    known = heads()
    for i in range(head.i - 1, max(head.left_edge.i, head.i - 6) - 1, -1):
        token = head.doc[i]
        found = known.titles.get(token.lower_) or (
            lent(token) or known.sector(token) if token.dep_ in ("compound", "nmod", "amod") else None
        )
        if found:
            return found
    for noun in children(head, "appos"):
        if known.sector(noun):
            return lent(noun) or known.sector(noun)
    return None


def party_of(
    scene: Scene, head: Any, code: str, sector: str | None, via: str, person: str | None = None, hit: Hit | None = None
) -> Party:
    """A party with the words of a phrase, those of the name inside it among them."""
    first, after = bounds(head)
    if hit is not None and via != "person":
        after = min(after, head.i + 1)
    start, end = head.doc[first].idx, head.doc[after - 1].idx + len(head.doc[after - 1])
    if hit is not None and hit.start < start:
        start = _article(scene.body, hit.start)
    text = scene.body[start : max(end, hit.end if hit else 0)]
    at = scene.offset + start
    return Party(code=code, name=text, sector=sector, start=at, end=at + len(text), via=via, person=person)


def _article(text: str, start: int) -> int:
    """Where a name starts with its article."""
    return start - 4 if text[max(0, start - 4) : start].lower() == "the " else start
