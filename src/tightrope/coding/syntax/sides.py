"""The parties that a noun names or that own what it names, and who among them is another side."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.resolve import owners, resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.syntax.roles import agents, objects, passive
from tightrope.ontology.verbs import lexicon

BACK = frozenset({"pronoun", "collective"})  # phrases that may only point back at the doer
OWN = frozenset({"its", "their", "his", "her", "our", "my"})
FACING = frozenset({"face", "border", "overlook"})
RIVALS = frozenset({"OPP", "REB", "UAF", "PTY", "JRN", "SEP"})


def parties(scene: Scene, noun: Any, things: list[Actor]) -> tuple[Actor, ...]:
    """The parties that a noun names, or those that own the thing that it names."""
    actors = resolve(scene, noun)
    acting = tuple(a for a in actors if a.agent and not _own(noun, a))
    if acting:
        return acting
    found = owners(scene, noun) or _doing(scene, noun) or _made(scene, noun)
    if not found:
        things.extend(a for a in actors if not a.agent and not a.time)
    return found


def _doing(scene: Scene, noun: Any) -> tuple[Actor, ...]:
    """ "A and B resumed exercises, which C denounced": those who do what the noun names."""
    if noun.dep_ not in ("dobj", "appos") or not children(noun, "relcl"):
        return ()
    if noun.dep_ == "dobj":
        return tuple(a for n in agents(noun.head) for a in resolve(scene, n) if a.known)
    if noun.lemma_.lower() not in lexicon().classes["deeds"]:
        return ()
    told = next((up for up in noun.ancestors if up.pos_ == "VERB"), None)  # "..., a move that C denounced"
    return tuple(a for n in agents(told) for a in resolve(scene, n) if a.known) if told is not None else ()


def _made(scene: Scene, noun: Any) -> tuple[Actor, ...]:
    """ "A truce proposed by X", "a ban imposed on X": who made a thing, else whom it is on."""
    for clause in children(noun, "acl", "relcl"):
        if clause.lemma_ in FACING and clause.tag_ == "VBG":
            return tuple(a for n in objects(clause) for a in resolve(scene, n) if a.known)
        makers = agents(clause) if clause.tag_ == "VBN" and passive(clause) else []
        for inner in (*makers, *prepositional(clause, "on", "against", "in")):
            found = tuple(a for a in resolve(scene, inner) if a.agent and a.political)
            if found:
                return found
    return ()


def _own(noun: Any, actor: Actor) -> bool:
    """ "Its troops", "their countries": the actor's own, no other party."""
    mine = any(c.dep_ == "poss" and c.lower_ in OWN for c in noun.children)
    return mine and not actor.known and actor.party.sector not in RIVALS


def others(actors: tuple[Actor, ...], who: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Those that are not the doers themselves."""
    same = {(a.party.code, a.party.name) for a in who} | {a.at for a in who}
    mine = {a.party.code for a in who if a.known}
    kept = tuple(a for a in actors if (a.party.code, a.party.name) not in same and a.at not in same)
    people = {w.party.person for w in who}
    other = {a.party.person for a in kept if a.party.person and a.party.person not in people}
    return tuple(
        a for a in kept if a.party.via not in BACK or a.party.code not in mine or not a.known or a.party.person in other
    )
