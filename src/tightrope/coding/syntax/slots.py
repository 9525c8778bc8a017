"""Where the other party of an act stands: the slots of a sense, tried in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.country import topic
from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.resolve import resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.patterns import Match
from tightrope.coding.syntax.clauses import COMPLEMENT, culprit, inside
from tightrope.coding.syntax.roles import agents, objects
from tightrope.coding.syntax.sides import others, parties
from tightrope.ontology.verbs import ANY

WHERE = ("in", "at", "near", "across", "outside", "throughout", "inside")
ON = ("object", "on", "against", "to", "into", "of", "for", "dative", "with", "over")  # slots whose things are acted on
SITES = (*WHERE, "on", "to", "of", "around")  # slots that often name only where a crowd is
HELD = frozenset({"nsubj", "dobj", "pobj", "poss", "nsubjpass", "amod", "compound"})
WIELDING = frozenset({"ASSAULT", "AID", "MOBILIZE", "COERCE"})  # types in which a thing may be the means
SPOKEN = frozenset({"THREATEN", "REQUEST", "REJECT", "AGREE"})
ACTED = frozenset({"CONCEDE", "RETREAT", "COERCE", "SANCTION", "AID", "ASSAULT", "PROTEST"})


@dataclass(frozen=True, slots=True)
class Found:
    """The parties of a slot; `things` are what the act is on where it is on no party."""

    actors: tuple[Actor, ...] = ()
    slot: str = ""


def targets(scene: Scene, match: Match, who: tuple[Actor, ...]) -> Found:
    """The parties acted on: the first slot with a known party; an unknown one in the object stays before it."""
    weak, things = Found(), list[Actor]()
    for slot in _order(match):
        for found in _slot(scene, match, slot, who, things):
            actors = _rooms_out(match, who, found, slot)
            if slot == "complement":
                mine = {w.party.code for w in who if w.known}
                actors = tuple(a for a in actors if a.party.sector or a.party.code not in mine)
            if not actors:
                continue
            if slot == "object" and not weak.actors and _firm(match, actors):
                return Found(_located(scene, match, actors), slot)
            if any(a.known for a in actors):
                return Found(actors, slot)
            weak = weak if weak.actors else Found(actors, slot)
    spoken = match.sense.type in SPOKEN
    far = _far(scene, match, who) if spoken or (not weak.actors and match.sense.type in ACTED) else ()
    if far and not any(a.named for a in weak.actors):
        return Found(far, "far")
    if weak.actors:
        return weak
    until = _until(scene, match, who)
    told = [a for a in things if not _means(match, a)]
    return Found(until, "until") if until else Found(tuple(told[:1]), "thing")


def _means(match: Match, thing: Actor) -> bool:
    """ "Used tear gas": the gas is what they act with."""
    sense, noun = match.sense, match.verb.doc[thing.at]
    while noun.dep_ == "conj":
        noun = noun.head
    named = sense.type in WIELDING and bool(sense.object) and ANY not in sense.object and sense.target[0] != "object"
    return named and any(noun.i == o.i for o in objects(match.verb))


def _order(match: Match) -> tuple[str, ...]:
    """The slots of a sense, then purposes; a crowd's purpose tells more than where it stands."""
    slots = match.sense.target
    if match.sense.type != "PROTEST":
        return (*slots, "purpose")
    return (*(s for s in slots if s not in SITES), "purpose", *(s for s in slots if s in SITES))


def _until(scene: Scene, match: Match, who: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """ "Will not end the strike until the ministry pays": on whom it depends."""
    for clause in children(match.verb, "advcl"):
        if any(c.lower_ in ("until", "unless", "if") for c in children(clause, "mark")):
            for noun in agents(clause):
                found = others(tuple(a for a in resolve(scene, noun) if a.agent), who)
                if found:
                    return found
    return ()


def _far(scene: Scene, match: Match, who: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """For words spoken at nobody in the slots: the first known party named after the verb in its clause."""
    mine = {a.party.code for a in who}
    for token in sorted(_clause(match.verb), key=lambda t: t.i):
        if (
            token.i > match.verb.i
            and token.i in scene.hits
            and token.dep_ in HELD
            and toward(token)
            and not topic(token, scene.hits[token.i])
        ):
            found = tuple(
                a
                for a in resolve(scene, token)
                if a.known and not a.place and a.party.code not in mine and a.party.sector != "JRN"
            )
            if found:
                return found[:1]
    return ()


def _clause(verb: Any) -> list[Any]:
    """The tokens of a clause without the clauses coordinated with it."""
    found = [verb]
    for child in verb.children:
        if not (child.dep_ in ("conj", "parataxis") and child.pos_ in ("VERB", "AUX")):
            aside = {t.i for c in child.subtree if c.dep_ == "relcl" for t in c.subtree}
            found += [t for t in child.subtree if t.i not in aside]
    return found


def toward(token: Any) -> bool:
    """Whether a noun under a preposition can be the one acted on: not "by", "under", "like"."""
    up = token
    while up.dep_ in ("compound", "amod", "poss", "nmod") and up.head.i != up.i:
        up = up.head
    return bool(up.dep_ != "pobj" or up.head.lower_ in COMPLEMENT)


def _rooms_out(match: Match, who: tuple[Actor, ...], actors: tuple[Actor, ...], slot: str) -> tuple[Actor, ...]:
    """ "In Geneva" is a place and no other party where several act together, and where words are spoken abroad."""
    if slot in ("in", "at") and match.sense.type in SPOKEN:
        home = {a.party.code for a in who}
        return tuple(a for a in actors if not a.place or a.party.code in home)
    if match.sense.reciprocal and (len(who) > 1 or any(a.plural and not a.known for a in who)):
        return tuple(a for a in actors if not a.place)
    return actors


def _firm(match: Match, actors: tuple[Actor, ...]) -> bool:
    """Whether an object is who the act is on, and not its means ("sent troops to")."""
    return match.sense.target[0] == "object" or any(a.known for a in actors)


def _located(scene: Scene, match: Match, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Unnamed people take the country of the place where the act is told to happen."""
    if any(a.known or a.named for a in actors):
        return actors
    for noun in prepositional(match.verb, *WHERE):
        here = [a for a in resolve(scene, noun) if a.known and len(a.party.code) == 3]
        if here:
            change = {"code": here[0].party.code, "via": "place"}
            return tuple(replace(a, party=a.party.model_copy(update=change)) for a in actors)
    return actors


def _slot(
    scene: Scene, match: Match, slot: str, who: tuple[Actor, ...], things: list[Actor]
) -> Iterator[tuple[Actor, ...]]:
    if slot == "culprit":
        if found := culprit(scene, match, who, things):
            yield found
        return
    if slot in ("complement", "purpose"):
        found = inside(scene, match, who, things, slot == "purpose")
        if found:
            yield found
        return
    for noun in _nouns(match, slot):
        found = others(parties(scene, noun, things if slot in ON else []), who)
        if found:
            yield found


def _nouns(match: Match, slot: str) -> Iterator[Any]:
    """Heads of the phrases in a slot, of the verb, of its noun and of its object."""
    verb, anchor = match.verb, match.anchor
    if slot == "object":
        yield from (o for o in objects(verb) if not (match.light and o.i == anchor.i))
        return
    if slot == "subject":
        yield from agents(verb)
        return
    if slot == "dative":
        yield from (n for c in children(verb, "dative") for n in ([c] if c.pos_ != "ADP" else children(c, "pobj")))
        return
    for holder in dict.fromkeys((anchor, verb, *objects(verb))):
        yield from prepositional(holder, slot)
    for noun in (anchor, *objects(verb)):
        for inner in (n for p in noun.children if p.dep_ == "prep" for n in children(p, "pobj")):
            yield from prepositional(inner, slot)
    yield from (n for c in verb.children if c.dep_ == "conj" and c.i - verb.i <= 3 for n in prepositional(c, slot))
    yield from (n for noun in prepositional(verb, "in") if _bare(noun) for n in prepositional(noun, slot))


def _bare(noun: Any) -> bool:
    """ "In anger at", "in retaliation for": a noun that only tells why."""
    return noun.pos_ == "NOUN" and noun.tag_ == "NN" and not children(noun, "det", "poss", "amod", "compound")
