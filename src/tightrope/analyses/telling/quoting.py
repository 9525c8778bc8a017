"""The report's own words for an act, where they are short enough to stand in a sentence and long enough to say much."""

from __future__ import annotations

from collections.abc import Mapping

from tightrope.analyses.telling.evidence import by_hand
from tightrope.domain import Claim, Contact, Event, Report

LEAST, MOST = 5, 20


def own_words(line: Event | Contact | Claim, reports: Mapping[str, Report]) -> str | None:
    """The sentence around the evidence, else the evidence itself; None where neither fits a sentence of ours."""
    if not line.evidence:
        return None
    first = line.evidence[0]
    report = reports.get(first.report)
    tries = [first.quote] if report is None or _closed(report.text, first.end) else []
    if report and first.sentence_start is not None and first.sentence_end is not None:
        tries.insert(0, report.text[first.sentence_start : first.sentence_end])
    if isinstance(line, Event) and by_hand(line):
        tries = [first.quote]
    cleaned = (" ".join(text.split()).strip("“”\"'‘’ ").rstrip(".,;:") for text in tries)
    return next((text for text in cleaned if _fits(text)), None)


def _closed(text: str, end: int) -> bool:
    """Whether the words end where a clause does."""
    return text[end : end + 1] in {"", "\n", *'.,;:!?”"’)'} or text[end - 1 : end] in {".", "!", "?"}


def _fits(text: str) -> bool:
    whole = text.count("“") == text.count("”") and text.count('"') % 2 == 0
    return whole and LEAST <= len(text.split()) <= MOST and not text.endswith((" and", " or", " that", " to", " the"))


def quoted(text: str) -> str:
    """In quotation marks, marks inside turned single."""
    inner = text.replace("“", "‘").replace("”", "’")
    while '"' in inner:
        inner = inner.replace('"', "‘", 1).replace('"', "’", 1)
    return f"“{inner}”"
