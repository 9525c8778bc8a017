"""A judgment as a clause: who fears that, expects that, or doubts what, in the words of the report."""

from __future__ import annotations

import re

from tightrope.analyses.telling.quoting import quoted
from tightrope.domain import Claim

FINITE = re.compile(
    r"\b(is|are|was|were|has|have|had|does|did|can|could|may|might|must|should|would|will|wants|seeks)\b"
)
# stance: with a clause, with a noun, both after one holder and, without the last s of the first word, after many
STANCES = {
    "fears": ("fears that", "fears"), "expects": ("expects that", "expects"), "doubts": ("doubts that", "doubts"),
    "hopes": ("hopes that", "hopes for"), "believes": ("believes that", "believes"),
    "denies": ("denies that", "denies"), "advises": ("advises that", "speaks for"),
    "reads": ("reads it so that", "speaks of"), "speculates": ("speculates that", "speculates on"),
}  # fmt: skip
MANY = re.compile(r"(?i)\b(experts|analysts|observers|others|officials|diplomats|media|some|many|critics|lawmakers)\b")


def plain_words(claim: Claim) -> str:
    """What is judged, in the report's words, without the mark at its end."""
    return claim.about.words.strip().rstrip(".,;")


def held(claim: Claim, holder: str) -> str:
    """`fears that “...”` or `fears “...”`, as the words are a clause or not; `holder` says whether one holds it."""
    words = plain_words(claim)
    bare = re.sub(r"^that ", "", words)
    if bare.startswith("to "):
        return f"{_verb(claim.stance, holder)} {quoted(bare)}"
    with_clause, with_noun = STANCES.get(claim.stance, (f"{claim.stance} that", claim.stance))
    clause = bare != words or (len(bare.split()) > 3 and _starts_clause(bare))
    said = with_clause if clause else with_noun
    verb, _, rest = said.partition(" ")
    return f"{_verb(verb, holder)} {rest + ' ' if rest else ''}{quoted(bare)}"


def _starts_clause(words: str) -> bool:
    """A relative clause after the first noun makes a noun phrase of it, not a clause."""
    finite = FINITE.search(words)
    relative = re.search(r"\b(which|who|whom|that|whose)\b", words)
    return bool(finite and not (relative and relative.start() < finite.start()))


def _verb(verb: str, holder: str) -> str:
    if not MANY.search(holder):
        return verb
    return "deny" if verb == "denies" else verb.removesuffix("s")
