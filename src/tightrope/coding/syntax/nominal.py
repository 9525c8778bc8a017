"""Acts told by a noun alone: "A's attack on B", "talks between A and B", "the launch by A"."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.resolve import owners, resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.lexical import noun_senses
from tightrope.coding.nominalised import doing
from tightrope.coding.patterns import Match
from tightrope.coding.syntax.clauses import in_clause
from tightrope.coding.syntax.complements import complements
from tightrope.coding.syntax.implied import between, crowd, happens, telling
from tightrope.coding.syntax.roles import agents
from tightrope.ontology.verbs import lexicon

Parties = tuple[Actor, ...]
TOLD = frozenset({"announce", "order", "complete", "begin", "start", "confirm", "finish", "continue"})
MOVING = frozenset({"RETREAT", "MOBILIZE"})  # types whose "of" names who moves


def nominal(scene: Scene, match: Match) -> tuple[Parties, Parties]:
    """Source and target of a noun that tells an act; both empty where the phrase names only one of them."""
    noun = match.anchor
    if match.sense.reciprocal:
        joined = between(scene, noun)
        if len(joined) > 1:
            return joined, ()
        pair = tuple(a for a in owners(scene, noun, preps=()) if a.known)
        if len({a.party.code for a in pair}) > 1 and happens(noun):
            return pair, ()  # "Sino-Indian talks"
    who = _doers(scene, match, noun) or _teller(scene, match, noun)
    if match.sense.reciprocal and len(who) > 1:
        return who, ()
    if not who and match.sense.type == "PROTEST":
        who = crowd(scene, noun)
        if who:
            return who, tuple(
                a for a in _others(scene, match, noun) if not a.place and a.party.code != who[0].party.code
            )
    whom = _others(scene, match, noun) or _promised(scene, noun, who) or _answered(scene, match, noun)
    if not who or not whom or all(a.party.via == "context" and a.at == noun.i for a in who):
        return (), ()  # "the offer" is that told before, no second one
    codes = {a.party.full for a in who}
    return who, tuple(a for a in whom if a.party.full not in codes or not a.known)


def _teller(scene: Scene, match: Match, noun: Any) -> Parties:
    """ "Talks with B ended, A said", "there will be no talks with B, A said": the speaker is a side."""
    if not happens(noun) or not (match.sense.reciprocal or _none(noun)):
        return ()
    clause = noun.head.head.head if noun.dep_ == "pobj" else noun.head
    return telling(scene, clause)


def _none(noun: Any) -> bool:
    """ "There will be no talks"."""
    return any(c.lower_ == "no" for c in children(noun, "det", "neg"))


def _promised(scene: Scene, noun: Any, who: Parties) -> Parties:
    """ "Willingness to engage with X"."""
    clauses = [*complements(noun), *(c for c in children(noun, "acl") if who)]
    return next((f for c in clauses if (f := in_clause(scene, c, who, []))), ())


def _answered(scene: Scene, match: Match, noun: Any) -> Parties:
    """ "X rejected Y's offer": whoever answers an offer, a call or a charge is the one whom it was made to."""
    if match.sense.type not in ("AGREE", "REQUEST", "ACCUSE", "THREATEN") or noun.dep_ not in ("dobj", "nsubjpass"):
        return ()
    verb = noun.head
    if verb.lemma_.lower() not in lexicon().operators["answering"]:
        return ()
    return tuple(a for n in agents(verb) for a in resolve(scene, n) if a.agent)


def _doers(scene: Scene, match: Match, noun: Any) -> Parties:
    for owner in (*children(noun, "poss"), *doing(noun)):
        found = tuple(a for a in resolve(scene, owner) if a.agent)
        if found:
            return found
    found = owners(scene, noun, preps=())
    told = noun.dep_ in ("nsubj", "nsubjpass") or (noun.dep_ == "dobj" and noun.head.lemma_ in TOLD)
    if found or match.sense.type not in MOVING or not told:
        return found
    return tuple(a for n in prepositional(noun, "of") for a in resolve(scene, n) if a.agent and a.known)


def _others(scene: Scene, match: Match, noun: Any) -> Parties:
    made = not noun_senses(noun)
    held = (noun, *prepositional(noun, "of" if made or match.sense.type in MOVING else "by"))
    for slot in match.sense.target:
        if slot in ("complement", "dative", "by", "subject") or (slot == "object" and not made):
            continue
        for inner in (n for holder in held for n in prepositional(holder, "of" if slot == "object" else slot)):
            there = match.sense.mode == "visit"
            found = tuple(a for a in resolve(scene, inner) if a.agent or (there and a.known)) or owners(scene, inner)
            if found:
                return found
    return ()
