"""Texts in capitals, as cables and headlines have them, written as usual."""

from __future__ import annotations

import re

from tightrope.coding.actors.heads import heads
from tightrope.coding.gazetteer import gazetteer

SHARE = 0.85  # share of capitals among the letters from which a text is in capitals
FEWEST = 4  # words
LOOSE = frozenset({"surname", "place"})  # names that are common words as often as not


def plain_case(text: str) -> str:
    """A text in capitals in lower case, character for character; known names and first words keep their capitals."""
    letters = [c for c in text if c.isalpha()]
    if len(text.split()) < FEWEST or sum(c.isupper() for c in letters) < SHARE * len(letters):
        return text
    low = re.sub(r"(^|[.!?:\"]\s+)([a-z])", lambda m: m[1] + m[2].upper(), text.lower())
    for shown in (_titled(text), text):
        for hit in gazetteer().find(shown):
            sure = hit.entry.kind not in LOOSE or (hit.entry.kind == "surname" and _titled_by(low[: hit.start]))
            if sure and low[hit.start : hit.end].islower():
                low = low[: hit.start] + shown[hit.start : hit.end] + low[hit.end :]
    return low


def _titled_by(before: str) -> bool:
    """Whether the words before end in a title: "president kennedy"."""
    words = before.lower().split()
    return bool(words) and (words[-1] in heads().titles or words[-1] in ("mr", "mr.", "premier", "dr"))


def _titled(text: str) -> str:
    return re.sub(r"[A-Z][A-Z']*", lambda m: m[0].capitalize(), text)
