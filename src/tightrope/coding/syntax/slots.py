"""Where the other party of an act stands: the slots of a sense, tried in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.resolve import owners, resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.patterns import Match, complements
from tightrope.coding.syntax.roles import agents, objects

COMPLEMENT = ("object", "dative", "to", "with", "against", "on", "for", "from", "of", "by", "between", "in", "at", "into", "near", "over")


def targets(scene: Scene, match: Match) -> tuple[Actor, ...]:
    """The parties acted on: the first slot that names an actor, else a thing that the act is on."""
    things: list[Actor] = []
    for slot in match.sense.target:
        for noun in _nouns(match, slot):
            found = _parties(scene, noun, slot, things)
            if found:
                return found
        if slot == "complement":
            found = _inside(scene, match, things)
            if found:
                return found
    return tuple(things[:1])


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
    for noun in objects(verb):
        for inner in (n for p in noun.children if p.dep_ == "prep" for n in children(p, "pobj")):
            yield from prepositional(inner, slot)
    yield from (n for c in verb.children if c.dep_ == "conj" and c.i - verb.i <= 3 for n in prepositional(c, slot))


def _parties(scene: Scene, noun: Any, slot: str, things: list[Actor]) -> tuple[Actor, ...]:
    actors = resolve(scene, noun)
    acting = tuple(a for a in actors if a.agent)
    if acting:
        return acting
    found = owners(scene, noun)
    if found:
        return found
    things.extend(a for a in actors if not a.agent)
    return ()


def _inside(scene: Scene, match: Match, things: list[Actor]) -> tuple[Actor, ...]:
    """A party inside the complement: its own subject if it has one, else whom its verb acts on."""
    sources = {a.party.full for noun in agents(match.verb) for a in resolve(scene, noun)}
    clauses = complements(match.verb) + (complements(match.anchor) if match.light else [])
    for clause in clauses + _prepositional_clauses(match.verb):
        found = _in_clause(scene, clause, sources, things)
        if found:
            return found
    return ()


def _prepositional_clauses(verb: Any) -> list[Any]:
    return [c for p in children(verb, "prep") for c in children(p, "pcomp")]


def _in_clause(scene: Scene, clause: Any, sources: set[str], things: list[Actor], depth: int = 0) -> tuple[Actor, ...]:
    for noun in children(clause, "nsubj", "nsubjpass"):
        found = _others(_parties(scene, noun, "object", things), sources)
        if found:
            return found
    for slot in COMPLEMENT:
        nouns = objects(clause) if slot == "object" else _held(clause, slot)
        for noun in nouns:
            found = _others(_parties(scene, noun, slot, things), sources)
            if found:
                return found
    for inner in complements(clause) if depth < 3 else []:
        found = _in_clause(scene, inner, sources, things, depth + 1)
        if found:
            return found
    return ()


def _held(clause: Any, slot: str) -> list[Any]:
    if slot == "dative":
        return [c for c in children(clause, "dative") if c.pos_ != "ADP"]
    held = list(prepositional(clause, slot))
    for noun in objects(clause):
        held += list(prepositional(noun, slot))
    return held


def _others(actors: tuple[Actor, ...], sources: set[str]) -> tuple[Actor, ...]:
    return tuple(a for a in actors if a.party.full not in sources)
