"""Freezing: what was published or dated after a day does not exist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from tightrope.domain import Claim, Contact, Event, Report

L = TypeVar("L", Event, Claim, Contact)


@dataclass(frozen=True, slots=True)
class Freeze:
    """The end of a day. Reports without a date stay: nobody said that they are later."""

    day: date

    def and_before(self, day: date) -> Freeze:
        """The earlier of the two."""
        return Freeze(min(self.day, day))

    def reports(self, reports: Mapping[str, Report]) -> dict[str, Report]:
        """The reports that were out by then."""
        return {key: r for key, r in reports.items() if r.published is None or r.published <= self.day}

    def lines(self, lines: Iterable[L], reports: Mapping[str, Report]) -> list[L]:
        """The lines that rest on such reports and tell of nothing later than they could know."""
        return [line for line in lines if self._known(line, reports)]

    def _known(self, line: L, reports: Mapping[str, Report]) -> bool:
        day = None if isinstance(line, Claim) else line.date
        planned = isinstance(line, Event) and line.tense == "future"
        return any(e.report in reports for e in line.evidence) and (day is None or day <= self.day or planned)
