"""What a speaker says of itself: promises and threats are acts, no judgments; feelings inside what is said."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.phrase import children
from tightrope.coding.actors.resolve import resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.claims.words import words
from tightrope.coding.syntax.roles import agents
from tightrope.domain import Party
from tightrope.ontology.verbs import lexicon

SELF = frozenset({"i", "we"})
COMING = frozenset({"will", "would", "'ll", "shall", "wo"})
OPEN = frozenset({"could", "may", "might", "can"})


def pledged(scene: Scene, verb: Any, clause: Any, holders: tuple[Party, ...]) -> bool:
    """Whether a party says what it will do itself ("said it would not leave"), or warns of its own act."""
    subjects = agents(clause)
    if any(n.lower_ == "you" for n in subjects):
        return True
    if clause.lemma_ == "be" or (verb.lemma_.lower() in words().verbs and verb.lemma_.lower() not in THREATS):
        return False
    modal = {c.lower_ for c in children(clause, "aux")}
    ahead = bool(modal & COMING) or (clause.dep_ == "xcomp" and clause.tag_ == "VB") or _going(clause)
    if not ahead and not (verb.lemma_.lower() in THREATS and modal & OPEN):
        return False
    return any(n.lower_ in SELF or _same(scene, n, holders) for n in subjects)


THREATS = frozenset({"warn", "caution", "alarm"})


def _going(clause: Any) -> bool:
    """ "Is going to"."""
    return bool(clause.lemma_ == "go" and any(c.dep_ == "xcomp" for c in clause.children))


def _same(scene: Scene, noun: Any, holders: tuple[Party, ...]) -> bool:
    codes = {h.code for h in holders} - {"---"}
    names = {h.name for h in holders}
    found = resolve(scene, noun)
    if not found and noun.lower_ in ("he", "she", "they", "it"):
        return True  # nobody else is named whom it could stand for
    return bool(found) and all(a.party.code in codes or a.party.name in names for a in found)


def felt(clause: Any) -> bool:
    """Whether a clause itself tells a judgment: "said he hoped that", "said it was worried"."""
    lemma = clause.lemma_.lower()
    if lemma in words().showing:
        return any(n.lemma_.lower() in words().signs for n in agents(clause))
    if lemma in words().verbs and lemma not in words().saying:
        return True
    return any(c.lemma_.lower() in words().adjectives for c in children(clause, "acomp"))


def watching(verb: Any, holders: tuple[Party, ...]) -> bool:
    """Whether those who say so only watch: what experts say is a judgment, hedged or not."""
    heads = {n.lemma_.lower() for n in agents(verb)}
    unknown = all(h.code == "---" for h in holders)
    return unknown and verb.lemma_.lower() in words().saying and bool(heads & words().outsiders)


def terms(verb: Any) -> bool:
    """Whether "would" only tells the terms of a law or a plan: "the law would require", "under the deal it would"."""
    classes = lexicon().classes
    papers = classes["laws"] | classes["agreements"]
    if any(n.lemma_.lower() in papers for n in agents(verb)) and verb.lemma_ in (
        "require",
        "allow",
        "ban",
        "give",
        "let",
    ):
        return True
    return any(c.lower_ == "under" for c in verb.children)
