"""What the actors of a text do, offer, threaten, are asked to do, refuse, need of each other, or could do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tightrope.domain import Event, Status
from tightrope.ontology import load
from tightrope.situation.draft.act import Act, code_of, kind
from tightrope.situation.draft.asking import afterwards, asked, declined, traded
from tightrope.situation.draft.clauses import (
    INNER,
    believed,
    complements,
    condition_of,
    coordinated,
    infinitive,
    modal,
    negated,
    noun_acts,
    verb_name,
)
from tightrope.situation.draft.history import over
from tightrope.situation.draft.lexicon import words
from tightrope.situation.draft.material import Material
from tightrope.situation.draft.phrases import carried_by, gift, phrase
from tightrope.situation.draft.who import Scene, scenes

STANDING = {
    Status.DONE: "done", Status.OFFERED: "offered", Status.DEMANDED: "demanded", Status.REFUSED: "refused",
    Status.DENIED: "denied", Status.HYPOTHETICAL: "possible",
}  # fmt: skip
MATERIAL = ("COOPERATE", "AID", "RETREAT", "CONCEDE", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT")
MAIN = ("ROOT", "conj", "ccomp", "relcl")
BLAME = ("ACCUSE", "PROTEST")
READ = ("VERB", "NOUN", "ADJ")
TALK = ("REQUEST", "THREATEN", "AGREE", "REJECT")


def acts(material: Material) -> list[Act]:
    """All acts of the material in the order of the text; a word gives each actor one act, the fullest account of it."""
    events = triggers(material)
    found: dict[tuple[str, int, str], Act] = {}
    for scene in scenes(material):
        told = [act for word in scene.doc if word.pos_ in READ for act in _acts(scene, word, events)]
        for act in sorted(told, key=lambda act: RANK[act.standing]):
            slot = (*act.place, act.actor)
            found[slot] = found[slot].also(act) if slot in found else act
    return [found[slot] for slot in sorted(found)]


RANK = {
    kind: k
    for k, kind in enumerate(
        (
            "demanded",
            "refused",
            "threatened",
            "offered",
            "needed",
            "done",
            "blamed",
            "planned",
            "wanted",
            "possible",
            "denied",
        )
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


def _acts(scene: Scene, word: Any, events: dict[tuple[str, int], list[Event]]) -> Iterator[Act]:
    """The acts that a word tells of, for each actor that the record or the parse gives it."""
    told = events.get(scene.place(word), [])
    if told and all(event.negated for event in told):
        return
    if word.pos_ == "ADJ":
        yield from _willing(scene, word)
        return
    if not told and word.pos_ == "NOUN":
        yield from _carried(scene, word)
        return
    verb = word.pos_ == "VERB"
    pairs: list[tuple[str | None, Event | None]] = [
        (code_of(event.source), event) for event in told if code_of(event.source)
    ]
    subjects = scene.subjects(word) if verb else []
    own = scene.own_subject(word) if verb and pairs else None
    meant = scene.other_than_main(word, own) if own is not None else None
    pairs = [(meant, event) for _, event in pairs] if meant else pairs
    pairs = [(code, event) for code, event in pairs if not _misread(scene, word, subjects, code, event)]
    joint = [code for code in subjects if pairs and pairs[0][0] in subjects and code not in dict(pairs)]
    pairs += [(code, pairs[0][1]) for code in dict.fromkeys(joint)]
    for source, event in pairs or [(scene.subject(word) if verb else None, next(iter(told), None))]:
        target = (code_of(event.target) if event else None) or (scene.object(word) if verb else None)
        if source is not None:
            yield from _of_word(scene, word, source, target if target != source else None, event)


def _misread(scene: Scene, word: Any, subjects: list[str], source: str | None, event: Event | None) -> bool:
    """Whether the doer is only the partner of a joint act, or only asks somebody else for it."""
    if event is None:
        return False
    partner = event.type in ("COOPERATE", "CONSULT", "SUPPORT", "AGREE") and bool(subjects) and source not in subjects
    others = str(word.head.lemma_).lower() in words().others and verb_name(word.head) not in words().own
    asking = word.dep_ in INNER and others
    return partner or (asking and event.status is Status.DEMANDED and source == scene.subject(word.head))


def _of_word(scene: Scene, word: Any, source: str, target: str | None, event: Event | None) -> Iterator[Act]:
    inner = list(asked(scene, word, source, target))
    yield from inner
    yield from traded(scene, word, source, target)
    yield from afterwards(scene, word, source, target)
    yield from declined(scene, word, source)
    if event is not None and event.type in BLAME and not event.negated:
        yield from _blamed(scene, word, source)
        yield from _accused(scene, word, source, target)
    standing = _standing(word, event)
    said = any(verb_name(word) in verbs for verbs in (words().own, words().others))
    type_, place = event.type if event else kind(word), scene.place(word)
    if standing and not (inner and (said or standing == "done")) and not over(word, type_, event, scene.day):
        main = condition_of(word)
        yield Act(
            source, phrase(word), standing, type_, target, scene.evidence(word), place, (), main and scene.place(main)
        )


def _blamed(scene: Scene, word: Any, source: str) -> Iterator[Act]:
    """What somebody is blamed for, told by a noun with its owner: "condemned the missile test of A"."""
    for noun in noun_acts(word):
        for owner in scene.owners(noun):
            if owner != source and not over(noun, kind(noun), None, scene.day):
                yield Act(owner, phrase(noun), "done", kind(noun), source, scene.evidence(noun), scene.place(noun))


def _accused(scene: Scene, word: Any, source: str, target: str | None) -> Iterator[Act]:
    """What somebody is accused of doing, told by a verb: "accused A of shelling the town"."""
    for prep in word.children if target else ():
        for first in prep.children if prep.dep_ == "prep" and prep.lower_ in ("of", "for", "over") else ():
            for verb in coordinated(first) if first.dep_ == "pcomp" and first.pos_ == "VERB" else ():
                if not negated(verb) and not over(verb, kind(verb), None, scene.day):
                    yield Act(
                        str(target), phrase(verb), "blamed", kind(verb), source, scene.evidence(word), scene.place(verb)
                    )


def _carried(scene: Scene, noun: Any) -> Iterator[Act]:
    """Acts that a noun carries for its owners: "the efforts of A and B to press C"."""
    for verb in carried_by(noun):
        for owner in scene.owners(noun):
            standing, target = words().carriers[str(noun.lemma_).lower()], scene.object(verb)
            yield from asked(scene, verb, owner, target)
            if owner != target:
                type_ = "COERCE" if verb_name(verb) in words().pressing else kind(verb)
                yield Act(owner, phrase(verb), standing, type_, target, scene.evidence(noun), scene.place(verb))


def _willing(scene: Scene, mood: Any) -> Iterator[Act]:
    """Acts that an adjective of willingness carries for its subject: "A is ready to talk"."""
    standing = words().moods.get(str(mood.lemma_).lower())
    actor = scene.subject(mood.head) if standing and mood.head.pos_ in ("AUX", "VERB") else None
    if standing is None or actor is None:
        return
    said = standing if not negated(mood.head) else "refused" if standing != "refused" else "offered"
    for verb, _ in complements(mood):
        target = scene.object(verb)
        place, main = scene.place(verb), scene.place(mood.head)
        yield Act(
            actor,
            phrase(verb),
            said,
            kind(verb),
            target if target != actor else None,
            scene.evidence(mood),
            place,
            (),
            main,
        )


def _standing(word: Any, event: Event | None) -> str | None:
    """How the act of a word stands; None where nothing makes it an act worth an option."""
    if word.pos_ == "VERB" and condition_of(word) is not None:
        return "needed"
    if word.dep_ == "acl" and word.tag_ == "VBN":
        return None
    if word.pos_ == "VERB" and negated(word) and (event is None or modal(word)):
        return "refused" if modal(word) else None
    if event is not None:
        return _told(word, event)
    if word.pos_ != "VERB" or str(word.lemma_).lower() in words().empty:
        return None
    plain = modal(word) is None and word.dep_ in MAIN and (kind(word) in MATERIAL or _ends(word))
    found = "done" if plain else modal(word)
    return "possible" if found and believed(word) else found


def _ends(word: Any) -> bool:
    """Whether an act is ended: "suspended the filling", "lifted the blockade"."""
    ended = [noun for noun in word.children if noun.dep_ == "dobj"] if word.lemma_ in words().ending else []
    return any(str(noun.lemma_).lower() in (*words().nouns, *words().pressures) for noun in ended)


def _told(word: Any, event: Event) -> str | None:
    """How an event of the record stands; what others only believe, or an infinitive tells, is possible."""
    found = _spoken(word, event)
    unsure = word.pos_ == "VERB" and (believed(word) or (event.status is Status.DONE and infinitive(word)))
    return "possible" if unsure and found in ("done", "offered", "demanded", "planned") else found


def _spoken(word: Any, event: Event) -> str | None:
    """How an event of the record stands; of the ways of speaking only agreeing, and asking a body of several states."""
    if event.type not in TALK or event.status is not Status.DONE:
        return STANDING[event.status]
    bodies = event.type == "REQUEST" and event.target is not None and event.target.code in load().organisations
    given = gift(word) is not None
    agreed = event.type == "AGREE" and (given or any(child.dep_ == "prep" for child in word.children))
    return "done" if bodies else "offered" if agreed else None
