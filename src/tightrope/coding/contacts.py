"""Who was in which room: attendance, absence with its reason, whether the parties met there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.phrase import bounds, children, prepositional
from tightrope.coding.actors.resolve import owners, resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.dates import Dated
from tightrope.coding.reasons import reason
from tightrope.coding.syntax.roles import agents, objects
from tightrope.coding.syntax.setting import held
from tightrope.coding.syntax.standing import standing
from tightrope.domain import Attendance, Contact, Evidence
from tightrope.ontology.verbs import lexicon

Told = tuple[Any, tuple[Actor, ...], bool, str | None]


@dataclass(slots=True)
class Room:
    """A meeting while its sentence is read."""

    noun: Any
    there: list[Attendance] = field(default_factory=list)


def contacts(scene: Scene, sent: Any, dated: Dated) -> list[Contact]:
    """The meetings that a sentence tells of, each with all who are said to be there or away."""
    rooms: dict[int, Room] = {}
    for token in sent:
        for noun, actors, present, why in _told(scene, token):
            room = rooms.setdefault(noun.i, Room(noun))
            known = {a.party.full for a in room.there}
            room.there += [_attendance(scene, sent, a, present, why) for a in actors if a.party.full not in known]
    met = _met(sent)
    return [_contact(scene, sent, room, met, dated) for room in rooms.values() if room.there]


def merged(found: list[Contact]) -> list[Contact]:
    """Contacts at one forum as one, with all who were there and all the words."""
    rooms: dict[str, Contact] = {}
    for one in found:
        old = rooms.get(one.forum)
        rooms[one.forum] = _joined(old, one) if old else one
    return list(rooms.values())


def _joined(old: Contact, new: Contact) -> Contact:
    known = {(a.party.full, a.level) for a in old.attendance}
    met = False if False in (old.met, new.met) else old.met or new.met
    return old.model_copy(update={
        "attendance": (*old.attendance, *(a for a in new.attendance if (a.party.full, a.level) not in known)),
        "evidence": (*old.evidence, *new.evidence), "met": met,
        "date": old.date or new.date, "place": old.place or new.place,
    })  # fmt: skip


def _told(scene: Scene, token: Any) -> Iterator[Told]:
    """Meeting, who, whether present, why not."""
    ways, lemma = lexicon().contacts, token.lemma_.lower()
    if token.pos_ == "VERB":
        if not standing(token).open:
            yield from _by_verb(scene, token, lemma)
    elif lemma in ways["away"]:
        for noun in _meetings(token):
            yield noun, _who(scene, token.head) or _owners(scene, token), False, reason(token.head)
    elif lemma in ways["presence"] and token.pos_ == "NOUN":
        yield from ((noun, _owners(scene, token), True, None) for noun in _meetings(token))


def _by_verb(scene: Scene, verb: Any, lemma: str) -> Iterator[Told]:
    """ "Attended", "skipped", or anything said or done "during the forum"."""
    ways = lexicon().contacts
    if lemma in ways["attending"] or lemma in ways["missing"]:
        there = lemma in ways["attending"] and not standing(verb).negated
        for noun in _meetings(verb):
            yield noun, _who(scene, verb), there, None if there else reason(verb)
        return
    for noun in prepositional(verb, "during", "at"):
        if meeting(noun):
            yield noun, tuple(a for a in _who(scene, verb) if a.known), True, None


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


def _attendance(scene: Scene, sent: Any, actor: Actor, present: bool, why: str | None) -> Attendance:
    return Attendance(party=actor.party, present=present, level=held(scene, sent, actor), reason=why)


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
    start, end = scene.offset + sent.start_char, scene.offset + sent.end_char
    words = Evidence(
        report=scene.report, start=start, end=end, quote=scene.text[start:end], sentence_start=start, sentence_end=end
    )
    return Contact(
        forum=_name(scene, room.noun),
        attendance=tuple(room.there),
        evidence=(words,),
        date=dated.day if dated.told else None,
        place=_place(scene, room.noun),
        met=met,
    )


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
