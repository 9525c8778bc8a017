"""Who judges."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.resolve import owners, resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.claims.words import words
from tightrope.coding.syntax.roles import agents
from tightrope.coding.syntax.sources import BODIES, acting
from tightrope.domain import Party

VOICES = frozenset({"ELI", "EDU", "JRN"})
TEXT = Party(code="---", name="the report", via="text")


def of_verb(scene: Scene, verb: Any) -> tuple[Party, ...]:
    """The subject of a verb of judgment; empty where it cannot judge."""
    nouns = agents(verb)
    found = tuple(own_voice(a.party) for noun in nouns for a in resolve(scene, noun) if judges(noun, a))
    papers = [n for n in nouns if n.lemma_.lower() in BODIES]
    found = found or tuple(a.party for n in papers for a in acting(scene, n))  # "Egypt's statement said"
    if found:
        return found
    loose = (n for n in nouns if n.lower_ in words().judges and n.pos_ != "PROPN")  # "some", "many", "others"
    return tuple(Party(code="---", name=n.text, via="unknown") for n in loose)


def own_voice(party: Party) -> Party:
    """A former diplomat, a scholar or a newspaper does not judge for the state that it is of."""
    return party.model_copy(update={"code": "---"}) if party.sector in VOICES else party


def attributed(scene: Scene, verb: Any) -> tuple[Party, ...]:
    """ "According to French officials"; the text itself where nobody is named."""
    for prep in (c for c in verb.children if c.lower_ == "according"):
        for noun in prepositional(prep, "to"):
            found = tuple(own_voice(a.party) for a in resolve(scene, noun) if judges(noun, a))
            if found:
                return found
    return (TEXT,)


def judges(noun: Any, actor: Actor) -> bool:
    """Whether a noun names somebody who can hold a view."""
    return actor.agent or noun.lemma_.lower() in words().judges


def of_noun(scene: Scene, noun: Any) -> tuple[Party, ...]:
    """Whose judgment a noun names: "Norway's fears", "concerns among its allies", "the reading by the media"."""
    for owner in children(noun, "poss"):
        found = tuple(a.party for a in resolve(scene, owner) if judges(owner, a))
        if found:
            return found
    for prep in words().holders[:-1]:
        for inner in (*prepositional(noun, prep), *_beside(noun, prep)):
            found = tuple(a.party for a in resolve(scene, inner) if judges(inner, a))
            if found:
                return found
    voiced = noun.dep_ == "dobj" and noun.head.lemma_.lower() in words().voicing
    if voiced and (found := of_verb(scene, noun.head)):
        return found
    return tuple(a.party for a in owners(scene, noun, preps=())) or _named_by_kind(noun) or (TEXT,)


def _named_by_kind(noun: Any) -> tuple[Party, ...]:
    """ "Media speculation", "expert opinion"."""
    kinds = (c for c in children(noun, "compound", "amod") if c.lemma_.lower() in words().judges)
    return tuple(Party(code="---", name=c.text, via="unknown") for c in kinds)[:1]


def speaker(scene: Scene, verb: Any) -> tuple[Party, ...]:
    """Who says the clause of a verb; the text itself where nobody is named."""
    node = verb
    for _ in range(4):
        if node.dep_ in ("ccomp", "parataxis") and (found := of_verb(scene, node.head)):
            return found
        quoted = (c for c in node.children if c.dep_ == "parataxis" and c.lemma_.lower() in words().saying)
        for said in quoted:
            if found := of_verb(scene, said):
                return found
        if node.head.i == node.i:
            break
        node = node.head
    return (TEXT,)


def _beside(noun: Any, prep: str) -> list[Any]:
    """Holders that the parser hangs on the verb: "concerns mount among its allies"."""
    return (
        list(prepositional(noun.head, prep))
        if noun.dep_ in ("nsubj", "dobj", "nsubjpass") and prep in ("among", "by", "from")
        else []
    )
