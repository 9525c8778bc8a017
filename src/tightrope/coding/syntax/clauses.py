"""The other party of an act inside the clause that completes its verb."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.resolve import resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.patterns import Match
from tightrope.coding.syntax.complements import complements
from tightrope.coding.syntax.roles import agents, objects, passive
from tightrope.coding.syntax.sides import others, parties
from tightrope.ontology.verbs import lexicon

COMPLEMENT = (
    "object", "dative", "to", "with", "against", "on", "for", "from", "of", "by", "between", "in", "at", "into", "near",
    "over",
)  # fmt: skip


def inside(scene: Scene, match: Match, who: tuple[Actor, ...], things: list[Actor], purpose: bool) -> tuple[Actor, ...]:
    """A party inside the complement: its own subject if it has one, else whom its verb acts on."""
    clauses = list(complements(match.verb)) + (complements(match.anchor) if match.light else [])
    clauses += [c for p in children(match.verb, "prep") for c in children(p, "pcomp")]
    if purpose:
        efforts = [n for n in prepositional(match.verb, "in") if n.lemma_ in ("attempt", "bid", "effort", "move")]
        clauses += [c for n in (match.anchor, *objects(match.verb), *efforts) for c in children(n, "acl", "relcl")]
    weak: tuple[Actor, ...] = ()
    for clause in clauses:
        found = in_clause(scene, clause, who, things)
        if any(a.known for a in found):
            return found
        weak = weak or found
    return () if purpose else weak


def culprit(scene: Scene, match: Match, who: tuple[Actor, ...], things: list[Actor]) -> tuple[Actor, ...]:
    """Whom a judgment is on: who does, or owns, what the clause judges; never a party that only suffers it."""
    for clause in complements(match.verb):
        for noun in agents(clause) or children(clause, "nsubjpass"):
            found = others(parties(scene, noun, things), who)
            if found:
                return tuple(a for a in found if a.known or a.political)
        if clause.lemma_.lower() in lexicon().operators["revealing"]:
            shown = (owner for noun in objects(clause) for owner in children(noun, "poss"))
            return others(tuple(a for owner in shown for a in resolve(scene, owner) if a.known), who)
    return ()


def in_clause(
    scene: Scene, clause: Any, who: tuple[Actor, ...], things: list[Actor], depth: int = 0
) -> tuple[Actor, ...]:
    """Of a clause: who acts in it, its own subject, else the first known party in its slots, else an unknown one."""
    by = agents(clause) if passive(clause) else []
    for noun in (*by, *children(clause, "nsubj", "nsubjpass")):
        found = others(parties(scene, noun, things), who)
        if found:
            return found
    weak: tuple[Actor, ...] = ()
    for slot in COMPLEMENT:
        for noun in [*objects(clause), *children(clause, "attr")] if slot == "object" else _held(clause, slot):
            found = others(parties(scene, noun, things), who)
            if any(a.known for a in found):
                return found
            weak = weak or found
    for inner in complements(clause) if depth < 3 else []:
        found = in_clause(scene, inner, who, things, depth + 1)
        if any(a.known for a in found):
            return found
        weak = weak or found
    return weak


def _held(clause: Any, slot: str) -> list[Any]:
    if slot == "dative":
        return [c for c in children(clause, "dative") if c.pos_ != "ADP"]
    held = list(prepositional(clause, slot))
    for noun in objects(clause):
        held += list(prepositional(noun, slot))
        for inner in (n for p in noun.children if p.dep_ == "prep" for n in children(p, "pobj")):
            held += list(prepositional(inner, slot))
    return held
