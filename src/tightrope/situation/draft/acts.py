"""What the actors of a text do, offer, threaten, are asked to do, refuse, need of each other, or could do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from tightrope.coding.acts import match
from tightrope.domain import Event, Evidence, Status
from tightrope.ontology import load
from tightrope.situation.draft.clauses import complements, condition_of, modal, noun_acts
from tightrope.situation.draft.lexicon import words
from tightrope.situation.draft.material import NOBODY, Material, code
from tightrope.situation.draft.phrases import Phrase, carried_by, phrase
from tightrope.situation.draft.who import Scene

STANDING = {
    Status.DONE: "done", Status.OFFERED: "offered", Status.DEMANDED: "demanded", Status.REFUSED: "refused",
    Status.DENIED: "denied", Status.HYPOTHETICAL: "possible",
}  # fmt: skip
MATERIAL = ("COOPERATE", "AID", "RETREAT", "CONCEDE", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT")
MAIN = ("ROOT", "conj", "ccomp", "relcl")
BLAME = ("ACCUSE", "PROTEST")
TALK = ("REQUEST", "THREATEN", "AGREE", "REJECT")


@dataclass(frozen=True)
class Act:
    """One act of one actor as a sentence tells it.

    `standing`: done, offered, planned, threatened, demanded, wanted, refused, denied, needed (a condition) or possible.
    `by` asks for it; `place` is its word (report, character); `type` its event type where the record has one.
    """

    actor: str
    phrase: Phrase
    standing: str
    type: str
    target: str | None
    evidence: Evidence
    place: tuple[str, int]
    by: tuple[str, ...] = ()
    main: tuple[str, int] | None = None

    def also(self, other: Act) -> Act:
        """This act, asked for by those too that the other account names, and of its type if it has none."""
        return replace(self, by=tuple(dict.fromkeys([*self.by, *other.by])), type=self.type or other.type)


def acts(material: Material) -> list[Act]:
    """All acts of the material in the order of the text; a word gives each actor one act, the fullest account of it."""
    events = triggers(material)
    found: dict[tuple[str, int, str], Act] = {}
    for report, start, doc in material.passages:
        scene = Scene(material, report, start, doc, material.reports[report].published)
        told = [act for word in doc if word.pos_ in ("VERB", "NOUN") for act in _acts(scene, word, events)]
        for act in sorted(told, key=lambda act: RANK[act.standing]):
            slot = (*act.place, act.actor)
            found[slot] = found[slot].also(act) if slot in found else act
    return [found[slot] for slot in sorted(found)]


RANK = {
    kind: k
    for k, kind in enumerate(
        ("demanded", "refused", "threatened", "offered", "needed", "done", "planned", "wanted", "possible", "denied")
    )
}


def triggers(material: Material) -> dict[tuple[str, int], list[Event]]:
    """Events by the place of the word that they were read from."""
    found: dict[tuple[str, int], list[Event]] = {}
    for event in material.events:
        for evidence in event.evidence:
            at = evidence.quote.lower().find(event.trace.words.lower().split(" ")[0]) if event.trace.words else 0
            found.setdefault((evidence.report, evidence.start + max(at, 0)), []).append(event)
    return found


def code_of(party: Any) -> str | None:
    """The code of a party, None for nobody known."""
    return None if party is None or party.code == NOBODY else code(party)


def _acts(scene: Scene, word: Any, events: dict[tuple[str, int], list[Event]]) -> Iterator[Act]:
    """The acts that a word tells of, for each actor that the record or the parse gives it."""
    told = events.get(scene.place(word), [])
    if told and all(event.negated for event in told):
        return
    if not told and word.pos_ == "NOUN":
        yield from _carried(scene, word)
        return
    verb = word.pos_ == "VERB"
    pairs: list[tuple[str | None, Event | None]] = [
        (code_of(event.source), event) for event in told if code_of(event.source)
    ]
    for source, event in pairs or [(scene.subject(word) if verb else None, next(iter(told), None))]:
        target = (code_of(event.target) if event else None) or (scene.object(word) if verb else None)
        if source is not None:
            yield from _of_word(scene, word, source, target if target != source else None, event)


def _of_word(scene: Scene, word: Any, source: str, target: str | None, event: Event | None) -> Iterator[Act]:
    inner = list(_inner(scene, word, source, target))
    yield from inner
    if event is not None and event.type in BLAME:
        yield from _blamed(scene, word, source)
    standing = _standing(word, event)
    said = any(str(word.lemma_).lower() in verbs for verbs in (words().own, words().others))
    if standing and not (inner and (said or standing == "done")):
        main = condition_of(word)
        type_, place = event.type if event else kind(word), scene.place(word)
        yield Act(
            source, phrase(word), standing, type_, target, scene.evidence(word), place, (), main and scene.place(main)
        )


def kind(word: Any) -> str:
    """The event type that the lexicon gives a word in its place, empty if none."""
    found = match(word)
    return str(found.sense.type) if found else ""


def _blamed(scene: Scene, word: Any, source: str) -> Iterator[Act]:
    """What somebody is blamed for, told by a noun with its owner: "condemned the missile test of A"."""
    for noun in noun_acts(word):
        for owner in scene.owners(noun):
            if owner != source:
                yield Act(owner, phrase(noun), "done", kind(noun), source, scene.evidence(noun), scene.place(noun))


def _carried(scene: Scene, noun: Any) -> Iterator[Act]:
    """Acts that a noun carries for its owners: "the efforts of A and B to press C"."""
    for verb in carried_by(noun):
        for owner in scene.owners(noun):
            standing, target = words().carriers[str(noun.lemma_).lower()], scene.object(verb)
            yield from _inner(scene, verb, owner, target)
            if owner != target:
                yield Act(owner, phrase(verb), standing, kind(verb), target, scene.evidence(noun), scene.place(verb))


def _standing(word: Any, event: Event | None) -> str | None:
    """How the act of a word stands; None where nothing makes it an act worth an option."""
    if word.pos_ == "VERB" and condition_of(word) is not None:
        return "needed"
    if word.dep_ == "acl" and word.tag_ == "VBN":
        return None
    if event is not None:
        return _told(word, event)
    if word.pos_ == "VERB" and any(child.dep_ == "neg" for child in word.children):
        return "refused" if modal(word) else None
    if word.pos_ != "VERB" or str(word.lemma_).lower() in words().empty:
        return None
    plain = modal(word) is None and word.dep_ in MAIN and kind(word) in MATERIAL
    return "done" if plain else modal(word)


def _told(word: Any, event: Event) -> str | None:
    """How an event of the record stands; of the ways of speaking only agreeing, and asking a body of several states."""
    if event.type not in TALK or event.status is not Status.DONE:
        return STANDING[event.status]
    asked = event.type == "REQUEST" and event.target is not None and event.target.code in load().organisations
    agreed = event.type == "AGREE" and any(child.dep_ == "prep" for child in word.children)
    return "done" if asked else "offered" if agreed else None


def _inner(scene: Scene, word: Any, source: str, target: str | None) -> Iterator[Act]:
    """The acts in the complement of a word of asking, offering, threatening, refusing."""
    lists, lemma = words(), str(word.lemma_).lower()
    if any(child.dep_ == "neg" for child in word.children):
        return
    for verb, first in [*complements(word), *((noun, None) for noun in noun_acts(word))]:
        doer = _doer(scene, verb, first)
        actor: str | None = source
        if lemma in lists.orders and doer == source:
            standing = "done"
        elif lemma in lists.others and (doer or target) not in (None, source):
            actor, standing = doer or target, lists.others[lemma]
        elif lemma in lists.own and doer in (None, source):
            standing = lists.own[lemma]
        else:
            continue
        by, towards = ((source,), source) if actor != source else ((), target)
        main = scene.place(word)
        yield Act(
            str(actor), phrase(verb), standing, kind(verb), towards, scene.evidence(word), scene.place(verb), by, main
        )


def _doer(scene: Scene, verb: Any, first: Any | None) -> str | None:
    """Who is to act: the subject of the clause or of the first of its row; the owner of an act told by a noun."""
    if first is None:
        return scene.who(verb)
    for clause in (verb, first):
        subject = scene.own_subject(clause)
        found = scene.who(subject) if subject is not None else None
        if found:
            return found
    return None
