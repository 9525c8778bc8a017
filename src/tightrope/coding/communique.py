"""Communiqués: "Summit urged", "the Heads of State condemned" are the words of the body that met."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.phrase import bounds
from tightrope.coding.actors.scene import Scene
from tightrope.coding.gazetteer import Hit, gazetteer
from tightrope.domain import Party
from tightrope.ontology.verbs import lexicon

NAMED = re.compile(r"communiqu|\b(?:final|joint|summit|ministerial) (?:declaration|statement)|outcome document", re.I)
TOLD = re.compile(r"communiqu[eé]", re.I)
OPENING = 400  # characters in which a text says what it is
BODIES = frozenset({"organisation", "abbreviation"})


def body(title: str, text: str, on: date | None) -> Hit | None:
    """The body whose communiqué a text is, by its title and opening; None for any other text."""
    if not (NAMED.search(title) or TOLD.search(text[:OPENING])):
        return None
    hits = (*gazetteer().find(title, on), *gazetteer().find(text[:OPENING], on))
    return next((h for h in hits if h.entry.kind in BODIES), None)


def speak(scene: Scene, doc: Any, hit: Hit | None) -> None:
    """Let bare subjects of a communiqué's verbs stand for its body: "Summit", "the leaders", "the Heads of State"."""
    if hit is None:
        return
    for token in doc:
        if token.dep_ == "nsubj" and token.lemma_.lower() in lexicon().claims["assembled"] and _bare(scene, token):
            start, end = bounds(token)
            span = doc[start:end]
            at = scene.offset + span.start_char
            party = Party(
                code=hit.entry.code, name=span.text, sector=hit.entry.sector, start=at, end=at + len(span.text),
                via="organisation",
            )  # fmt: skip
            scene.resolved[token.i] = (Actor(party, token.i, named=True),)


def _bare(scene: Scene, noun: Any) -> bool:
    """Whether nothing but an article, a number or "of State" stands with a noun, and no name."""
    inside = range(noun.left_edge.i, noun.i + 1)
    named = any(i in scene.hits for i in inside)
    plain = all(c.dep_ in ("det", "nummod", "prep", "punct", "cc", "conj", "relcl") for c in noun.children)
    own = any(c.lower_ not in ("of", "and") for c in noun.children if c.dep_ == "prep")
    return plain and not named and not own
