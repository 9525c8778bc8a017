"""Who a phrase names, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tightrope.coding.actors import resolve as phrases
from tightrope.coding.actors.scene import Scene
from tightrope.coding.gazetteer import Hit, gazetteer
from tightrope.coding.parse import docs
from tightrope.coding.text import straight
from tightrope.coding.unknown import reasons
from tightrope.domain import Party
from tightrope.ontology import load
from tightrope.ontology.values import holds

PEOPLE = frozenset({"person", "surname"})
HOW = {
    "context": "by context: the state or body of its office or of the report",
    "place": "by place: where it is told to be or to act",
    "earlier": "by what the text told before",
}
HELD = "by context: on that day the region was held against its state by"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of a name in a phrase: `held` on the day or not; `chosen` by rank and by the words around it."""

    form: str
    code: str
    name: str
    kind: str
    since: date | None
    until: date | None
    held: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class Resolution:
    """The parties behind a phrase, the steps that led there, in words, and every reading of its names."""

    phrase: str
    parties: tuple[Party, ...]
    steps: tuple[str, ...]
    candidates: tuple[Candidate, ...] = ()


def resolve(phrase: str, on: date | None = None) -> Resolution:
    """Who a phrase names on a day. Unknown phrases give a party with code `---`."""
    text = straight(phrase).strip()
    doc = next(docs([text]))
    hits = gazetteer().find(text, on)
    scene = Scene(report="phrase", on=on)
    scene.name([(text, hits)])
    scene.enter(doc, 0, hits)
    root = next((s.root for s in doc.sents), None)
    actors = phrases.resolve(scene, root) if root is not None else ()
    parties = tuple(a.party for a in actors)
    steps = [*(_hit(h, text, on) for h in hits if h.entry.kind != "nobody"), *(_party(p) for p in parties)]
    if root is not None and all(p.code == "---" for p in parties):
        steps += reasons(root, hits, text, on)
    return Resolution(phrase, parties, tuple(steps), tuple(c for h in hits for c in _readings(h, text, on, parties)))


def _readings(hit: Hit, text: str, on: date | None, parties: tuple[Party, ...]) -> Iterator[Candidate]:
    """All readings of one name, the best first; at most one is chosen."""
    codes = {(p.code, p.person) for p in parties if p.code != "---"}
    taken = next((e for e in hit.entries if (e.code, e.of if e.kind in PEOPLE else None) in codes), None)
    for e in hit.entries:
        held = holds(e.since, e.until, on)
        yield Candidate(text[hit.start : hit.end], e.code, e.of, e.kind, e.since, e.until, held, e is taken)


def _hit(hit: Hit, text: str, on: date | None) -> str:
    entry = hit.entry
    span = f", {entry.since or ''} to {entry.until or ''}" if entry.since or entry.until else ""
    held = holds(entry.since, entry.until, on)
    late = "" if held else f"; not in office on {on}"
    others = sorted({e.code for e in hit.entries[1:]} - {entry.code})
    rest = f"; also read as {', '.join(others)}" if others else ""
    return f"{text[hit.start : hit.end]!r} is a {entry.kind} of {entry.of} ({entry.code}{span}{late}){rest}"


def _party(party: Party) -> str:
    how = "unknown" if party.code == "---" else HOW.get(party.via or "", f"by {party.via}")
    if party.via == "context" and party.code in load().groups:
        how = f"{HELD} {load().groups[party.code].name}"
    return f"{party.name!r} is {party.full}, {how}"
