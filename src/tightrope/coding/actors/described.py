"""Phrases without a known name at their head: roles, unknown names, things; one phrase that joins two countries."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.bare import home_of, stranger
from tightrope.coding.actors.country import country, own
from tightrope.coding.actors.domestic import INNER
from tightrope.coding.actors.heads import acts, heads
from tightrope.coding.actors.lent import lent
from tightrope.coding.actors.offices import bare, side
from tightrope.coding.actors.party import PLACES, party_of, title_sector
from tightrope.coding.actors.phrase import children, core, prepositional, proper
from tightrope.coding.actors.scene import Scene
from tightrope.coding.actors.seats import breakaway, chief, seated
from tightrope.coding.gazetteer import Hit
from tightrope.domain import Party
from tightrope.ontology import load

TIMES = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "today", "night", "morning"}
)
ABOVE = frozenset({"international", "regional", "multinational", "un-backed", "global"})
SITES = frozenset({"capital", "soil", "territory", "land", "embassy", "palace", "headquarters"})
LONG, ALIKE = 6, 0.85  # letters of a name that may be misspelt; how alike it must be
SIDES = frozenset({"REB", "SEP"})
ORGANS = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "OPP", "SPY"})


def joined(scene: Scene, head: Any) -> tuple[Actor, ...]:
    """ "Norwegian and Peruvian officials", "A and B's ministers", "leaders of A and B": one party for each name."""
    after = prepositional(head, "of", "from") if head.tag_ in ("NNS", "NNPS") else ()
    for word in (*(c for c in head.lefts if c.dep_ in ("amod", "compound", "nmod", "poss")), *after):
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
    text = scene.body[hit.start : hit.end]
    entry = hit.entry
    party = Party(
        code=entry.code, name=text, sector=entry.sector or sector, start=start, end=start + len(text), via=entry.kind
    )
    return Actor(party, word.i, plural=True, named=True)


def described(scene: Scene, head: Any, owner: Actor | None = None) -> Actor:
    """The actor (or thing) of a phrase without a known name at its head; `owner`: whom "its" or "his" stands for."""
    name = proper(head)
    known = scene.people.get(head.lower_) or _misspelt(scene, head) if name else None
    if known and not country(scene, head):
        party = party_of(scene, head, known.party.code, known.party.sector, "earlier", known.party.person)
        return Actor(party, head.i, person=True, named=True)
    inner, hit = core(head), _bond(scene, head, country(scene, head) or _apposed(scene, head))
    title = title_sector(head) if name else None
    sector = lent(head) or heads().sector(inner) or heads().sector(head) or title
    violence = head.lower_ == "force" and not children(head, "det", "poss", "amod", "compound")  # "the use of force"
    agent = (sector is not None or acts(inner)) and head.lemma_.lower() not in heads().never and not violence
    lemma = inner.lemma_.lower()
    return Actor(
        _placed(scene, head, hit, sector, owner if agent else None, agent),
        head.i,
        agent=agent,
        person=title is not None or _somebody(head, lemma, sector),
        plural=head.tag_ in ("NNS", "NNPS"),
        place=(sector is None or lemma in SITES)
        and hit is not None
        and head.dep_ == "pobj"
        and head.head.lower_ in PLACES,
        time=lemma in TIMES or lemma in heads().never or head.pos_ == "NUM",
        named=name,
        civic=lemma in heads().civic,
    )


def _misspelt(scene: Scene, head: Any) -> Actor | None:
    """Somebody told before whose name differs by a letter or two from that of a titled stranger."""
    if len(head) < LONG or title_sector(head) is None:
        return None
    alike = get_close_matches(head.lower_, [n for n in scene.people if n[:2] == head.lower_[:2]], 1, ALIKE)
    return scene.people[alike[0]] if alike else None


def _itself(head: Any, hit: Hit, sector: str) -> bool:
    """ "The IGAD bloc": a noun that only says what kind of body the name is; "UNITA's leader" governs no state."""
    if sector == "GOV" and hit.entry.code in load().groups:
        return True
    kinds = {*heads().groups, *heads().unions}
    if hit.entry.code in load().states:
        return False
    return hit.entry.kind in ("organisation", "abbreviation", "group") and head.lemma_.lower() in kinds


def _somebody(head: Any, lemma: str, sector: str | None) -> bool:
    """Whether a noun names one person in a role: "the minister", not "the ministry"."""
    known = heads()
    return sector in ORGANS and head.tag_ == "NN" and lemma in known.levels and lemma not in known.institutions


def _bond(scene: Scene, head: Any, hit: Hit | None) -> Hit | None:
    """ "Norway's allies" are not Norway; "his Peruvian counterpart" is of Peru; an "international court" of none."""
    if (
        hit
        and any(c.lower_ in ABOVE for c in head.lefts)
        and not any(_same(h, hit) for i, h in scene.hits.items() if i < head.i)
    ):
        return None
    if hit is None or head.lemma_.lower() not in heads().relational or proper(head):
        return hit
    after = min((i for i, h in scene.hits.items() if _same(h, hit)), default=head.i) > head.i
    owned = any(_same(own(scene, c), hit) or _same(country(scene, c), hit) for c in children(head, "poss"))
    return None if owned or after else hit


def _same(one: Hit | None, other: Hit) -> bool:
    """Whether both are the name at one place, whichever of its readings comes first."""
    return one is not None and (one.start, one.end) == (other.start, other.end)


def _placed(scene: Scene, head: Any, hit: Hit | None, sector: str | None, owner: Actor | None, agent: bool) -> Party:
    """The party of a described phrase: the code of the name inside it, of its owner, or of the text's own country."""
    inside = hit is not None and any(_same(h, hit) and head.left_edge.i <= i < head.i for i, h in scene.hits.items())
    if owner is not None and not inside:
        via = "context" if sector in INNER - ORGANS else "pronoun"
        return party_of(scene, head, owner.party.code, _past(head, sector), via)
    held = breakaway(scene, head, hit, sector) if hit else None
    if hit and held:
        return party_of(scene, head, held, load().groups[held].sector, "context")
    code = hit.entry.code if hit else "---"
    if hit and (sector is None or head.lemma_.lower() in heads().stands_for or _itself(head, hit, sector)):
        sector = hit.entry.sector
    body = _body(scene, head) if agent and (hit is None or (proper(head) and not inside)) else None
    if body is not None:
        return party_of(scene, head, body.entry.code, body.entry.sector, "context")
    seat = seated(scene, head, sector) if hit is None and agent else None
    if hit is None and agent and sector is not None:
        code = seat or chief(scene, head) or _nearby(scene, head, sector) or code
    via = hit.entry.kind if hit else "place" if seat else ("context" if code != "---" else "unknown")
    return party_of(scene, head, code, _past(head, sector), via)


def _nearby(scene: Scene, head: Any, sector: str) -> str | None:
    """The state of a body, an office or a side that the phrase does not place."""
    told = side(scene, sector)
    if told or not (sector in ORGANS or (sector in SIDES and bare(head))):
        return told
    return stranger(scene, head) if proper(head) and not bare(head) else home_of(scene, head)


def _past(head: Any, sector: str | None) -> str | None:
    """The sector of who held an office before."""
    return "ELI" if sector == "GOV" and any(t.lower_ in heads().former for t in head.lefts) else sector


def _body(scene: Scene, head: Any) -> Hit | None:
    """ "The court", "the commission", "the Tigers": the body told before whose name ends so."""
    pointed = head.left_edge.i == head.i - 1 and head.nbor(-1).lower_ == "the"
    return scene.bodies.get(head.lower_) if pointed and (proper(head) or not children(head, "prep")) else None


def _apposed(scene: Scene, head: Any) -> Hit | None:
    for noun in children(head, "appos", "nmod"):
        hit = own(scene, noun) or country(scene, noun)
        if hit:
            return hit
    if head.dep_ == "appos":
        return own(scene, head.head) or country(scene, head.head)
    return None
