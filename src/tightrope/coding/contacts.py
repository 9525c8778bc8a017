"""Who was in which room: attendance, absence with its reason, whether the parties met there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.phrase import bounds, children, prepositional
from tightrope.coding.actors.resolve import owners, resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.dates import Dated
from tightrope.coding.reasons import reason
from tightrope.coding.rooms import Told, aside, beside, instead, meeting, partners, who
from tightrope.coding.syntax.roles import objects
from tightrope.coding.syntax.setting import held
from tightrope.coding.syntax.standing import standing
from tightrope.domain import Attendance, Contact, Evidence
from tightrope.ontology.verbs import lexicon

PAIRS = ("meeting between", "summit between")


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
            known = {(a.party.full, a.present) for a in room.there}
            fresh = (a for a in actors if (a.party.full, present) not in known)
            room.there += [_attendance(scene, sent, a, present, why) for a in fresh]
    met = _met(sent) if beside(sent) is None else True
    for room in rooms.values():
        codes = {a.party.code for a in room.there}
        nouns = [*prepositional(room.noun, "with", "between"), *(_passed_by(sent) if met is False else ())]
        others = (a for n in nouns for a in resolve(scene, n) if a.agent and a.known)
        room.there += [_attendance(scene, sent, a, True, None) for a in others if a.party.code not in codes]
    return [_contact(scene, sent, r, met, dated) for r in rooms.values() if r.there and not _nameless(scene, r)]


def _passed_by(sent: Any) -> Iterator[Any]:
    """ "Without speaking to the American delegation"."""
    for token in sent:
        if _unspoken(token):
            yield from (*objects(token), *prepositional(token, "to", "with"))


def _unspoken(token: Any) -> bool:
    met = token.lemma_.lower() in lexicon().contacts["meeting"]
    return bool(met and token.dep_ == "pcomp" and token.head.lower_ == "without")


def _nameless(scene: Scene, room: Room) -> bool:
    """ "Ethiopia rejected it during the meeting": one party at no meeting that the text names."""
    alone = len(room.there) == 1 and room.there[0].present
    if alone and any(c.lower_ in ("press", "news") for c in children(room.noun, "compound", "nmod")):
        return True
    return alone and room.noun.i not in scene.hits and scene.forum is None and room.noun.pos_ != "PROPN"


def merged(found: list[Contact]) -> list[Contact]:
    """Contacts at one forum as one, with all who were there and all the words."""
    rooms: dict[str, Contact] = {}
    for one in (c for c in found if not _pair_of_room(c, found)):
        old = rooms.get(one.forum)
        rooms[one.forum] = _joined(old, one) if old else one
    return list(rooms.values())


def _pair_of_room(pair: Contact, found: list[Contact]) -> bool:
    """Whether a contact of two is told by the same sentence as a room in which both were."""
    sides = {a.party.code for a in pair.attendance}
    if len(sides) != 2 or not pair.forum.startswith(PAIRS):
        return False
    at = pair.evidence[0].sentence_start
    rooms = (c for c in found if c is not pair and not c.forum.startswith(PAIRS) and c.evidence[0].sentence_start == at)
    return any(sides <= {a.party.code for a in room.attendance if a.present} for room in rooms)


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
        stand = standing(token)
        if not (stand.open or stand.future):
            yield from _by_verb(scene, token, lemma)
    elif lemma in ways["away"]:
        for noun in _meetings(token):
            yield noun, who(scene, token.head) or _owners(scene, token), False, reason(token.head)
    elif lemma in ways["presence"] and token.pos_ == "NOUN":
        yield from ((noun, _owners(scene, token), True, None) for noun in _meetings(token))


def _by_verb(scene: Scene, verb: Any, lemma: str) -> Iterator[Told]:
    """ "Attended", "skipped", or anything said or done "during the forum"."""
    ways = lexicon().contacts
    if lemma in ways["sending"] or (lemma == "represent" and children(verb, "auxpass")):
        yield from instead(scene, verb)
        return
    if lemma in ways["meeting"] and (room := aside(verb)) is not None and not standing(verb).negated:
        yield room, tuple(a for a in (*who(scene, verb), *partners(scene, verb)) if a.known), True, None
        return
    if lemma in ways["attending"] or lemma in ways["missing"]:
        there = lemma in ways["attending"] and not standing(verb).negated
        for noun in _meetings(verb):
            yield noun, who(scene, verb), there, None if there else reason(verb)
        return
    told = [n for o in objects(verb) if o.lemma_.lower() in ways["contact"] for n in prepositional(o, "at", "during")]
    for noun in (*prepositional(verb, "during", "at"), *told):
        if meeting(noun):
            yield noun, tuple(a for a in who(scene, verb) if a.known), True, None


def _meetings(word: Any) -> list[Any]:
    """Meeting nouns in the slots of a word."""
    nouns = [*objects(word), *prepositional(word, "in", "at", "from", "of")] if word.pos_ == "VERB" else []
    if word.pos_ != "VERB":
        nouns = [*prepositional(word, "in", "at", "from"), *prepositional(word.head, "from", "at")]
    found = [n for n in nouns if meeting(n)]
    named = [n for n in nouns if n.lemma_.lower() in lexicon().contacts["presence"]]
    return found or [n for inner in named for n in _meetings(inner)]


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
        lemma = token.lemma_.lower()
        if lemma in ("avoid", "shun", "ignore") and any(
            c.lower_ in ("other", "another") for c in children(token, "dobj")
        ):
            return False
        if _unspoken(token):
            return False
        if lemma in lexicon().contacts["contact"] and token.pos_ == "NOUN":
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
    text = re.split(r"\s+(?:between|with|among|by)\s", str(noun.doc[start:end].text))[0]
    bare = start == noun.i and end == noun.i + 1
    return scene.forum or text if bare else text


def _place(scene: Scene, noun: Any) -> str | None:
    for inner in prepositional(noun, "in", "at"):
        if hit := scene.hits.get(inner.i):
            return str(noun.doc.char_span(hit.start, hit.end, alignment_mode="expand").text)
    return None
