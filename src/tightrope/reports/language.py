"""The language of a text, told from its commonest words or its script; the coder reads English."""

from __future__ import annotations

import re

from tightrope.domain import Report
from tightrope.reports.knowledge import languages

ENGLISH = "en"
WORDS = 400  # words looked at
FEWEST = 12  # a text with fewer words is taken as English
SHARE = 0.15  # share of words that must be among a language's commonest
LEAD = 2.0  # how much oftener another language's words must stand than the English ones
FOREIGN = 0.5  # share of letters in another script above which that script decides


def guess(text: str) -> str:
    """The ISO 639-1 code of the likeliest language; `en` where nothing speaks clearly against it."""
    known = languages()
    letters = [c for c in text[:4000] if c.isalpha()]
    for name, row in known.items():
        if row.script and sum(bool(row.script.match(c)) for c in letters) > FOREIGN * max(len(letters), 1):
            return name
    words = re.findall(r"[^\W\d_]+", text.lower())[:WORDS]
    counts = {name: sum(word in row.words for word in words) for name, row in known.items()}
    best = max(counts, key=lambda name: (counts[name], name == ENGLISH))
    clear = counts[best] > max(LEAD * counts[ENGLISH], SHARE * len(words))
    return best if len(words) >= FEWEST and clear else ENGLISH


def note(report: Report) -> str | None:
    """What to tell a reader of a report that is not in English."""
    code = report.language.lower().split("-")[0]
    if code == ENGLISH:
        return None
    row = languages().get(code)
    return f"{report.path or report.title}: the text is in {row.name if row else code}; only English is coded"
