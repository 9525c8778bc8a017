"""The reports behind a brief, numbered, with the reliability of their publishers in words."""

from __future__ import annotations

from collections.abc import Iterable

from tightrope.brief.model import Source
from tightrope.domain import Report

RELIABILITY = {
    "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable",
    "E": "unreliable", "F": "reliability not judged",
}  # fmt: skip


class Sources:
    """Numbers reports: first those quoted, in order of their first quotation, then the others by date."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self.reports = {report.id: report for report in reports}
        self.quoted: list[str] = []

    def quote(self, report: str) -> None:
        """Note that a footnote quotes a report."""
        if report in self.reports and report not in self.quoted:
            self.quoted.append(report)

    def number(self, report: str) -> int | None:
        """The number of a quoted report."""
        return self.quoted.index(report) + 1 if report in self.quoted else None

    def all(self) -> tuple[Source, ...]:
        """Every source in order."""
        rest = [r for key, r in self.reports.items() if key not in self.quoted]
        rest.sort(key=lambda r: (str(r.published or "9999"), r.title))
        ordered = [*(self.reports[key] for key in self.quoted), *rest]
        return tuple(_source(k + 1, report, report.id in self.quoted) for k, report in enumerate(ordered))


def _source(number: int, report: Report, quoted: bool) -> Source:
    return Source(
        number=number,
        report=report.id,
        title=report.title,
        publisher=report.publisher,
        published=report.published.isoformat() if report.published else None,
        grade=report.grade,
        reliability=RELIABILITY[report.grade],
        url=report.url,
        origin=report.origin,
        quoted=quoted,
    )
