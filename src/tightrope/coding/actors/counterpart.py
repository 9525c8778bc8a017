"""Whom an act concerns that is told without its other side: the one dealt with last, the state of the report."""

from __future__ import annotations

from dataclasses import replace

from tightrope.coding.actors.actor import STATE, Actor, one_side, side
from tightrope.coding.actors.heads import heads
from tightrope.coding.actors.scene import Scene
from tightrope.domain import Party
from tightrope.ontology import load

BACK = 6  # sentences in which two may have dealt with each other
WORDS = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "SANCTION", "PROTEST", "SUPPORT", "AGREE", "AID"})
FORCE = frozenset({"ASSAULT", "COERCE"})


def meant(scene: Scene, kind: str, source: Actor, target: Actor) -> Actor:
    """The other side where the words leave it to the text."""
    return victims(scene, kind, source, apart(scene, kind, source, concerned(scene, kind, source, target)))


def concerned(scene: Scene, kind: str, source: Actor, thing: Actor) -> Actor:
    """The target of an act on a thing that is told without an owner; the thing itself where the text leaves it open."""
    if thing.known or thing.agent or thing.time or not source.known or kind not in WORDS | FORCE:
        return thing
    doer = _deed(scene, source, thing)
    found = doer or partner(scene, source, kind in FORCE) or (_story(scene, source) if kind in WORDS else None)
    return _as(thing, found) if found else thing


def victims(scene: Scene, kind: str, source: Actor, target: Actor) -> Actor:
    """People in no office whom a body of a torn state harms are its own."""
    home = scene.torn or scene.main
    crowd = target.party.sector == "CVL" and not target.known and not target.named
    if kind not in FORCE or not crowd or home is None or source.party.code[:3] != home:
        return target
    return replace(target, party=target.party.model_copy(update={"code": home, "via": "context"}))


def apart(scene: Scene, kind: str, source: Actor, target: Actor) -> Actor:
    """A target that the context alone gave is never the doer's own government: the one dealt with last instead."""
    guessed = target.party.via == "context" and kind in WORDS and target.party.code != scene.torn
    if not guessed or not one_side(source, target, STATE):
        return target
    found = partner(scene, source, False)
    return _as(target, found.model_copy(update={"sector": target.party.sector})) if found else target


def partner(scene: Scene, actor: Actor, hostile: bool) -> Party | None:
    """Whom the text last told to deal with an actor's side; `hostile`: to harm it or be harmed."""
    mine = side(actor)
    for told, a, b, harm in reversed(scene.pairs):
        if scene.sentence - told > BACK:
            return None
        one, other = side(Actor(a, 0)), side(Actor(b, 0))
        if mine in (one, other) and one != other and (harm or not hostile):
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
    """The party under the words of the thing."""
    change = {"code": found.code, "sector": found.sector, "via": "context"}
    return replace(thing, party=thing.party.model_copy(update=change))
