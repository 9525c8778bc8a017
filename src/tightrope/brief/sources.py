"""The reports behind a brief, numbered, with the reliability of their publishers in words.

Lines of one table (a chronology) come as one report each; they count as one source.
"""

from __future__ import annotations

from collections.abc import Iterable

from tightrope.brief.dates import spoken
from tightrope.brief.model import Source
from tightrope.domain import Report

RELIABILITY = {
    "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable",
    "E": "unreliable", "F": "reliability not judged",
}  # fmt: skip


class Sources:
    """Numbers sources: first those quoted, in order of their first quotation, then the others by date."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self.groups: dict[str, list[Report]] = {}
        self.of: dict[str, str] = {}
        for report in reports:
            key = report.publisher if report.publisher and report.title.startswith(report.publisher) else report.id
            self.groups.setdefault(key, []).append(report)
            self.of[report.id] = key
        self.quoted: list[str] = []

    def quote(self, report: str) -> None:
        """Note that a footnote quotes a report."""
        key = self.of.get(report)
        if key is not None and key not in self.quoted:
            self.quoted.append(key)

    def number(self, report: str) -> int | None:
        """The number of the source of a quoted report."""
        key = self.of.get(report)
        return self.quoted.index(key) + 1 if key in self.quoted else None

    def line(self, report: str) -> str | None:
        """Which line of a source with many a report is: its day; None for a source of one report."""
        group = self.groups.get(self.of.get(report, ""), [])
        found = next((r for r in group if r.id == report), None)
        return f"line of {spoken(found.published)}" if found and len(group) > 1 and found.published else None

    def all(self) -> tuple[Source, ...]:
        """Every source in order."""
        rest = [key for key in self.groups if key not in self.quoted]
        rest.sort(key=lambda key: (str(self.groups[key][0].published or "9999"), self.groups[key][0].title))
        return tuple(_source(k, self.groups[key], key in self.quoted) for k, key in enumerate([*self.quoted, *rest], 1))


def _source(number: int, group: list[Report], quoted: bool) -> Source:
    first, many = group[0], len(group) > 1
    days = sorted(r.published for r in group if r.published)
    return Source(
        number=number, report=first.id, title=(first.publisher or first.title) if many else first.title,
        publisher=None if many else first.publisher, published=days[0].isoformat() if days and not many else None,
        period=f"{len(group)} lines, {spoken(days[0])} to {spoken(days[-1])}" if many and days else None,
        grade=first.grade, reliability=RELIABILITY[first.grade], url=first.url, origin=first.origin, quoted=quoted,
    )  # fmt: skip
