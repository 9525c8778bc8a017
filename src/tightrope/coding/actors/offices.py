"""Who "the president", "the junta" or "the former prime minister" is: the one whom the text named in that role last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.heads import heads, paired
from tightrope.coding.actors.party import party_of
from tightrope.coding.actors.phrase import children, proper
from tightrope.coding.actors.scene import Scene
from tightrope.ontology import load

OFFICES = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "OPP", "SPY", "ELI", "SEP"})
BODIES = frozenset({"MIL", "COP", "JUD", "LEG"})
STATE = frozenset({"federal", "national", "state", "government"})  # words that make an army that of the state
SIDES = frozenset({"OPP", "REB", "SEP"})
POINTING = frozenset({"the", "this", "that", "these", "those"})
PLAIN = frozenset({"det", "punct", "relcl", "acl", "appos", "cc", "conj", "case", "advmod", "preconj"})
BACK = 12  # sentences over which an office keeps its holder


def hold(scene: Scene, head: Any, actor: Actor) -> None:
    """Keep which roles a phrase gives a known party: the words around its name, and the office of a person."""
    if actor.known and actor.agent and not actor.place:
        if not proper(head) and head.pos_ == "NOUN" and actor.party.via not in ("earlier", "collective"):
            scene.nouns[head.lemma_.lower()] = (scene.sentence, actor)
        for role in _roles(scene, head, actor):
            scene.offices[role] = (scene.sentence, actor)
        if actor.party.sector in SIDES or (actor.party.sector in BODIES and actor.party.person is None):
            scene.organs.append((scene.sentence, actor))


def holder(scene: Scene, head: Any) -> Actor | None:
    """The party last named in the role of a bare noun with "the"; None where nobody was, or not lately."""
    if not bare(head):
        return None
    for role in _names(head):
        told, actor = scene.offices.get(role, (0, None))
        if actor is not None and scene.sentence - told <= BACK:
            return _again(scene, actor, head)
    return _body(scene, head)


def again(scene: Scene, head: Any) -> Actor | None:
    """ "The fishermen": those of a known state whom the text told of by that noun before."""
    told, actor = scene.nouns.get(head.lemma_.lower(), (0, None))
    if actor is None or not bare(head) or scene.sentence - told > BACK or actor.plural != (head.tag_ == "NNS"):
        return None
    return _again(scene, actor, head)


def _body(scene: Scene, head: Any) -> Actor | None:
    """ "The army": the only army told lately, under whatever name."""
    lemma = head.lemma_.lower()
    sector = heads().sectors.get(lemma)
    if sector is None or (sector not in SIDES and (lemma not in heads().institutions or sector not in BODIES)):
        return None
    own = any(c.lower_ in STATE for c in head.lefts)
    told = [a for a in _told(scene, sector) if not own or a.party.code in load().states]
    return _again(scene, told[-1], head) if len({a.party.code for a in told}) == 1 else None


def _again(scene: Scene, actor: Actor, head: Any) -> Actor:
    """The party under the words of the phrase."""
    told = actor.party
    return replace(actor, at=head.i, party=party_of(scene, head, told.code, told.sector, "earlier", told.person))


def side(scene: Scene, sector: str) -> str | None:
    """The code of the only rebels, separatists or opposition told lately, else named anywhere: "a rebel spokesman"."""
    if sector not in SIDES:
        return None
    codes = {a.party.code for a in _told(scene, sector)} or {
        code for code in scene.codes if (group := load().groups.get(code)) and group.sector == sector
    }
    return next(iter(codes)) if len(codes) == 1 else None


def _told(scene: Scene, sector: str) -> list[Actor]:
    return [a for when, a in scene.organs if a.party.sector == sector and scene.sentence - when <= BACK]


def bare(head: Any) -> bool:
    """Whether a noun stands with "the" and at most words of its own role: "the former prime minister"."""
    if proper(head) and heads().sectors.get(paired(head), heads().sectors.get(head.lower_)) is None:
        return False
    pointed = any(c.lower_ in POINTING for c in head.lefts) or (_many(head) and head.left_edge.i == head.i)
    return pointed and all(_empty(c) for c in head.children)


def _many(head: Any) -> bool:
    """ "Rebels": a side told in the plural needs no article."""
    return bool(head.tag_ == "NNS" and heads().sectors.get(head.lemma_.lower()) in ("REB", "SEP"))


def _empty(child: Any) -> bool:
    if child.dep_ in PLAIN:
        return True
    known = heads()
    return child.dep_ in ("amod", "compound", "nmod") and (
        child.lower_ in known.former
        or child.lower_ in known.plain
        or f"{child.lower_} {child.head.lemma_.lower()}" in known.sectors
        or f"{child.lower_}-{child.head.lemma_.lower()}" in known.sectors
    )


def _names(head: Any) -> list[str]:
    lemma, pair = head.lemma_.lower(), paired(head)
    return [pair] if "-" in pair and pair in heads().sectors else [pair, lemma] if pair in heads().sectors else [lemma]


def _roles(scene: Scene, head: Any, actor: Actor) -> Iterator[str]:
    titles = children(head, "compound", "nmod", "amod") if proper(head) else ()  # not "government forces"
    for noun in (head, *titles, *children(head, "appos"), *_apposed(head)):
        lemma = noun.lemma_.lower()
        if noun.tag_ in ("NNS", "NNPS") or heads().sectors.get(lemma) not in OFFICES:
            continue
        yield from _names(noun)
    if actor.party.person:
        yield from _office(actor.party.person, scene)


def _apposed(head: Any) -> list[Any]:
    return [head.head] if head.dep_ == "appos" else []


def _office(name: str, scene: Scene) -> Iterator[str]:
    person = load().people.get(name)
    post = person.post_on(scene.on) if person else None
    if post is not None:
        yield post.office
        yield post.office.rsplit(" ", 1)[-1]
