"""The acts of one sentence: matches of the lexicon with their parties and their standing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.beyond import beyond
from tightrope.coding.actors.counterpart import facing, meant
from tightrope.coding.actors.domestic import at_home, own_state
from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.resolve import owners, resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.lexical import carried, fits, noun_senses
from tightrope.coding.patterns import Match, adjective_matches, deed_matches, suits, verb_matches
from tightrope.coding.syntax.charges import VOW, breach, by_doers, promised, turned, vows
from tightrope.coding.syntax.complements import complements
from tightrope.coding.syntax.implied import happens, seated
from tightrope.coding.syntax.nominal import nominal
from tightrope.coding.syntax.pairing import Pair, paired
from tightrope.coding.syntax.roles import agentless, foretold, objects, surface_subject
from tightrope.coding.syntax.slots import Found, targets
from tightrope.coding.syntax.sources import sources
from tightrope.coding.syntax.standing import Standing, standing
from tightrope.coding.syntax.together import instead, joint
from tightrope.ontology.verbs import ANY, Sense, lexicon

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
        if taken.get(token.i) is False:
            continue
        sense = match(token)
        if sense is not None and vows(sense, _held(sense)):
            sense = replace(sense, sense=VOW)
            taken.update(dict.fromkeys((n.i for n in objects(token)), False))
        beside = joint(token, sense)
        shared = _mutual_deed(scene, beside, taken.get(token.i, False)) if beside else []
        found.extend(shared)
        sense = instead(sense, beside) if shared else sense
        if sense is None:
            continue
        if sense.sense.type == "THREATEN" and foretold(sense.verb):
            continue
        here = list(_told(scene, sense, demanded=taken.get(token.i, False)))
        if here or not (sense.verb.pos_ == "NOUN" or agentless(sense.verb)):
            _take(sense, taken, bool(here))
        found.extend(here)
        for act in here[:1]:
            scene.owned[act.match.anchor.lemma_.lower()] = (act.source,)
            if not (act.demanded or act.standing.open or act.standing.negated):
                scene.deed(act.match.sense.type, act.source)
    return found


def _mutual_deed(scene: Scene, beside: Match, demanded: bool) -> list[Act]:
    """What two sides do together; nothing where only one is told."""
    return [a for a in _told(scene, beside, demanded) if a.reciprocal and a.source.known and a.target]


def _downward(root: Any) -> Iterator[Any]:
    """Tokens from the root down, level by level, in order of the text."""
    level = [root]
    while level:
        yield from level
        level = [child for token in level for child in token.children]


def match(token: Any) -> Match | None:
    """The best sense that a token tells in its place; None where it tells none."""
    if token.dep_ == "amod" and token.tag_ == "VBG":
        return None  # "the visiting minister"
    if token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB"):
        found = verb_matches(token)
        return found[0] if found else None
    if token.pos_ == "ADJ" or token.dep_ in ("acomp", "oprd"):
        found = adjective_matches(token) if token.dep_ in ("acomp", "oprd", "conj", "ROOT", "advcl") else []
        if found:
            return found[0]
    if token.pos_ in ("NOUN", "PROPN"):
        senses = [] if carried(token) and not happens(token) else [s for s in noun_senses(token) if suits(token, s)]
        if senses:
            return Match(_joining(token, senses), token, token, 1)
        made = deed_matches(token) if not carried(token) else []
        return made[0] if made else None
    return None


def _joining(noun: Any, senses: list[Sense]) -> Sense:
    """Of several senses of a noun the mutual one where two sides are told ("clashes between")."""
    senses = sorted(senses, key=lambda s: -len(s.needs))
    mutual = [s for s in senses[1:] if s.reciprocal]
    told = (noun, noun.head) if happens(noun) else (noun,)
    return (
        mutual[0] if mutual and any(c.lower_ in ("between", "among") for w in told for c in w.children) else senses[0]
    )


def _take(match: Match, taken: dict[int, bool], told: bool) -> None:
    """Mark what a match has used up: its noun, and the clauses that it speaks of (True: as demanded)."""
    sense = match.sense
    if match.light:
        taken[match.anchor.i] = False
    elif sense.object and ANY not in sense.object:
        made = match.verb.pos_ in ("NOUN", "PROPN")
        for noun in prepositional(match.verb, "of") if made else objects(match.verb):
            if fits(noun, sense.object):
                taken[noun.i] = False
    if sense.embeds and told:
        for clause in complements(match.verb) + complements(match.anchor):
            if sense.embeds == "demanded" or not _speaks_again(clause):
                _absorb(clause, taken, sense.embeds == "demanded")


def _speaks_again(clause: Any) -> bool:
    """ "Said the tests were illegal and he urged an end": the second clause is the speaker's own act."""
    return clause.dep_ == "conj" and any(c.pos_ == "PRON" for c in children(clause, "nsubj"))


def _absorb(clause: Any, taken: dict[int, bool], demanded: bool) -> None:
    taken[clause.i] = demanded
    for inner in complements(clause):
        taken.setdefault(inner.i, False)
    for noun in (*objects(clause), *children(clause, "acomp", "attr")):
        taken.setdefault(noun.i, False)
    for inner in clause.subtree:
        if inner.tag_ in ("VB", "VBG") and inner.dep_ in ("pcomp", "xcomp", "advcl"):
            taken.setdefault(inner.i, False)


def _told(scene: Scene, match: Match, demanded: bool) -> Iterator[Act]:
    if match.verb.pos_ in ("NOUN", "PROPN"):
        (who, whom), slot = nominal(scene, match), "noun"
        match = by_doers(match, who)
    else:
        who = sources(scene, match)
        match = by_doers(match, who)
        found = _whom(scene, match, who)
        whom, slot = (
            found.actors if match.sense.reciprocal else beyond(scene, match, who, found.actors),
            found.slot,
        )
    if not who or (match.sense.strict and (slot not in match.sense.target or not any(a.agent for a in whom))):
        return
    if match.sense.mode == "visit" and all(fits(a_noun, lexicon().classes["troops"]) for a_noun in _heads(match, who)):
        return  # jets that land call on nobody
    state = turned(match, standing(match.verb), _held(match) if match.sense.type == "AGREE" else [])
    charged = breach(scene, match, state, who)
    if charged:
        (match, who), whom, slot, state = charged, who, "subject", replace(state, negated=False)
    pairs = paired(match, who[:LIMIT], whom[:LIMIT], slot)
    for source, target, back in _once(pairs) if demanded else pairs:
        source = seated(scene, match, source)
        source, target = at_home(match.sense.type, source, target)
        if target is not None:
            target = meant(scene, match.sense.type, source, target, match.verb)
        if target is not None and match.sense.type == "MOBILIZE" and target.party.via == "context":
            target = None
        if target is None or (match.sense.type == "PROTEST" and not target.agent and not target.known):
            target = own_state(match.sense.type, source) or target or facing(scene, match.sense.type, source)
        yield Act(match, source, target, state, back, demanded)


def _held(told: Match) -> list[Match]:
    """What is promised or agreed."""
    return [m for clause in promised(told) if (m := match(clause))]


def _heads(match: Match, who: tuple[Actor, ...]) -> list[Any]:
    return [match.verb.doc[a.at] for a in who]


def _once(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """What is only demanded of two sides is one line, not one each way."""
    seen: set[frozenset[str]] = set()
    for source, target, _ in pairs:
        sides = frozenset((source.party.name, target.party.name if target else ""))
        if sides not in seen:
            seen.add(sides)
            yield source, target, False


def _whom(scene: Scene, match: Match, who: tuple[Actor, ...]) -> Found:
    if match.reversed:
        subject = children(match.verb, "nsubj") or _shared(match.verb)
        found = (tuple(a for a in resolve(scene, noun) if a.agent) or owners(scene, noun) for noun in subject)
        borne = tuple(a for actors in found for a in actors)
        return Found(borne, "subject") if borne else targets(scene, match, who)
    return targets(scene, match, who)


def _shared(verb: Any) -> list[Any]:
    found = surface_subject(verb)
    return [found] if found is not None else []
