"""Words of acts that tell none: "declined to comment", "demonstrated flexibility"."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.phrase import children
from tightrope.ontology.verbs import lexicon

JUDGING = frozenset({"call", "describe", "brand", "label", "regard", "condemn", "denounce", "deplore", "dub"})


def unsaid(verb: Any) -> bool:
    """Whether a verb, in its place, tells no act of anybody on anybody."""
    return _reticent(verb) or _abstract(verb)


def _reticent(verb: Any) -> bool:
    """ "Declined to comment"."""
    silent = verb.lemma_ in ("refuse", "decline")
    return silent and any(c.lemma_ in lexicon().operators["reticent"] for c in children(verb, "xcomp"))


def _abstract(verb: Any) -> bool:
    """ "Demonstrated flexibility", "called terrorism a threat": nobody is on the other side."""
    shown = verb.lemma_ == "demonstrate" and bool(children(verb, "dobj", "ccomp"))
    nobody = lexicon().operators["nobody"]
    judged = verb.lemma_ in JUDGING and any(o.lemma_ in nobody and not o.n_lefts for o in children(verb, "dobj"))
    return shown or judged
