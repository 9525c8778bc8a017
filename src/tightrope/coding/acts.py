"""The acts of one sentence: matches of the lexicon with their parties and their standing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.resolve import resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.patterns import Match, adjective_matches, complements, fits, noun_senses, verb_matches
from tightrope.coding.syntax.nominal import nominal
from tightrope.coding.syntax.roles import objects
from tightrope.coding.syntax.slots import targets
from tightrope.coding.syntax.sources import sources
from tightrope.coding.syntax.standing import Standing, standing
from tightrope.ontology.verbs import ANY

LIMIT = 5


@dataclass(frozen=True, slots=True)
class Act:
    """A match with one source and one target; `demanded`: told only as the content of a request."""

    match: Match
    source: Actor
    target: Actor | None
    standing: Standing
    reciprocal: bool = False
    demanded: bool = False


def acts(scene: Scene, sent: Any) -> list[Act]:
    """The acts that a sentence tells, from the main clause down."""
    found: list[Act] = []
    taken: dict[int, bool] = {}
    for token in _downward(sent.root):
        match = None if taken.get(token.i) is False else _match(token)
        if match is None:
            continue
        here = list(_told(scene, match, demanded=taken.get(token.i, False)))
        if here or match.verb.pos_ != "NOUN":
            _take(match, taken, bool(here))
        found.extend(here)
    return found


def _downward(root: Any) -> Iterator[Any]:
    """Tokens from the root down, level by level, in order of the text."""
    level = [root]
    while level:
        yield from level
        level = [child for token in level for child in token.children]


def _match(token: Any) -> Match | None:
    if token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB"):
        found = verb_matches(token)
        return found[0] if found else None
    if token.pos_ == "ADJ" or token.dep_ in ("acomp", "oprd"):
        found = adjective_matches(token) if token.dep_ in ("acomp", "oprd", "conj", "ROOT", "advcl") else []
        if found:
            return found[0]
    if token.pos_ in ("NOUN", "PROPN"):
        senses = noun_senses(token)
        return Match(senses[0], token, token, 1) if senses else None
    return None


def _take(match: Match, taken: dict[int, bool], told: bool) -> None:
    """Mark what a match has used up: its noun, and the clauses that it speaks of (True: as demanded)."""
    sense = match.sense
    if match.light:
        taken[match.anchor.i] = False
    elif sense.object and ANY not in sense.object:
        for noun in objects(match.verb):
            if fits(noun, sense.object):
                taken[noun.i] = False
    if sense.embeds and told:
        for clause in complements(match.verb) + complements(match.anchor):
            _absorb(clause, taken, sense.embeds == "demanded")


def _absorb(clause: Any, taken: dict[int, bool], demanded: bool) -> None:
    taken[clause.i] = demanded
    for inner in complements(clause):
        taken.setdefault(inner.i, False)
    for noun in objects(clause):
        taken.setdefault(noun.i, False)


def _told(scene: Scene, match: Match, demanded: bool) -> Iterator[Act]:
    if match.verb.pos_ in ("NOUN", "PROPN"):
        who, whom = nominal(scene, match)
    else:
        who, whom = sources(scene, match), _whom(scene, match)
    if not who and not whom:
        return
    state = standing(match.verb)
    for source, target, back in _pairs(match, who[:LIMIT], whom[:LIMIT]):
        yield Act(match, source, target, state, back, demanded)


def _whom(scene: Scene, match: Match) -> tuple[Actor, ...]:
    if match.reversed:
        subject = [n for n in children(match.verb, "nsubj")] or [n for n in _shared(match.verb)]
        return tuple(a for noun in subject for a in resolve(scene, noun) if a.agent)
    return targets(scene, match)


def _shared(verb: Any) -> list[Any]:
    from tightrope.coding.syntax.roles import surface_subject

    found = surface_subject(verb)
    return [found] if found is not None else []


def _pairs(match: Match, who: tuple[Actor, ...], whom: tuple[Actor, ...]) -> Iterator[tuple[Actor, Actor | None, bool]]:
    """Who acts on whom; a reciprocal act runs both ways."""
    if match.sense.reciprocal:
        yield from _mutual(who, tuple(a for a in whom if a.agent) or ())
        if any(a.agent for a in whom) or len(who) > 1:
            return
    for source in who:
        others = [t for t in whom if t.party.name != source.party.name]
        for target in others:
            yield source, target, False
        if not others:
            yield source, None, False


def _mutual(who: tuple[Actor, ...], whom: tuple[Actor, ...]) -> Iterator[tuple[Actor, Actor | None, bool]]:
    if whom:
        pairs = [(a, b) for a in who for b in whom if a.party.name != b.party.name]
    else:
        pairs = [(a, b) for i, a in enumerate(who) for b in who[i + 1 :] if a.party.name != b.party.name]
    for a, b in pairs:
        yield a, b, True
        yield b, a, True


__all__ = ["Act", "acts", "prepositional"]
