"""The sentence around a quotation, so that a footnote reads on its own."""

from __future__ import annotations

import re
from functools import cached_property

from tightrope.brief.sight import Sight
from tightrope.domain import Basis, Claim, Contact, Event, Evidence

LONGEST = 340
STOP = re.compile(r"(?<=[.!?])[\"”’)]*\s+|\n+")


class Quotes:
    """Finds the words around what a basis quotes."""

    def __init__(self, sight: Sight) -> None:
        self.sight = sight

    @cached_property
    def evidence(self) -> dict[str, tuple[Evidence, ...]]:
        """The evidence of every line of the record, by its id."""
        lines: tuple[Event | Claim | Contact, ...] = (*self.sight.events, *self.sight.claims, *self.sight.contacts)
        return {line.id: line.evidence for line in lines}

    def sentence(self, basis: Basis) -> str | None:
        """The whole sentence, verbatim; None where it is the quotation itself, too long, or not found."""
        report = self.sight.reports.get(basis.report or "")
        if report is None or not basis.quote:
            return None
        known = (e for e in self.evidence.get(basis.ref, ()) if e.quote == basis.quote and e.report == basis.report)
        found = next(known, None)
        start = found.start if found else report.text.find(basis.quote)
        if start < 0:
            return None
        if found and found.sentence_start is not None and found.sentence_end is not None:
            around = report.text[found.sentence_start : found.sentence_end]
        else:
            around = _around(report.text, start, start + len(basis.quote))
        around = " ".join(around.split())
        return around if basis.quote in around and basis.quote != around and len(around) <= LONGEST else None


def _around(text: str, start: int, end: int) -> str:
    first = max((m.end() for m in STOP.finditer(text, 0, start)), default=0)
    last = next((m.start() for m in STOP.finditer(text, max(start, end - 1))), len(text))
    return text[first:last].strip()
