"""Which person a bare surname names, if any."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tightrope.coding.actors.heads import heads
from tightrope.coding.actors.scene import Scene
from tightrope.coding.gazetteer import Hit

FORMS = frozenset({"mr", "ms", "mrs", "dr", "-", "'s"})


def pick(scene: Scene, token: Any, hit: Hit) -> Hit | None:
    """The reading of a name in its place; None where a surname belongs to somebody unknown.

    A surname counts with a title before it, after the full name, or when the country of its bearer is in the text;
    one of several bearers is chosen by that country.
    """
    if hit.entry.kind != "surname":
        return hit
    before = _before(scene, token, hit)
    if before is not None and before.pos_ == "PROPN" and not _title(before):
        return None
    known = [e for e in hit.entries if e.of in scene.persons]
    near = [e for e in hit.entries if e.code in scene.codes]
    chosen = (known or near or hit.entries)[0]
    titled = before is not None and _title(before)
    if not (known or near or titled or (_held(scene, hit) and token.lower_ not in heads().never)):
        return None
    return hit if chosen is hit.entry else replace(hit, entries=(chosen, *(e for e in hit.entries if e is not chosen)))


def _held(scene: Scene, hit: Hit) -> bool:
    """Whether only one person of that name held an office on the day."""
    on = scene.on
    if on is None:
        return len({e.code for e in hit.entries}) == 1 and len(hit.entry.surface) > 4
    held = {e.of for e in hit.entries if (e.since is None or e.since <= on) and (e.until is None or on <= e.until)}
    return len(held) == 1 and len(hit.entry.surface) > 3


def _before(scene: Scene, token: Any, hit: Hit) -> Any | None:
    first = token.i
    while first > 0 and scene.hits.get(first - 1) is hit:
        first -= 1
    return token.doc[first - 1] if first > 0 else None


def _title(token: Any) -> bool:
    known, low = heads(), str(token.lower_)
    return low in known.titles or low in known.sectors or low in FORMS or low.endswith(".")
