"""Where and how an act took place: channel, level, place."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.heads import level
from tightrope.coding.actors.phrase import prepositional
from tightrope.coding.actors.resolve import resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.patterns import Match
from tightrope.ontology import load
from tightrope.ontology.actors import Level
from tightrope.ontology.verbs import lexicon

VERBAL = frozenset({"AGREE", "SUPPORT", "ACCUSE", "REQUEST", "REJECT", "THREATEN"})
ORDER = ("leader", "minister", "envoy", "official")


def channel(scene: Scene, sent: Any, match: Match) -> str | None:
    """`back channel`, `phone`, `summit`, `forum`, `bilateral meeting`, `public statement`; None for wordless deeds."""
    words = lexicon().contacts
    lemmas = {t.lemma_.lower() for t in sent}
    if lemmas & words["secret"]:
        return "back channel"
    if match.sense.mode == "phone" or (match.sense.type == "CONSULT" and lemmas & words["phones"]):
        return "phone"
    if match.sense.type == "CONSULT":
        return "summit" if "summit" in lemmas else "bilateral meeting"
    if match.sense.type not in VERBAL:
        return None
    gathered = lemmas & words["forums"] or any(
        h.entry.kind == "forum" for i in range(sent.start, sent.end) if (h := scene.hits.get(i))
    )
    return "forum" if gathered else "public statement"


def rank(scene: Scene, sent: Any, source: Actor, target: Actor | None, type: str) -> str | None:
    """The level of who acted; for a meeting the lower of both levels."""
    levels = [held(scene, sent, a) for a in (source, target) if a]
    known = [found for found in levels if found]
    return max(known, key=ORDER.index) if known and type == "CONSULT" else levels[0]


def held(scene: Scene, sent: Any, actor: Actor) -> Level | None:
    """The level of an actor's office, by the words of the phrase or by what the ontology knows of the person."""
    found = level(sent.doc[actor.at])
    if found or not actor.party.person:
        return found
    posts = [p.post_on(scene.on) for p in load().people_named(actor.party.person, scene.on)]
    return next((post.level for post in posts if post and post.code == actor.party.code), None)


def place(scene: Scene, match: Match) -> str | None:
    """A named place where the act was told to happen."""
    for holder in dict.fromkeys((match.verb, match.anchor)):
        for noun in prepositional(holder, "in", "at", "near"):
            if any(a.place for a in resolve(scene, noun)):
                return _shown(scene, noun)
    return None


def _shown(scene: Scene, noun: Any) -> str:
    hit = scene.hits.get(noun.i)
    return str(noun.doc.text[hit.start : hit.end]) if hit else str(noun.text)
