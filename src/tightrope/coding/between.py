"""The act between two given spans of a text: rules and model vote; without the model, the words in reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tightrope.coding.actors.scene import Scene
from tightrope.coding.acts import Act, acts, match
from tightrope.coding.gazetteer import gazetteer
from tightrope.coding.model.spans import pair_of
from tightrope.coding.model.vote import vote
from tightrope.coding.parse import docs
from tightrope.coding.status import settle
from tightrope.coding.syntax.standing import standing
from tightrope.coding.text import paragraphs
from tightrope.ontology.verbs import Sense

SMALL = frozenset("the a an of and in to for on by with from at its his their s mr mrs ms".split())  # noqa: SIM905
NONE = "NONE"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A type that some words tell, with how well they join the two spans."""

    type: str
    score: float
    at: int


def between(text: str, source: str, target: str) -> str:
    """The PLOVER type of the act of `source` on `target` (two spans of the text); `NONE` where no word tells one."""
    found: list[Candidate] = []
    for scene, sent in _sentences(text):
        told = list(_joined(acts(scene, sent), source, target))
        pair = pair_of(sent, source, target, frozenset(scene.hits))
        voted = vote(pair, ((c.type, (c.score - 4) / 4) for c in told)) if pair else None
        if voted:
            return voted
        found += [*told, *_near(sent, source, target)]
    return min(found, key=lambda c: (-c.score, c.at)).type if found else NONE


def _sentences(text: str) -> Iterator[tuple[Scene, Any]]:
    """Each sentence with the scene in which it is read."""
    scene = Scene(report="between")
    parts = paragraphs(text)
    for paragraph, doc in zip(parts, docs(p.text for p in parts), strict=True):
        scene.enter(doc, paragraph.start, gazetteer().find(paragraph.text))
        yield from ((scene, sent) for sent in doc.sents)


def _joined(found: list[Act], source: str, target: str) -> Iterator[Candidate]:
    """Acts, by how well their parties are the spans."""
    for act in found:
        if act.demanded:
            continue
        first = overlap(act.source.party.name, source)
        second = overlap(act.target.party.name, target) if act.target else 0.0
        yield Candidate(_type(act.match.sense, act.match.verb), 4 + 4 * first + 4 * second, act.match.verb.i)


def _near(sent: Any, source: str, target: str) -> Iterator[Candidate]:
    """Words that tell an act, by whether they stand between the spans and how high in the tree."""
    text = sent.text
    first, last = text.find(source[:20]), text.find(target[:20])
    low, high = sorted((max(first, 0), last if last >= 0 else len(text)))
    for token in sent:
        told = match(token)
        if told is None:
            continue
        place = token.idx - sent.start_char
        inside = 2.0 if low <= place <= high else 0.0
        depth = min(3, len(list(token.ancestors)))
        yield Candidate(_type(told.sense, token), inside + 0.2 * told.score - 0.5 * depth, token.i)


def _type(sense: Sense, verb: Any) -> str:
    """The type as PLOVER codes it in its standing; hypothetical acts by their own type."""
    settled = settle(sense, standing(verb))
    return settled.type if settled else sense.type


def overlap(a: str, b: str) -> float:
    """Shared words over those of the shorter phrase, 0 to 1, without articles and prepositions."""
    left, right = _words(a), _words(b)
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def _words(text: str) -> set[str]:
    return {w for w in re.findall(r"[a-z0-9]+", text.lower()) if w not in SMALL}
