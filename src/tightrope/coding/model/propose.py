"""Acts that the model reads where two parties stand at one predicate and no sense of the lexicon fits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.phrase import bounds
from tightrope.coding.actors.scene import Scene
from tightrope.coding.acts import Act
from tightrope.coding.acts import match as fitting
from tightrope.coding.gate import CROWDS, strong
from tightrope.coding.model.guess import NONE, Guess, guess, ready
from tightrope.coding.model.tree import Pair
from tightrope.coding.patterns import Match
from tightrope.coding.syntax.nominal import nominal
from tightrope.coding.syntax.slots import targets
from tightrope.coding.syntax.sources import sources
from tightrope.coding.syntax.standing import Standing, standing
from tightrope.ontology.verbs import Sense, lexicon

SLOTS = ("object", "dative", "to", "with", "against", "on", "for", "from", "of", "between", "at", "over", "into",
         "towards", "behind", "in", "complement")  # fmt: skip
ANY_ACT = Sense(key="model", type=NONE, target=SLOTS)
LEAST = 0.45  # chance from which a guess is coded
AHEAD = 0.1  # lead over the next type
SAID = frozenset({"AGREE", "THREATEN", "REJECT", "REQUEST"})  # types that future and negation may be part of
PRIVATE = frozenset({"ASSAULT", "COERCE", "ACCUSE"})  # types that need a public side
LIMIT = 3
OLD = re.compile(r"\bBC\b|\b1[0-8]\d\d\b|\bcentur(?:y|ies)\b")  # history


def proposed(scene: Scene, sent: Any) -> Iterator[tuple[Act, Guess]]:
    """Acts of a sentence in which the rules told none, each with the model's word."""
    if not any(sent.start <= i < sent.end for i in scene.hits) or OLD.search(sent.text) or not ready():
        return
    seen: set[tuple[str, str]] = set()
    for token in sent:
        for source, target in _sides(scene, token):
            names = (source.party.name, target.party.name)
            if names in seen or not _political(source, target):
                continue
            seen.add(names)
            yield from _read(scene, sent, token, source, target)


def _sides(scene: Scene, token: Any) -> Iterator[tuple[Actor, Actor]]:
    """Who stands at a predicate as doer and who as its other side."""
    if fitting(token) is not None:
        return  # a sense fits, and the rules had their reason to code nothing
    match = Match(ANY_ACT, token, token, 0)
    if token.pos_ == "NOUN":
        who, whom = nominal(scene, match) if any(c.dep_ in ("poss", "prep") for c in token.children) else ((), ())
    elif token.pos_ == "VERB":
        who = sources(scene, match)
        whom = targets(scene, match, who).actors if who else ()
        yield from ((a, b) for a in who[:1] for b in who[1:2] if len(who) == 2 and not whom)
    else:
        return
    for source in who[:LIMIT]:
        yield from ((source, target) for target in whom[:LIMIT] if target.party.name != source.party.name)


def _political(source: Actor, target: Actor) -> bool:
    """Whether both sides may be public; the rules' gate judges the act afterwards."""
    if source.party.code == target.party.code and source.party.sector == target.party.sector:
        return False
    return (strong(source) or source.party.sector in CROWDS or source.civic) and (strong(target) or target.agent)


def _fits(type: str, source: Actor, target: Actor) -> bool:
    """Crowds only protest; people without a public role are only acted on by force or law."""
    if not strong(source):
        return type == "PROTEST" and strong(target)
    return strong(target) or target.civic or type in PRIVATE or (type in ("AID", "CONCEDE") and target.known)


def _read(scene: Scene, sent: Any, token: Any, source: Actor, target: Actor) -> Iterator[tuple[Act, Guess]]:
    first, last = (frozenset(range(*bounds(sent.doc[a.at]))) for a in (source, target))
    stand = standing(token)
    lemma, words = token.lemma_.lower(), lexicon()
    if lemma in words.operators["speech"] or target.party.sector in ("JRN", "MED"):
        return
    if first & last or stand.open or stand.denied or lemma in words.operators["hypothetical"]:
        return
    if lemma in words.contacts["attending"]:  # who was in a room did not for that meet
        return
    found = guess(Pair(sent, first, last, frozenset(scene.hits)))
    if found is None or found.type == NONE or found.probability < LEAST or found.margin < AHEAD:
        return
    if (stand.negated and found.type not in SAID) or not _fits(found.type, source, target):
        return
    sense = Sense(key="model", type=found.type, gate=found.type in PRIVATE, status=_status(stand))
    yield Act(Match(sense, token, token, 0), source, target, _settled(stand, found.type)), found


def _status(stand: Standing) -> Any:
    return "hypothetical" if stand.future else "done"


def _settled(stand: Standing, type: str) -> Standing:
    """The model has read "will" and "not" of the types that are said."""
    return replace(stand, future=False, negated=False) if type in SAID else stand
