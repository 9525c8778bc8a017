"""Deeds that two sides do together: "jointly developed", "a joint offensive"."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.phrase import children
from tightrope.coding.patterns import Match
from tightrope.coding.syntax.roles import objects
from tightrope.ontology.verbs import Sense, lexicon

JOINTLY = Sense(key="jointly", type="COOPERATE", reciprocal=True, target=("with", "alongside"), cameo="060")
DEEDS = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "AID", "RETREAT"})


def joint(token: Any, found: Match | None) -> Match | None:
    """The act of cooperation that a verb tells beside its own; None where nothing says that it is done together."""
    if token.pos_ != "VERB" or not _shared(token, found):
        return None
    return Match(JOINTLY, token, token, 2)


def instead(found: Match | None, beside: Match | None) -> Match | None:
    """A joint exercise is no show of force: cooperation takes the place of MOBILIZE."""
    return None if found and beside and found.sense.type == "MOBILIZE" else found


def _shared(verb: Any, found: Match | None) -> bool:
    ops = lexicon().operators
    type = found.sense.type if found else None
    if type is not None and type not in DEEDS:
        return False
    if any(c.lower_ in ops["jointly"] for c in children(verb, "advmod")):
        return verb.lemma_.lower() not in ops["speech"]
    joined = (c for noun in objects(verb) for c in children(noun, "amod"))
    return type in DEEDS and any(c.lower_ in ops["joint"] for c in joined)
