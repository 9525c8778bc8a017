"""Doers that no "by" names: the side of the attack in which people fell, the state that holds them, who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.counterpart import partner
from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.resolve import owners, resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.lexical import noun_senses
from tightrope.coding.patterns import Match
from tightrope.coding.syntax.roles import agentless, objects
from tightrope.domain import Party
from tightrope.ontology import load
from tightrope.ontology.verbs import lexicon

Parties = tuple[Actor, ...]
HURT = frozenset({"ASSAULT"})
HELD = frozenset({"arrest", "deport", "ban", "censor", "release", "expel", "restrict", "seize"})
FELL = ("in", "during", "by", "after", "amid", "under", "from")
SIDES = ("by", "from", "with", "between")
CIVIL = "CVL"


def implied(scene: Scene, match: Match) -> Parties:
    """Who acts in a passive without a doer; empty where the words do not tell."""
    if not agentless(match.verb):
        return ()
    if match.sense.reciprocal:
        return tuple(a for noun in objects(match.verb) for a in between(scene, noun))
    if match.sense.type == "MOBILIZE" and match.verb.lemma_ in ("deploy", "mobilise", "mobilize", "mass", "station"):
        return tuple(a for noun in objects(match.verb) for a in resolve(scene, noun) if a.agent)
    if match.sense.key.startswith("summon"):
        return next((f for n in prepositional(match.verb, "to") if (f := _office(scene, n))), ())
    if match.sense.type in HURT:
        return _struck(scene, match.verb)
    if not children(match.verb, "auxpass") and match.verb.dep_ != "ROOT":
        return _holding(scene, match.verb) if match.sense.mode in HELD or match.sense.cameo == "115" else ()
    held = match.sense.mode in HELD or match.sense.cameo == "115"
    found = (_holding(scene, match.verb) or _at_home(scene, match)) if held else ()
    return found or (_opposed(scene, match) if match.sense.type == "SANCTION" else ())


def _at_home(scene: Scene, match: Match) -> Parties:
    """ "Thousands were detained" in a report about one state: by its authorities."""
    home = scene.torn or scene.main
    foreign = any(a.known and a.party.code[:3] != home for a in _borne(scene, match))
    if home is None or foreign or match.sense.type not in ("COERCE", "ACCUSE"):
        return ()
    party = Party(code=home, name=load().name_of(home), sector="GOV", via="context")
    return (Actor(party, match.verb.i),)


def _opposed(scene: Scene, match: Match) -> Parties:
    """ "Its envoys were expelled": by whom the text last told to quarrel with them."""
    for actor in _borne(scene, match):
        found = partner(scene, actor, True) if actor.known else None
        if found is not None:
            change = {"start": None, "end": None, "via": "context"}
            return (Actor(found.model_copy(update=change), match.verb.i),)
    return ()


def _borne(scene: Scene, match: Match) -> Parties:
    return tuple(a for noun in objects(match.verb) for a in resolve(scene, noun) if a.agent)


def _office(scene: Scene, noun: Any) -> Parties:
    """ "Summoned to the foreign ministry in Oslo"."""
    return tuple(a for a in resolve(scene, noun) if a.known) or owners(scene, noun, preps=("of", "in"))


def between(scene: Scene, noun: Any) -> Parties:
    """Both sides of "talks between A and B", also where a verb of happening stands between ("broke out between")."""
    nouns = list(prepositional(noun, "between", "among"))
    if not nouns and noun.dep_ in ("nsubj", "nsubjpass", "attr") and happens(noun):
        nouns = list(prepositional(noun.head, "between", "among"))
    return tuple(a for n in nouns for a in resolve(scene, n) if a.agent)


def happens(noun: Any) -> bool:
    """Whether a noun is the subject of a verb that only says that it takes place."""
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ == "of" and head.head.lemma_ in ("round", "series", "day", "hour", "week"):
        return happens(head.head)
    if noun.dep_ == "attr":
        return any(c.lower_ == "there" for c in head.children)
    if noun.dep_ == "nsubj" and head.lemma_ == "be":
        return False
    return noun.dep_ in ("nsubj", "nsubjpass") and head.lemma_.lower() in lexicon().operators["happening"]


def crowd(scene: Scene, noun: Any) -> Parties:
    """ "Protests erupted in Haiti", "strikes paralysed Peru": people of the place, by the word for what they do."""
    if not happens(noun):
        return ()
    for place in _places(noun):
        here = [a for a in resolve(scene, place) if a.known and len(a.party.code) == 3]
        if here:
            start = scene.offset + noun.idx
            change = {"name": noun.text, "start": start, "end": start + len(noun.text), "sector": CIVIL, "via": "place"}
            return (
                Actor(here[0].party.model_copy(update={**change, "person": None}), noun.i, plural=True, civic=True),
            )
    return ()


def seated(scene: Scene, match: Match, actor: Actor) -> Actor:
    """A crowd without a country is of the place where it stands."""
    if actor.known or (match.sense.type != "PROTEST" and actor.party.sector != CIVIL):
        return actor
    holders = [match.verb, *(o for o in objects(match.verb) if match.sense.type != "PROTEST")]
    for noun in (n for holder in holders for n in prepositional(holder, "in", "across", "throughout")):
        here = next((a for a in resolve(scene, noun) if a.known and len(a.party.code) == 3), None)
        if here is not None:
            change = {"code": here.party.code, "via": "place"}
            return replace(actor, party=actor.party.model_copy(update=change))
    return actor


def _places(noun: Any) -> Iterator[Any]:
    for holder in (noun, noun.head):
        yield from prepositional(holder, "in", "across", "throughout", "at", "outside")
    yield from children(noun.head, "dobj")


def _struck(scene: Scene, verb: Any) -> Parties:
    """ "Killed in a Norwegian air strike", "wounded in clashes with police"."""
    for noun in prepositional(verb, *FELL):
        if any(s.type == "ASSAULT" for s in noun_senses(noun)):
            return tuple(a for a in owners(scene, noun, preps=SIDES) if a.party.via != "context")
    return ()


def _holding(scene: Scene, verb: Any) -> Parties:
    """ "Arrested in Chad", "released from prison in Cuba", "expelled from Peru": the state of the place."""
    charged = [n for c in prepositional(verb, "with", "for", "on") for n in prepositional(c, "in")]
    for noun in (*prepositional(verb, "in", "from"), *charged):
        for place in (noun, *prepositional(noun, "in", "of")):
            here = [a for a in resolve(scene, place) if a.known and len(a.party.code) == 3]
            if here and not (here[0].person or here[0].party.sector):
                party = here[0].party.model_copy(update={"sector": "GOV", "via": "place"})
                return (replace(here[0], party=party, place=False),)
    return ()


def telling(scene: Scene, verb: Any) -> Parties:
    """Who says what a clause tells: the subject of the verb of saying above it or beside it."""
    speech = lexicon().operators["speech"]
    beside = [c for c in verb.children if c.dep_ in ("parataxis", "ccomp") and c.lemma_.lower() in speech]
    above = [verb.head] if verb.dep_ in ("ccomp", "parataxis") and verb.head.lemma_.lower() in speech else []
    for word in (*above, *beside):
        for subject in children(word, "nsubj"):
            found = tuple(a for a in resolve(scene, subject) if a.agent)
            if found:
                return found
    return ()
