"""Whom an act concerns that is told without its other side: the one dealt with last, the state of the report."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tightrope.coding.actors.actor import STATE, Actor, one_side, side
from tightrope.coding.actors.country import own
from tightrope.coding.actors.heads import heads
from tightrope.coding.actors.phrase import children
from tightrope.coding.actors.scene import Scene
from tightrope.domain import Party
from tightrope.ontology import load

BACK = 6  # sentences in which two may have dealt with each other
WORDS = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "SANCTION", "PROTEST", "SUPPORT", "AGREE", "AID"})
FORCE = frozenset({"ASSAULT", "COERCE"})
LONE = frozenset({"MOBILIZE", "REJECT", "THREATEN"})
KIND = frozenset({"SUPPORT", "AID"})  # what an adversary is not meant by


def meant(scene: Scene, kind: str, source: Actor, target: Actor, verb: Any) -> Actor:
    """The other side where the words leave it to the text."""
    return victims(scene, kind, source, apart(scene, kind, source, concerned(scene, kind, source, target, verb)))


def facing(scene: Scene, kind: str, source: Actor) -> Actor | None:
    """Whom troops are moved against, or a refusal is told to, where nobody is named: the adversary told last."""
    found = partner(scene, source, True) if kind in LONE and source.known else None
    return Actor(found.model_copy(update={"start": None, "end": None, "via": "context"}), source.at) if found else None


def concerned(scene: Scene, kind: str, source: Actor, thing: Actor, verb: Any) -> Actor:
    """The target of an act on a thing that is told without an owner; the thing itself where the text leaves it open."""
    if thing.known or thing.agent or thing.time or not source.known or kind not in WORDS | {"ASSAULT"}:
        return thing
    deed = _deed(scene, source, thing)
    if deed:
        return replace(
            thing, party=thing.party.model_copy(update={"code": deed.code, "sector": deed.sector, "via": "context"})
        )
    found = _topic(scene, source, verb) or _dealt(scene, source, kind)
    found = found or (_story(scene, source) if kind in WORDS else None)
    return _as(thing, found) if found else thing


def _dealt(scene: Scene, source: Actor, kind: str) -> Party | None:
    found = partner(scene, source, kind in FORCE)
    return None if kind in KIND and found != partner(scene, source, False, kind=True) else found


def _topic(scene: Scene, source: Actor, verb: Any) -> Party | None:
    """ "In Peru, the bloc imposed sanctions": the state that a clause opens with."""
    for prep in (c for c in verb.lefts if c.dep_ == "prep" and c.lower_ in ("in", "on", "against")):
        for noun in children(prep, "pobj"):
            hit = own(scene, noun)
            if hit and hit.entry.code in load().states and hit.entry.code != source.party.code:
                return Party(code=hit.entry.code, name=load().name_of(hit.entry.code))
    return None


def victims(scene: Scene, kind: str, source: Actor, target: Actor) -> Actor:
    """People in no office whom a body of a torn state harms are its own."""
    home = scene.torn or scene.main
    crowd = target.party.sector == "CVL" and not target.known and not target.named
    if kind not in FORCE or not crowd or home is None or source.party.code[:3] != home:
        return target
    return replace(target, party=target.party.model_copy(update={"code": home, "via": "context"}))


def apart(scene: Scene, kind: str, source: Actor, target: Actor) -> Actor:
    """A target that the context alone gave is never the doer's own government: the one dealt with last instead.

    Who backs a thing of its own ("defended the launch") backs nobody else by that.
    """
    guessed = target.party.via == "context" and kind in WORDS - KIND and target.party.code != scene.torn
    if not guessed or not one_side(source, target, STATE):
        return target
    found = partner(scene, source, False)
    change = {"code": found.code, "name": found.name} if found else {}
    return replace(target, party=target.party.model_copy(update=change))


def partner(scene: Scene, actor: Actor, hostile: bool, kind: bool = False) -> Party | None:
    """Whom the text last told to deal with an actor's side; `hostile`: to harm it or be harmed; `kind`: neither."""
    mine = side(actor)
    for told, a, b, harm in reversed(scene.pairs):
        if scene.sentence - told > BACK:
            return None
        one, other = side(Actor(a, 0)), side(Actor(b, 0))
        if (
            mine in (one, other)
            and one != other
            and "CVL" not in (a.sector, b.sector)
            and (harm or not hostile)
            and not (harm and kind)
        ):
            return b if one == mine else a
    return None


def _deed(scene: Scene, source: Actor, thing: Actor) -> Party | None:
    """ "The coup": of the soldiers of the state of the report."""
    last = thing.party.name.lower().split()[-1:]
    sector = heads().deeds.get(last[0]) if last else None
    home = scene.torn or scene.main
    if sector is None or home is None or (source.party.code == home and source.party.sector == sector):
        return None
    return Party(code=home, name=load().name_of(home), sector=sector)


def _story(scene: Scene, source: Actor) -> Party | None:
    """The state that the report is about, for those who are not of it."""
    home = scene.main
    if home is None or source.party.code.startswith(home):
        return None
    return Party(code=home, name=load().name_of(home))


def _as(thing: Actor, found: Party) -> Actor:
    """The party under the words of the thing; of a state's own bodies the state."""
    plain = found.sector if side(Actor(found, 0)) not in load().states else None
    change = {"code": found.code, "sector": plain, "via": "context"}
    return replace(thing, party=thing.party.model_copy(update=change))
