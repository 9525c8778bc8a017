"""Who was at the forum that a text speaks of: those who speak there, take the seat, come or stay away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.resolve import resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.dates import Dated
from tightrope.coding.quoting import evidence
from tightrope.coding.reasons import reason
from tightrope.coding.syntax.roles import agents, objects
from tightrope.coding.syntax.setting import held
from tightrope.coding.syntax.standing import standing
from tightrope.domain import Attendance, Contact
from tightrope.ontology.verbs import lexicon

THERE = frozenset({"at", "during", "in"})
Seen = tuple[tuple[Actor, ...], bool, str | None]


def at_forum(scene: Scene, sent: Any, dated: Dated) -> list[Contact]:
    """What a sentence tells of the forum named in it or before, as one contact; empty where it tells nothing."""
    if not scene.forum:
        return []
    found: dict[str, Attendance] = {}
    for verb in (t for t in sent if t.pos_ == "VERB"):
        for actors, present, why in _seen(scene, verb):
            for actor in (a for a in actors if a.known and a.agent):
                there = Attendance(party=actor.party, present=present, level=held(scene, sent, actor), reason=why)
                found.setdefault(actor.party.full, there)
    if not found:
        return []
    words = evidence(scene, sent, sent.start_char, sent.end_char)
    day = dated.day if dated.told and not dated.background else None
    return [Contact(forum=scene.forum, attendance=tuple(found.values()), evidence=(words,), date=day)]


def _seen(scene: Scene, verb: Any) -> Iterator[Seen]:
    stand = standing(verb)
    if stand.open or stand.future:
        return
    who = tuple(a for n in agents(verb) for a in resolve(scene, n))
    if _away(scene, verb, stand.negated):
        yield who, False, reason(verb) or _beside(verb)
    elif not stand.negated and (_speaks_there(scene, verb) or _seated(verb) or _attends(verb)):
        yield who, True, None


def _away(scene: Scene, verb: Any, negated: bool) -> bool:
    """ "Did not travel to Lima" of a forum in Lima; "stayed away"."""
    lemma = verb.lemma_.lower()
    if lemma == "stay" and any(c.lower_ == "away" for c in verb.children):
        return not negated
    if not negated or lemma not in lexicon().contacts["coming"]:
        return False
    hits = [scene.hits[n.i] for n in prepositional(verb, "to", "in", "at") if n.i in scene.hits]
    return all(h.entry.code == scene.home or h.entry.kind == "forum" for h in hits)


def _speaks_there(scene: Scene, verb: Any) -> bool:
    """Whether the clause of a verb is placed at the forum by name."""
    for token in verb.subtree:
        hit = scene.hits.get(token.i)
        if hit and hit.entry.kind == "forum" and token.dep_ == "pobj" and token.head.lower_ in THERE:
            return bool(_clause(token) == verb.i)
    return False


def _clause(token: Any) -> int:
    """The verb whose clause a noun stands in."""
    return next((int(up.i) for up in token.ancestors if up.pos_ in ("VERB", "AUX")), -1)


def _seated(verb: Any) -> bool:
    """ "Took the seat"."""
    return bool(verb.lemma_ == "take") and any(o.lemma_.lower() in lexicon().contacts["seated"] for o in objects(verb))


def _attends(verb: Any) -> bool:
    """ "Who attended": the forum told before."""
    return bool(verb.lemma_ == "attend" and not children(verb, "dobj", "nsubjpass", "agent"))


def _beside(verb: Any) -> str | None:
    """The reason told after a semicolon: "did not come; the country had closed its borders"."""
    clauses = [
        c
        for c in (*children(verb, "ccomp", "parataxis", "conj"), verb.head)
        if c.pos_ in ("VERB", "AUX") and c.i > verb.i
    ]
    sent, text = verb.sent, verb.sent.text
    if ";" not in text or not clauses:
        return None
    after = (
        text[text.index(";", max(verb.idx - sent.start_char, 0)) + 1 :]
        if ";" in text[verb.idx - sent.start_char :]
        else ""
    )
    return after.strip(" .") or None
