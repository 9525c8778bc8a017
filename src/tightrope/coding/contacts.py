"""Who was in which room: attendance, absence with its reason, whether the parties met there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.heads import heads
from tightrope.coding.actors.phrase import bounds, children, prepositional
from tightrope.coding.actors.resolve import owners, resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.dates import Dated
from tightrope.coding.reasons import reason
from tightrope.coding.syntax.roles import agents, objects
from tightrope.coding.syntax.standing import standing
from tightrope.domain import Attendance, Contact, Evidence
from tightrope.ontology.verbs import lexicon


@dataclass(slots=True)
class Room:
    """A meeting while its sentence is read."""

    noun: Any
    there: list[Attendance] = field(default_factory=list)
    met: bool | None = None


def contacts(scene: Scene, sent: Any, dated: Dated) -> list[Contact]:
    """The meetings that a sentence tells of, each with all who are said to be there or away."""
    rooms: dict[int, Room] = {}
    for token in sent:
        for noun, actors, present, why in _told(scene, token):
            room = rooms.setdefault(noun.i, Room(noun))
            known = {a.party.full for a in room.there}
            room.there += [_attendance(sent, a, present, why) for a in actors if a.party.full not in known]
    met = _met(sent)
    return [_contact(scene, sent, room, met, dated) for room in rooms.values() if room.there]


def _told(scene: Scene, token: Any) -> Iterator[tuple[Any, tuple[Actor, ...], bool, str | None]]:
    """Meeting, who, whether present, why not."""
    ways = lexicon().contacts
    lemma = token.lemma_.lower()
    if lemma in ways["attending"] and token.pos_ == "VERB" and not standing(token).open:
        there = not standing(token).negated
        for noun in _meetings(token):
            yield noun, _who(scene, token), there, None if there else reason(token)
    elif lemma in ways["missing"] and token.pos_ == "VERB" and not standing(token).open:
        for noun in _meetings(token):
            yield noun, _who(scene, token), False, reason(token)
    elif lemma in ways["away"]:
        for noun in _meetings(token):
            yield noun, _who(scene, token.head) or _owners(scene, token), False, reason(token.head)
    elif lemma in ways["presence"] and token.pos_ == "NOUN":
        for noun in _meetings(token):
            yield noun, _owners(scene, token), True, None
    elif token.pos_ == "VERB" and not standing(token).open:
        for noun in prepositional(token, "during", "at"):
            if meeting(noun):
                yield noun, tuple(a for a in _who(scene, token) if a.known), True, None


def _meetings(word: Any) -> list[Any]:
    """Meeting nouns in the slots of a word."""
    nouns = [*objects(word), *prepositional(word, "in", "at", "from", "of")] if word.pos_ == "VERB" else []
    if word.pos_ != "VERB":
        nouns = [*prepositional(word, "in", "at", "from"), *prepositional(word.head, "from", "at")]
    found = [n for n in nouns if meeting(n)]
    named = [n for n in nouns if n.lemma_.lower() in lexicon().contacts["presence"]]
    return found or [n for inner in named for n in _meetings(inner)]


def meeting(noun: Any) -> bool:
    """Whether a noun is a meeting or a forum."""
    return noun.lemma_.lower() in lexicon().contacts["rooms"]


def _who(scene: Scene, verb: Any) -> tuple[Actor, ...]:
    return tuple(a for n in agents(verb) for a in resolve(scene, n) if a.agent)


def _owners(scene: Scene, noun: Any) -> tuple[Actor, ...]:
    for owner in (*children(noun, "poss"), *prepositional(noun, "of", "by")):
        found = tuple(a for a in resolve(scene, owner) if a.agent)
        if found:
            return found
    return owners(scene, noun, preps=("of", "by"))


def _attendance(sent: Any, actor: Actor, present: bool, why: str | None) -> Attendance:
    return Attendance(party=actor.party, present=present, level=level(sent.doc[actor.at]), reason=why)


def level(head: Any) -> Any:
    """The level of an office: leader, minister, envoy, official; None where the words do not tell."""
    known = heads().levels
    words = [t.lower_ for t in head.doc[head.left_edge.i : head.i + 1]]
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            found = known.get(" ".join(words[start:end]))
            if found:
                return found
    return None


def _met(sent: Any) -> bool | None:
    """Whether the sentence denies (or tells) a contact between the parties."""
    for token in sent:
        if token.lemma_.lower() in lexicon().contacts["contact"] and token.pos_ == "NOUN":
            stand = standing(token)
            none = any(c.lower_ == "no" for c in token.children) or token.head.lower_ == "without"
            if stand.negated or none or _denied_opportunity(token):
                return False
    return None


def _denied_opportunity(noun: Any) -> bool:
    """ "No opportunity for contact"."""
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    return any(c.lower_ == "no" for c in above.children)


def _contact(scene: Scene, sent: Any, room: Room, met: bool | None, dated: Dated) -> Contact:
    base = scene.offset
    return Contact(
        forum=_name(scene, room.noun),
        attendance=tuple(room.there),
        evidence=(Evidence(
            report=scene.report, start=base + sent.start_char, end=base + sent.end_char, quote=sent.text,
            sentence_start=base + sent.start_char, sentence_end=base + sent.end_char,
        ),),
        date=dated.day if dated.told else None, place=_place(scene, room.noun), met=met if met is not None else room.met,
    )  # fmt: skip


def _name(scene: Scene, noun: Any) -> str:
    """The forum's name; a bare "the conference" takes the last one named."""
    hit = scene.hits.get(noun.i)
    if hit and hit.entry.kind in ("forum", "organisation"):
        return str(hit.entry.surface)
    start, end = bounds(noun)
    while noun.doc[start].pos_ in ("DET", "PUNCT") and start < noun.i:
        start += 1
    text = str(noun.doc[start:end].text)
    bare = start == noun.i and end == noun.i + 1
    return scene.forum or text if bare else text


def _place(scene: Scene, noun: Any) -> str | None:
    for inner in prepositional(noun, "in", "at"):
        if scene.hits.get(inner.i):
            return str(inner.text)
    return None
