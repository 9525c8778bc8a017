"""Who a noun phrase names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.collective import collective
from tightrope.coding.actors.country import country, own
from tightrope.coding.actors.heads import acts, heads
from tightrope.coding.actors.phrase import bounds, children, conjuncts, core, prepositional
from tightrope.coding.actors.pronouns import antecedent
from tightrope.coding.actors.scene import Scene
from tightrope.coding.gazetteer import Hit
from tightrope.domain import Party

Preps = Sequence[str]
PLACES = ("in", "at", "near", "across", "inside", "outside", "around", "into", "throughout", "off")
LOCAL = frozenset({"place", "capital", "name"})
OWNERS: Preps = [
    "of",
    "by",
    "from",
    "between",
    "with",
    "against",
    "on",
    "to",
    "in",
    "for",
    "over",
    "at",
    "towards",
    "toward",
    "near",
]
TIMES = frozenset(
    ["second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "today", "night", "morning"]
)


def resolve(scene: Scene, head: Any) -> tuple[Actor, ...]:
    """The actors that a phrase and what is coordinated with it name."""
    if head.i not in scene.resolved:
        scene.resolved[head.i] = ()  # a phrase that contains itself names nobody more
        found = [actor for noun in conjuncts(head) for actor in _one(scene, noun)]
        scene.resolved[head.i] = tuple(found)
        for actor in found:
            scene.remember(actor)
    return scene.resolved[head.i]


def _one(scene: Scene, head: Any) -> tuple[Actor, ...]:
    if head.pos_ == "PRON" or head.lower_ in ("its", "their", "his", "her", "both"):
        return antecedent(scene, head, resolve)
    group = collective(scene, head, resolve)
    if group:
        return group
    hit = own(scene, head)
    if hit:
        return (_named(scene, head, _owner_first(scene, head, hit)),)
    return _split(scene, head) or (_described(scene, head),)


def _owner_first(scene: Scene, head: Any, hit: Hit) -> Hit:
    """A bare surname gives way to a country that stands with it: "King Hassan of Morocco"."""
    if hit.entry.kind not in ("person", "surname"):
        return hit
    inner = country(scene, head)
    if inner is None or inner is hit or inner.entry.code == hit.entry.code:
        return hit
    if hit.entry.kind == "person" and inner.entry.kind not in ("organisation", "abbreviation", "organ"):
        return hit
    return Hit(hit.start, hit.end, (replace(inner.entry, kind=hit.entry.kind, sector=hit.entry.sector),))


def _split(scene: Scene, head: Any) -> tuple[Actor, ...]:
    """ "Hungarian and Romanian officials", "A and B's ministers": one party for each name."""
    for word in (c for c in head.lefts if c.dep_ in ("amod", "compound", "nmod", "poss")):
        joined = [w for w in _chain(word) if own(scene, w)]
        hits = [h for h in (own(scene, w) for w in joined) if h]
        if len({h.entry.code for h in hits}) > 1 and heads().sector(head):
            sector = heads().sector(head)
            plain = None if head.lemma_.lower() in heads().stands_for else sector
            return tuple(_part(scene, w, h, plain) for w, h in zip(joined, hits, strict=True))
    return ()


def _chain(word: Any) -> list[Any]:
    return [word, *(x for c in word.children if c.dep_ == "conj" for x in _chain(c))]


def _part(scene: Scene, word: Any, hit: Hit, sector: str | None) -> Actor:
    start = scene.offset + hit.start
    text = word.doc.text[hit.start : hit.end]
    entry = hit.entry
    party = Party(
        code=entry.code, name=text, sector=entry.sector or sector, start=start, end=start + len(text), via=entry.kind
    )
    return Actor(party, word.i, plural=True, named=True)


def _named(scene: Scene, head: Any, hit: Hit) -> Actor:
    entry = hit.entry
    person = entry.kind in ("person", "surname")
    sector = entry.sector or (_title_sector(head) if person else None)
    place = entry.kind in LOCAL and head.dep_ == "pobj" and head.head.lower_ in PLACES
    party = _party(scene, head, entry.code, sector, entry.kind, entry.of if person else None)
    return Actor(
        party, head.i, place=place or entry.kind == "place", person=person, plural=head.tag_ == "NNS", named=True
    )


def _described(scene: Scene, head: Any) -> Actor:
    """A phrase without a name at its head: a role, an unknown name, or a thing."""
    known = scene.people.get(head.lower_) if head.pos_ == "PROPN" else None
    if known and not country(scene, head):
        return Actor(
            _party(scene, head, known.party.code, known.party.sector, "earlier", known.party.person),
            head.i,
            person=True,
            named=True,
        )
    proper = head.pos_ == "PROPN"
    inner = core(head)
    sector = heads().sector(inner) or heads().sector(head) or (_title_sector(head) if proper else None)
    titled = proper and _title_sector(head) is not None
    hit = country(scene, head) or _apposed(scene, head)
    agent = sector is not None or acts(inner)
    if head.lemma_.lower() in heads().never:
        agent = False
    code = hit.entry.code if hit else "---"
    if sector is None or head.lemma_.lower() in heads().stands_for:
        sector = (hit.entry.sector if hit else None) or (sector if hit is None else None)
    if hit is None and agent:
        code, sector = _context(scene, sector)
    if _former(head) and sector == "GOV":
        sector = "ELI"
    lemma = inner.lemma_.lower()
    via = hit.entry.kind if hit else ("context" if code != "---" else "unknown")
    return Actor(
        _party(scene, head, code, sector, via),
        head.i,
        agent=agent,
        person=titled,
        plural=head.tag_ in ("NNS", "NNPS"),
        time=lemma in TIMES or lemma in heads().never or head.pos_ == "NUM",
        named=proper,
        civic=lemma in heads().civic,
    )


def _context(scene: Scene, sector: str | None) -> tuple[str, str | None]:
    """A domestic organ without its country takes the country that the text's dateline names."""
    if scene.home and sector in ("GOV", "LEG", "JUD", "MIL", "COP", "OPP", "SPY"):
        return scene.home, sector
    return "---", sector


def _apposed(scene: Scene, head: Any) -> Hit | None:
    for noun in children(head, "appos", "nmod"):
        hit = own(scene, noun) or country(scene, noun)
        if hit:
            return hit
    if head.dep_ == "appos":
        return own(scene, head.head) or country(scene, head.head)
    return None


def _title_sector(head: Any) -> str | None:
    known = heads()
    for i in range(head.i - 1, max(head.left_edge.i, head.i - 6) - 1, -1):
        token = head.doc[i]
        found = known.titles.get(token.lower_) or (
            known.sector(token) if token.dep_ in ("compound", "nmod", "amod") else None
        )
        if found:
            return found
    for noun in children(head, "appos"):
        if known.sector(noun):
            return known.sector(noun)
    return None


def _former(head: Any) -> bool:
    return any(t.lower_ in heads().former for t in head.lefts)


def _party(scene: Scene, head: Any, code: str, sector: str | None, via: str, person: str | None = None) -> Party:
    start, end = bounds(head)
    span = head.doc[start:end]
    at = scene.offset + span.start_char
    return Party(code=code, name=span.text, sector=sector, start=at, end=at + len(span.text), via=via, person=person)


def owners(scene: Scene, head: Any, depth: int = 0, preps: Preps = OWNERS) -> tuple[Actor, ...]:
    """The parties to whom a thing belongs: "Iran's test", "the attack by X" (`preps`), "a US decision"."""
    if depth > 3:
        return ()
    for noun in (n for n in children(head, "poss") if n.pos_ != "PRON"):
        found = tuple(a for a in resolve(scene, noun) if a.agent) or owners(scene, noun, depth + 1, preps)
        if found:
            return found
    hit = country(scene, head)
    inner = head if hit is None else next((t for t in head.subtree if scene.hits.get(t.i) is hit), head)
    if hit and inner.i < head.i:
        return (_named(scene, _top(scene, inner, hit), hit),)
    for prep in preps:
        for noun in prepositional(head, prep):
            found = tuple(a for a in resolve(scene, noun) if a.agent and a.political) or owners(
                scene, noun, depth + 1, preps
            )
            if found:
                return found
    return tuple(a for n in children(head, "poss") if n.pos_ == "PRON" for a in resolve(scene, n) if a.agent)


def _top(scene: Scene, token: Any, hit: Hit) -> Any:
    """The last token of a name."""
    while token.i + 1 < len(token.doc) and scene.hits.get(token.i + 1) is hit:
        token = token.nbor()
    return token
