"""The record in short lines, kept in a brief so that two briefs can be compared."""

from __future__ import annotations

from tightrope.analyses.telling.evidence import did
from tightrope.brief.model import Entry
from tightrope.brief.sight import Sight
from tightrope.brief.wants import cap
from tightrope.domain import Claim, Contact, Event, Report


def entries(sight: Sight) -> tuple[Entry, ...]:
    """Reports, acts, judgments and meetings, by kind, day and id."""
    found = [
        *map(_report, sight.reports.values()), *(_event(sight, event) for event in sight.events),
        *map(_claim, sight.claims), *map(_contact, sight.contacts),
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda e: (e.kind, e.day, e.id)))


def _report(report: Report) -> Entry:
    publisher = f", {report.publisher}" if report.publisher else ""
    day = report.published.isoformat() if report.published else ""
    return Entry(id=report.id, kind="report", day=day, says=f"{report.title}{publisher} (grade {report.grade})")


def _event(sight: Sight, event: Event) -> Entry:
    return _entry("act", event, event.date.isoformat() if event.date else "", cap(did(sight.situation, event)))


def _claim(claim: Claim) -> Entry:
    return _entry("judgment", claim, "", f"{claim.holder.name} {claim.stance}: {claim.about.words}")


def _contact(contact: Contact) -> Entry:
    met = {True: "met", False: "did not meet", None: "not told whether they met"}[contact.met]
    names = ", ".join(dict.fromkeys(a.party.name for a in contact.attendance if a.present))
    return _entry(
        "meeting", contact, contact.date.isoformat() if contact.date else "", f"{contact.forum}: {names} ({met})"
    )


def _entry(kind: str, line: Event | Claim | Contact, day: str, says: str) -> Entry:
    first = line.evidence[0] if line.evidence else None
    return Entry(
        id=line.id,
        kind=kind,
        day=day,
        says=says,
        quote=first.quote if first else "",
        report=first.report if first else "",
    )
