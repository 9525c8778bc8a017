"""Why a phrase names nobody known, in words: what stands in it, and what a text would have to add."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from typing import Any

from tightrope.coding.actors.country import ARBITERS, topic
from tightrope.coding.actors.heads import heads
from tightrope.coding.actors.keepers import HOLDERS
from tightrope.coding.actors.names import given_names
from tightrope.coding.actors.phrase import proper
from tightrope.coding.actors.story import parties
from tightrope.coding.gazetteer import Hit
from tightrope.ontology import load
from tightrope.ontology.values import holds

NEAR = 0.82  # how alike a known name must be to be offered
OFFERED = 3


def reasons(root: Any, hits: list[Hit], text: str, on: date | None) -> Iterator[str]:
    """The reasons, one a sentence; `root`: the head of the phrase, `hits`: the names found in it."""
    for hit in hits:
        yield from _name(hit, text, on)
        yield from _aside(root, hit, hits, text)
    if not hits:
        yield "no name that the ontology knows stands in it" + _alike(text)
    yield from _head(root, text)


def _name(hit: Hit, text: str, on: date | None) -> Iterator[str]:
    """Why a name found is not taken."""
    shown, before = text[hit.start : hit.end], text[: hit.start].split()[-1:] or [""]
    if hit.entry.surface in load().forms.shared:
        yield f"{shown!r} is the name of parties in many states: one state must stand in the text"
    elif before[0] in given_names() or (before[0][:1].isupper() and hit.entry.kind == "surname"):
        yield f"{shown!r} is a surname here, after {before[0]!r}, and nobody of that full name is known"
    elif hit.entry.kind == "surname":
        people = {e.of for e in hit.entries}
        held = {e.of for e in hit.entries if holds(e.since, e.until, on)}
        day = f", {len(held)} of them in an office on {on}" if on else ""
        few = f"{len(people)} people{day}" if len(people) > 1 else f"one person ({hit.entry.of})"
        yield f"{shown!r} alone is a surname of {few}: it needs a title, the full name, or the country in the text"
    elif hit.entry.kind == "nobody":
        yield f"{shown!r} holds an actor's name but acts for nobody"


def _aside(root: Any, hit: Hit, hits: list[Hit], text: str) -> Iterator[str]:
    """Why a name that stands in a phrase does not own it."""
    shown, noun = text[hit.start : hit.end], root.text
    name = next((t for t in root.doc if t.idx == hit.start), root)
    if hit not in parties(text, [hit], frozenset()):
        yield f"{shown!r} names a treaty here, which belongs to those who made it"
    elif topic(name, hit):
        yield f"{shown!r} tells what the {noun} is about, not whose it is"
    elif root.lemma_.lower() in ARBITERS and len(hits) > 1 and hit is hits[0]:
        yield f"a {noun} that two states have set up is of neither"


def _head(root: Any, text: str) -> Iterator[str]:
    known, lemma = heads(), root.lemma_.lower()
    sector = known.sector(root)
    if root.pos_ == "PRON":
        yield f"{root.text!r} stands for somebody whom a text names before it"
    elif lemma in known.sides or lemma in known.collective or lemma in known.groups or lemma in known.realms:
        yield f"{root.text!r} stands for parties that a text names before it"
    elif lemma in known.deeds:
        yield f"{root.text!r} is a deed of the {known.deeds[lemma]} of whatever state a report is about"
    elif not proper(root) and (held := _holders(root)):
        yield f"{root.text!r} is of the side ({held}) that a text names before it"
    elif sector and root.text[:1].islower():
        yield f"{root.text!r} is a role ({sector}) of whatever state, group or body a text gives it"
    elif any(known.sectors.get(word.lower()) for word in text.split()[:-1]):
        yield "a title alone gives no state: the text must name one with it, or the person must be in the ontology"


def _holders(root: Any) -> str | None:
    """The side that a common noun before a thing names: "the rebel base"."""
    sectors = heads().sectors
    return next((c.text for c in root.lefts if c.text.islower() and sectors.get(c.lemma_.lower()) in HOLDERS), None)


def _alike(text: str) -> str:
    """Known names that look alike."""
    first = text[:1].lower()
    pool = sorted({e.surface for e in load().entries() if e.surface[:1].lower() == first and len(e.surface) > 3})
    found = get_close_matches(text, pool, OFFERED, NEAR)
    return f"; alike: {', '.join(found)}" if found else ""
