"""Who a phrase names, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tightrope.coding.actors import resolve as phrases
from tightrope.coding.actors.scene import Scene
from tightrope.coding.gazetteer import Hit, gazetteer
from tightrope.coding.parse import docs
from tightrope.coding.text import straight
from tightrope.domain import Party


@dataclass(frozen=True, slots=True)
class Resolution:
    """The parties behind a phrase, and the steps that led there, in words."""

    phrase: str
    parties: tuple[Party, ...]
    steps: tuple[str, ...]


def resolve(phrase: str, on: date | None = None) -> Resolution:
    """Who a phrase names on a day. Unknown phrases give a party with code `---`."""
    text = straight(phrase).strip()
    doc = next(docs([text]))
    hits = gazetteer().find(text, on)
    scene = Scene(report="phrase", on=on)
    scene.enter(doc, 0, hits)
    root = next((s.root for s in doc.sents), None)
    actors = phrases.resolve(scene, root) if root is not None else ()
    parties = tuple(a.party for a in actors)
    return Resolution(phrase, parties, (*(_hit(h, text, on) for h in hits), *(_party(p) for p in parties)))


def _hit(hit: Hit, text: str, on: date | None) -> str:
    entry = hit.entry
    span = f", {entry.since or ''} to {entry.until or ''}" if entry.since or entry.until else ""
    held = on is None or ((entry.since is None or entry.since <= on) and (entry.until is None or on <= entry.until))
    late = "" if held else f"; not in office on {on}"
    others = sorted({e.code for e in hit.entries[1:]} - {entry.code})
    rest = f"; also read as {', '.join(others)}" if others else ""
    return f"{text[hit.start : hit.end]!r} is a {entry.kind} of {entry.of} ({entry.code}{span}{late}){rest}"


def _party(party: Party) -> str:
    return f"{party.name!r} is {party.full}, by {party.via}"
