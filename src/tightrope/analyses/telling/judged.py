"""What a report only lets somebody fear, hope or expect is a judgment, and not told as done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from tightrope.domain import Claim, Contact, Event, Report

OPEN = frozenset({"fears", "expects", "doubts", "hopes", "speculates", "advises"})
Line = Event | Contact


def judged(claims: Iterable[Claim], reports: Iterable[Report]) -> Callable[[Line], bool]:
    """A test whether all the words that a line rests on stand inside what is feared, hoped for, expected or doubted."""
    texts = {report.id: report.text for report in reports}
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for claim in claims:
        for evidence in claim.evidence if claim.stance in OPEN else ():
            start = evidence.start
            if evidence.report in texts:
                inside = texts[evidence.report].find(claim.about.words, evidence.start)
                start = inside if 0 <= inside < evidence.end else evidence.start
            spans[evidence.report].append((start, max(evidence.end, start + len(claim.about.words))))

    def within(line: Line) -> bool:
        return bool(line.evidence) and all(
            any(low <= e.start and e.end <= high for low, high in spans[e.report]) for e in line.evidence
        )

    return within
