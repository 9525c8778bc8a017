"""Nouns made of verbs: "the release of B's sailors by A" has the senses of "release", in the frame of the noun."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Any

from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.frame import Frame
from tightrope.coding.lexical import index

IRREGULAR = {
    "expulsion": "expel", "destruction": "destroy", "recognition": "recognise", "detention": "detain",
    "retention": "retain", "choice": "choose", "defeat": "defeat", "theft": "steal", "handover": "hand",
    "pullout": "pull", "takeover": "take", "denial": "deny", "compliance": "comply", "abstention": "abstain",
}  # fmt: skip
ENDINGS = (
    ("lling", ("l",)), ("tting", ("t",)), ("ing", ("", "e")), ("ment", ("",)), ("ance", ("", "e")), ("ence", ("", "e")),
    ("al", ("", "e")), ("ication", ("y",)), ("ation", ("", "ate", "e", "y")), ("lation", ("",)), ("ition", ("e", "it")),
    ("umption", ("ume",)), ("uction", ("uce", "uct")), ("ction", ("ct",)), ("ission", ("it",)), ("nsion", ("nd",)),
    ("sion", ("de", "se")), ("tion", ("t", "te")), ("ure", ("e", "")),
)  # fmt: skip
SHORT = 3


class NounFrame(Frame):
    """The slots of a noun: what it is done to under "of", who does it before it or under "by"."""

    @cached_property
    def objects(self) -> list[Any]:
        """Heads of what is acted on."""
        return list(prepositional(self.verb, "of"))

    @cached_property
    def doers(self) -> frozenset[str]:
        """No class of doers is asked of a noun."""
        return frozenset()


@cache
def verb_of(noun: str) -> str | None:
    """The verb of the lexicon that a noun is made of; None where there is none."""
    known = index().verbs
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    for ending, stems in ENDINGS:
        if noun.endswith(ending):
            found = (noun[: -len(ending)] + stem for stem in stems)
            verb = next((v for v in found if len(v) > SHORT - 1 and v in known), None)
            if verb:
                return verb
    return noun if noun in known else None


def doing(noun: Any, depth: int = 0) -> list[Any]:
    """Who stands under "by", of a noun or of what hangs on it: "the suspension of aid to B by A"."""
    found = list(prepositional(noun, "by"))
    if found or depth > 2:
        return found
    return [d for p in children(noun, "prep") for n in children(p, "pobj") for d in doing(n, depth + 1)]


def deed(noun: Any) -> str | None:
    """The verb behind a noun that is told with who does it and to what."""
    verb = verb_of(noun.lemma_.lower()) or verb_of(noun.lower_)
    if verb is None or not any(True for _ in prepositional(noun, "of")):
        return None
    owned = children(noun, "poss") or any(c.dep_ in ("amod", "compound") and c.text[:1].isupper() for c in noun.lefts)
    return verb if owned or doing(noun) else None
