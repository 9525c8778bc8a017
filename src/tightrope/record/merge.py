"""One act told by several reports is one event with several pieces of evidence.

The rule (docs/theory/record.md, Definition L.3): same type, source, target, status and negation; dates at most
one day apart (four if the later is only known to the week), or the same words within four days; never two lines of
one report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from tightrope.domain import Claim, Event, Report

TABLES = ("hand", "import")  # rows of a table: each is an act of its own
REPRINT = timedelta(days=4)
WINDOWS = {"day": timedelta(days=1), "week": REPRINT, "month": timedelta(0), "year": timedelta(0)}
Key = tuple[str, str, str | None, str, bool]


@dataclass
class Cluster:
    """Lines that tell one act, best first."""

    lines: list[Event] = field(default_factory=list)
    reports: set[str] = field(default_factory=set)
    quotes: set[str] = field(default_factory=set)
    first: date | None = None

    def takes(self, event: Event) -> bool:
        """Whether the event is this act again, told by another report."""
        if self.reports & {e.report for e in event.evidence}:
            return False
        same_words = bool(self.quotes & _quotes(event))
        if event.trace.decided_by in TABLES and any(e.trace.decided_by == event.trace.decided_by for e in self.lines):
            return same_words and event.date == self.first
        return self._near(event) or (self._close(event) and same_words)

    def _close(self, event: Event) -> bool:
        return event.date is None or self.first is None or event.date - self.first <= REPRINT

    def _near(self, event: Event) -> bool:
        window = WINDOWS.get(event.precision)
        if window is None or self.first is None or event.date is None:
            return False
        mine = self.lines[0].precision
        alike = event.precision == mine or {event.precision, mine} == {"day", "week"}
        return alike and event.date - self.first <= window

    def add(self, event: Event) -> None:
        """One more line of the act."""
        self.lines.append(event)
        self.reports |= {e.report for e in event.evidence}
        self.quotes |= _quotes(event)
        self.first = self.first or event.date


def key(event: Event) -> Key:
    """What must agree for two lines to tell one act."""
    target = event.target.code if event.target else None
    return event.type, event.source.code, target, str(event.status), event.negated


def clusters(events: Iterable[Event]) -> list[list[Event]]:
    """Lines grouped by act, in order of the first line of each; the order of `events` does not matter."""
    ordered = sorted(events, key=_place)
    open_: dict[Key, list[Cluster]] = defaultdict(list)
    found: list[Cluster] = []
    for event in ordered:
        near = open_[key(event)]
        home = next((cluster for cluster in reversed(near[-8:]) if cluster.takes(event)), None)
        if home is None:
            home = Cluster()
            near.append(home)
            found.append(home)
        home.add(event)
    return [cluster.lines for cluster in found]


def merged(lines: list[Event], reports: Mapping[str, Report]) -> Event:
    """One event: the best line's account with all evidence; `origins` counts independent origins."""
    best = min(lines, key=lambda e: _rank(e, reports))
    if len(lines) == 1 and best.origins == (origins := count_origins(best, reports)):
        return best
    rest = sorted((e for e in lines if e is not best), key=lambda e: _rank(e, reports))
    evidence = tuple(dict.fromkeys(ev for event in [best, *rest] for ev in event.evidence))
    whole = best.model_copy(update={"evidence": evidence, "confidence": max(e.confidence for e in lines)})
    origins = count_origins(whole, reports)
    return whole.model_copy(update={"origins": origins})


def count_origins(event: Event, reports: Mapping[str, Report]) -> int:
    """The number of independent origins behind an event's evidence; at least one."""
    named = {reports[e.report].source for e in event.evidence if e.report in reports}
    unknown = {e.report for e in event.evidence if e.report not in reports}
    return max(len(named) + len(unknown), 1)


def same_claims(claims: Iterable[Claim]) -> list[Claim]:
    """Claims in order; the same words of the same holder, printed again, are one claim with more evidence."""
    found: dict[tuple[str, str, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        quote = claim.evidence[0].quote if claim.evidence else claim.id
        found[(claim.holder.code, claim.holder.name, claim.stance, quote)].append(claim)
    return [_joined(group) for group in found.values()]


def _joined(group: list[Claim]) -> Claim:
    if len(group) == 1:
        return group[0]
    first, *_ = ordered = sorted(group, key=lambda c: c.id)
    return first.model_copy(update={"evidence": tuple(dict.fromkeys(e for c in ordered for e in c.evidence))})


def _rank(event: Event, reports: Mapping[str, Report]) -> tuple[int, int, str, str]:
    grades = [reports[e.report].grade for e in event.evidence if e.report in reports]
    by_hand = {"hand": 0, "rule": 1, "model": 2, "import": 3}[event.trace.decided_by]
    vague = ("day", "week", "month", "year", "unknown").index(event.precision)
    return by_hand, vague, min(grades, default="F"), event.id


def _place(event: Event) -> tuple[bool, date, str, int, str]:
    first = event.evidence[0] if event.evidence else None
    return (
        event.date is None,
        event.date or date.min,
        first.report if first else "",
        first.start if first else 0,
        event.id,
    )


def _quotes(event: Event) -> set[str]:
    return {" ".join(e.quote.split()).casefold() for e in event.evidence if len(e.quote.split()) >= 4}
