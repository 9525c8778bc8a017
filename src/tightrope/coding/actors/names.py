"""What a name that several bear means in its place; which person a bare surname names, if any."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from tightrope.coding.actors.heads import heads
from tightrope.coding.actors.scene import Scene
from tightrope.coding.gazetteer import Hit
from tightrope.ontology import Entry, load

FORMS = frozenset({"mr", "ms", "mrs", "dr", "-", "'s"})
PARTICLES = frozenset({"al", "el", "bin", "bint", "ben", "ibn", "abu", "von", "van", "jr", "ould", "ag"})
LONG = 7300  # days after an office in which a bare surname still means its holder
KINDS = frozenset({"country", "nation", "state", "island", "republic", "kingdom", "neighbour", "neighbor"})
PARTS = frozenset({
    "border", "part", "coast", "side", "region", "province", "city", "frontier", "district", "town", "front", "flank",
    "hemisphere", "area", "desert", "highland", "suburb", "state", "half", "sector", "village", "provinces",
})  # fmt: skip
PLACED = frozenset({"name", "capital", "place"})


def pick(scene: Scene, token: Any, hit: Hit) -> Hit | None:
    """The reading of a name in its place; None where it belongs to somebody unknown ("Michael Jordan")."""
    if hit.entry.kind == "surname":
        return _surname(scene, token, hit)
    if (hit.entry.kind in PLACED or hit.entry.kind == "organ") and _given(_before(scene, token, hit), token):
        return None
    if regional(token, hit):
        return None
    if hit.entry.surface in load().forms.shared:
        return _shared(scene, hit)
    if hit.entry.surface.islower() and hit.entry.kind == "name" and not _supported(scene, hit.entry):
        return None
    codes = {e.code for e in hit.entries}
    return hit if len(codes) == 1 else _by_text(scene, token, hit)


def regional(token: Any, hit: Hit) -> bool:
    """ "The West African nation": tells where it lies, and names no body."""
    up = token.head if token.dep_ in ("amod", "compound", "nmod") else token
    up = up.head if up.dep_ in ("amod", "compound", "nmod") else up
    if hit.entry.surface.lower() in ("western", "eastern") and up.lemma_.lower() in PARTS:
        return True
    if up.lemma_.lower() in KINDS and token.i and token.nbor(-1).lower_ in ("former", "ex"):
        return True  # "a former Soviet republic"
    return up.lemma_.lower() in KINDS and hit.entry.surface.lower() in heads().regions


def _surname(scene: Scene, token: Any, hit: Hit) -> Hit | None:
    """A surname counts with a title before it, after the full name, or when the country of its bearer is in the text;
    one of several bearers is chosen by that country, and by an initial."""
    before = _before(scene, token, hit)
    first = _initial(before)
    if first:
        entries = tuple(e for e in hit.entries if e.of[:1] == first and e.of != e.surface)
        return replace(hit, entries=entries) if entries else None
    if before is not None and before.pos_ == "PROPN" and not _title(before):
        full = next((e for e in hit.entries if before.lower_ in e.of.lower().split()), None)  # a middle name left out
        return _first(hit, full) if full else None
    if _forename(scene, token, hit):
        return None
    known = [e for e in hit.entries if e.of in scene.persons]
    local = scene.people.get(token.lower_)
    if local and not known and local.party.person is None:
        return None
    hit = hit if known else _living(scene, hit)
    near = [e for e in hit.entries if e.code in scene.codes]
    titled = before is not None and _title(before)
    if not (known or near or titled or (_held(scene, hit) and token.lower_ not in heads().never)):
        return None
    return _first(hit, (known or near or hit.entries)[0])


def _forename(scene: Scene, token: Any, hit: Hit) -> bool:
    """ "Maj. Gen. Abbas Ibrahim": a surname before another name is a given name there."""
    end = int(token.i) + 1
    while end < len(token.doc) and scene.hits.get(end) is hit:
        end += 1
    if end >= len(token.doc):
        return False
    after = token.doc[end]
    named = after.pos_ == "PROPN" and after.text.isalpha() and after.text[:1].isupper() and token.dep_ == "compound"
    other = scene.hits.get(end)
    return named and (other is None or other.entry.kind == "surname") and not _title(after)


def _living(scene: Scene, hit: Hit) -> Hit:
    """The name without bearers who left office long before the day, or come to it long after; itself if all did."""
    on = scene.on
    kept = [e for e in hit.entries if on is None or not e.until or (on - e.until).days < LONG]
    kept = [e for e in kept if on is None or not e.since or (e.since - on).days < LONG // 3]
    return replace(hit, entries=tuple(kept)) if 0 < len(kept) < len(hit.entries) else hit


def _first(hit: Hit, chosen: Entry) -> Hit:
    """The name with one of its readings put first."""
    return hit if chosen is hit.entry else replace(hit, entries=(chosen, *(e for e in hit.entries if e is not chosen)))


def _shared(scene: Scene, hit: Hit) -> Hit | None:
    """A party name that many states have is of the only state which the text names; else of nobody known."""
    told = {code for code in scene.codes if code in load().states} - _codes_of(hit, scene)
    entry = next((e for e in hit.entries if e.code in told or e.code == scene.home), None)
    if entry or not (told or scene.home):
        return _first(hit, entry or hit.entry)
    lately = {a.party.code for a in scene.told[-1]} if scene.told else set()
    states = next((s for s in (told, told & lately, {scene.home or ""}) if len(s) == 1), {""})
    code = next(iter(states))
    return replace(hit, entries=(replace(hit.entry, code=code, of=code, plover=code),)) if code else None


def _codes_of(hit: Hit, scene: Scene) -> set[str]:
    """States that stand in the text by nothing but this name."""
    own = {e.code for e in hit.entries}
    return {code for code in own if not scene.signs.get(code, set()) - {(hit.entry.surface, hit.entry.kind)}}


def _by_text(scene: Scene, token: Any, hit: Hit) -> Hit:
    """Of a name that several actors bear, the reading that the words around it or other names of the text support."""
    if _part_of(scene, token, hit):
        return _first(hit, next((e for e in hit.entries if e.kind == "place"), hit.entry))
    if _supported(scene, hit.entry):
        return hit
    return _first(hit, next((e for e in hit.entries[1:] if _supported(scene, e)), hit.entry))


def _supported(scene: Scene, entry: Entry) -> bool:
    """Whether the text has another name of that actor; for a town or province, another town or province."""
    signs = scene.signs.get(entry.code, set())
    kinds = ("place",) if entry.kind == "place" else None
    return any(s != entry.surface and (kinds is None or kind in kinds) for s, kind in signs)


def _part_of(scene: Scene, token: Any, hit: Hit) -> bool:
    """ "The state of Georgia": a part of a country."""
    first = _start(scene, token, hit)
    return (
        first > 1
        and token.doc[first - 1].lower_ == "of"
        and token.doc[first - 2].lower_ in ("state", "province", "city")
    )


def _held(scene: Scene, hit: Hit) -> bool:
    """Whether only one person of that name held an office on the day."""
    on = scene.on
    if on is None:
        return len({e.code for e in hit.entries}) == 1 and len(hit.entry.surface) > 4
    held = {e.of for e in hit.entries if (e.since is None or e.since <= on) and (e.until is None or on <= e.until)}
    return len(held) == 1 and len(hit.entry.surface) > 3


def _start(scene: Scene, token: Any, hit: Hit) -> int:
    first = int(token.i)
    while first > 0 and scene.hits.get(first - 1) is hit:
        first -= 1
    return first


def _before(scene: Scene, token: Any, hit: Hit) -> Any | None:
    first = _start(scene, token, hit)
    return token.doc[first - 1] if first > 0 else None


def _initial(before: Any | None) -> str | None:
    """The letter of "V." before a surname."""
    text = before.text if before is not None else ""
    short = len(text) in (2, 4) and text.endswith(".") and text[0].isupper() and text[-2].isupper()
    return text[0] if short else None


def _given(before: Any | None, token: Any) -> bool:
    """Whether a given name stands before what is then a surname: "Michael Jordan"."""
    if before is None or before.dep_ not in ("compound", "nmod") or before.head.i < token.i:
        return False
    return before.lower_ in PARTICLES or before.text in given_names() or _introduced(before)


def _introduced(word: Any) -> bool:
    """ "Gen. Badrodin ...": a name after a title, and no title itself, is a given name."""
    if word.pos_ != "PROPN" or not word.text[:1].isupper() or not word.text.isalpha() or word.i == 0:
        return False
    plain = heads().sectors.get(word.lower_) is None and word.lower_ not in heads().plain | heads().former
    return plain and not _title(word) and word.nbor(-1).pos_ == "PROPN" and _title(word.nbor(-1))


@cache
def given_names() -> frozenset[str]:
    """First words of the names of all known people but those that name places or offices."""
    known = heads()
    firsts = {person.name.split()[0] for person in load().people.values() if " " in person.name}
    taken = {e.surface for e in load().entries() if e.kind in PLACED or e.kind == "adjective"}
    return frozenset(w for w in firsts - taken if w.lower() not in known.sectors and w.lower() not in known.titles)


def _title(token: Any) -> bool:
    known, low = heads(), str(token.lower_)
    return low in known.titles or low in known.sectors or low in FORMS or low.endswith(".")
