"""Acts in the complement of a verb of asking, offering, threatening, refusing: whose they are, and who asks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tightrope.situation.draft.act import Act, kind
from tightrope.situation.draft.clauses import (
    INNER,
    believed,
    complements,
    condition_of,
    exchanged,
    infinitive,
    negated,
    noun_acts,
    unsettled,
    verb_name,
)
from tightrope.situation.draft.lexicon import words
from tightrope.situation.draft.phrases import accepting, carried_by, phrase
from tightrope.situation.draft.who import Scene

ASKS = ("request", "demand", "call", "appeal")


def asked(scene: Scene, word: Any, source: str, target: str | None) -> Iterator[Act]:
    """The acts in the complement of a word of asking, offering, threatening, refusing."""
    if negated(word) or (verb_name(word) in words().aspect and word.dep_ in INNER):
        return
    for verb, first in [*complements(word), *((noun, None) for noun in noun_acts(word))]:
        if _nobodys(scene, verb, first):
            continue
        for actor, said, by, towards in _asked(scene, word, source, target, _doers(scene, verb, first, source)):
            standing = "possible" if believed(word) and not by else said
            place, main, held = scene.place(verb), scene.place(word), condition_of(word)
            if held is not None:
                standing, by, main = "needed", (), scene.place(held)
            yield Act(actor, phrase(verb), standing, kind(verb), towards, scene.evidence(word), place, by, main)
            if by and verb_name(word) in words().inviting:
                yield Act(source, phrase(verb), "offered", kind(verb), actor, scene.evidence(word), place, (), main)


def afterwards(scene: Scene, word: Any, source: str, target: str | None) -> Iterator[Act]:
    """What who asks would do afterwards: "demands that B withdraw before any talks"."""
    asking = verb_name(word) in words().others and not negated(word)
    for verb in (word, *noun_acts(word), *(verb for verb, _ in complements(word))) if asking else ():
        for prep in verb.children:
            for noun in prep.children if prep.dep_ == "prep" and prep.lower_ == "before" else ():
                if str(noun.lemma_).lower() in words().meetings and unsettled(noun):
                    told = phrase(noun)
                    yield Act(source, told, "possible", "CONSULT", target, scene.evidence(word), scene.place(noun))


def declined(scene: Scene, word: Any, source: str) -> Iterator[Act]:
    """What is turned down where the noun says whose it is: "rejected A's proposal for a ceasefire"."""
    if words().answers.get(verb_name(word)) != "refused" or negated(word):
        return
    for noun in (child for child in word.children if child.dep_ in ("dobj", "nsubjpass")):
        owners = [code for code in scene.owners(noun) if code != source]
        things = [thing for prep in noun.children if prep.lower_ == "for" for thing in prep.children]
        things = [thing for thing in things if thing.dep_ == "pobj"]
        if str(noun.lemma_).lower() not in words().stand_ins or not owners:
            continue
        place, said, by = scene.place(noun), scene.evidence(word), tuple(owners[:1])
        for verb in carried_by(noun):
            if str(noun.lemma_).lower() in ASKS:
                yield Act(source, phrase(verb), "refused", kind(verb), owners[0], said, scene.place(verb), by)
            else:
                yield Act(owners[0], phrase(verb), "offered", kind(verb), source, said, scene.place(verb))
        if things:
            yield Act(source, accepting(things[0]), "refused", "AGREE", owners[0], said, place, by)


def traded(scene: Scene, word: Any, source: str, target: str | None) -> Iterator[Act]:
    """What the other side is to do in return."""
    for thing in exchanged(word):
        named = [code for noun in reversed(scene.doc[: word.i]) if noun.pos_ == "PROPN" and (code := scene.who(noun))]
        near = [*dict.fromkeys(named), *scene.material.principals]
        other = target or next((code for code in near if code != source), None)
        if other is not None:
            place, main = scene.place(thing), scene.place(word)
            yield Act(other, phrase(thing), "needed", kind(thing), source, scene.evidence(word), place, (), main)


def _asked(
    scene: Scene, word: Any, source: str, target: str | None, doers: list[str]
) -> Iterator[tuple[str, str, tuple[str, ...], str | None]]:
    """Who is to act, how that stands, who asks for it, and towards whom."""
    lists, lemma = words(), verb_name(word)
    if lemma in lists.orders and doers == [source]:
        yield source, "done", (), target
        return
    objects = [child for child in word.children if child.dep_ in ("dobj", "dative")]
    objects += [noun for prep in word.children if prep.dep_ == "prep" for noun in prep.children if noun.dep_ == "pobj"]
    meant = doers or [code for noun in objects for code in scene.sides(noun, source)] or [target or ""]
    if meant == [""] and lemma in lists.insisting:
        meant = [code for code in scene.material.principals if code != source][:1]
    others = [code for code in dict.fromkeys(meant) if code not in ("", source)]
    if lemma in lists.own and lists.own[lemma] == "threatened" and not any(map(infinitive, word.children)):
        others = []
    if lemma in lists.others and others:
        yield from ((code, lists.others[lemma], (source,), source) for code in others)
    elif lemma in lists.own and doers in ([], [source]):
        yield source, lists.own[lemma], (), target


def _nobodys(scene: Scene, verb: Any, first: Any | None) -> bool:
    """Whether a clause has a subject of its own that acts and is no actor: "and that the funds buy food"."""
    subject = None if first is None else scene.own_subject(verb)
    if subject is None or subject.dep_ != "nsubj" or subject.pos_ == "PRON":
        return False
    return scene.who(subject) is None and str(subject.lemma_).lower() not in words().collective


def _doers(scene: Scene, verb: Any, first: Any | None, source: str) -> list[str]:
    """Who is to act: the subjects of the clause or of the first of its row; the owner of an act told by a noun."""
    if first is None:
        owner = scene.who(verb)
        return [owner] if owner else []
    for clause in (verb, first):
        subject = scene.own_subject(clause)
        if subject is not None:
            named = [code for one in (subject, *subject.conjuncts) if (code := scene.who(one))]
            found = named or scene.sides(subject, source)
            if found:
                return found
    return []
