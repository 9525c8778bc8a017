"""Who a pronoun stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.country import own
from tightrope.coding.actors.party import from_name
from tightrope.coding.actors.scene import Scene
from tightrope.coding.syntax.roles import surface_subject
from tightrope.ontology.verbs import lexicon

Resolve = Callable[[Scene, Any], tuple[Actor, ...]]
PERSONS = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
MANY = frozenset({"they", "them", "their", "both", "themselves"})
SPEAKER = frozenset({"i", "we", "my", "our", "us", "me"})
THINGS = frozenset({"it", "its", "itself"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


def antecedent(scene: Scene, word: Any, resolve: Resolve) -> tuple[Actor, ...]:
    """The actors that a relative or personal pronoun stands for; none where the text leaves it open."""
    low = word.lower_
    if low in RELATIVE:
        clause = _clause(word)
        return resolve(scene, clause.head) if clause is not None else ()
    if low in SPEAKER:
        return _speaker(scene, word, resolve)
    if low not in PERSONS | MANY | THINGS:
        return ()
    beside = _beside(scene, word)
    if beside:
        return (beside,)
    inside = _quoted(scene, word)
    for noun in _candidates(word):
        if inside and not _quoted(scene, noun):
            continue  # who is quoted says "I"
        found = resolve(scene, noun)
        if found and _fits(low, found, noun):
            return tuple(_said(a) for a in found)
    told, couple = scene.couple
    if low in ("them", "they") and couple and scene.sentence - told <= 1:
        return tuple(replace(_said(a), at=word.i) for a in couple)
    near = _mentioned(scene, word, inside) if low in PERSONS else None
    return (near,) if near else tuple(replace(a, at=word.i) for a in _earlier(scene, low))


def _quoted(scene: Scene, token: Any) -> bool:
    """Whether a token stands inside quotation marks that its sentence opens."""
    return bool(sum(t.text == '"' for t in token.doc[scene.begins(token.i) : token.i]) % 2)


def _mentioned(scene: Scene, word: Any, inside: bool) -> Actor | None:
    """Somebody named before a pronoun that is no subject, or stands in quoted words: "over A's ouster, arrest him"."""
    if word.dep_ not in ("dobj", "pobj", "dative") and not inside:
        return None
    first, doer = scene.begins(word.i), surface_subject(word.head)
    for i in range(word.i - 1, first - 1, -1):
        hit = own(scene, word.doc[i])
        if hit and hit.entry.kind in ("person", "surname") and (doer is None or not doer.is_ancestor(word.doc[i])):
            found = from_name(scene, word.doc[i], hit)
            if doer is None or all(found.party.person != a.party.person for a in scene.read(doer.i)):
                return _said(found)
    return None


def _beside(scene: Scene, word: Any) -> Actor | None:
    """ "Sudan and its rebels": the name that the possessed noun is coordinated with."""
    noun = word.head
    if word.dep_ != "poss" or noun.dep_ != "conj" or noun.head.i > noun.i:
        return None
    hit = own(scene, noun.head)
    return _said(from_name(scene, noun.head, hit)) if hit else None


def _speaker(scene: Scene, word: Any, resolve: Resolve) -> tuple[Actor, ...]:
    """The subject of the verb of saying that a first person stands under."""
    for up in word.ancestors:
        if up.lemma_.lower() in lexicon().operators["speech"]:
            for noun in (c for c in up.children if c.dep_ == "nsubj" and c.i != word.i and not c.is_ancestor(word)):
                return tuple(_said(a) for a in resolve(scene, noun))
    return ()


def _said(actor: Actor) -> Actor:
    return replace(actor, party=actor.party.model_copy(update={"via": "pronoun"}))


def _clause(word: Any) -> Any:
    up = word
    for _ in range(6):
        if up.dep_ == "relcl":
            return up
        up = up.head
    return None


def _candidates(word: Any) -> list[Any]:
    """Subjects of the clauses above and before a pronoun, nearest clause first."""
    found, up = [], word
    for _ in range(12):
        if up.head.i == up.i:
            break
        up = up.head
        for child in up.children:
            if child.dep_ in ("nsubj", "nsubjpass") and child.i != word.i and not _holds(child, word):
                if child.lower_ in RELATIVE and up.dep_ == "relcl":
                    found.append(up.head)  # "A, who met B with a plan that he made": A
                found += [] if child.pos_ == "PRON" else [child, *(c for c in child.children if c.dep_ == "poss")]
        controlled = surface_subject(up) if up.dep_ in ("pcomp", "xcomp") else None
        if (
            controlled is not None
            and controlled.i < word.i
            and controlled.pos_ != "PRON"
            and not _holds(controlled, word)
        ):
            found.append(controlled)
    return found


def _holds(noun: Any, word: Any) -> bool:
    return bool(noun.is_ancestor(word))


def _fits(low: str, found: tuple[Actor, ...], noun: Any) -> bool:
    if not any(a.agent for a in found):
        return False
    many = len(found) > 1 or noun.tag_ in ("NNS", "NNPS")
    if low in MANY:
        return many or not found[0].person
    if low in PERSONS:
        return not many and (found[0].person or (noun.pos_ == "PROPN" and not found[0].known))
    return not many and not found[0].person


def _earlier(scene: Scene, low: str) -> tuple[Actor, ...]:
    """The subject of a sentence before, where it fits."""
    for actor in reversed(scene.subjects[-6 if low in PERSONS else -3 :]):
        if low in PERSONS and actor.person:
            return (_said(actor),)
        if low in THINGS and not actor.person and not actor.plural:
            return (_said(actor),)
        if low in MANY and actor.plural:
            return (_said(actor),)
    return ()
