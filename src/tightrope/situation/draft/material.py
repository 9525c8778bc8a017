"""What a draft is made from: reports with their events, claims and contacts, and who is named where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Protocol

from tightrope.coding.parse import docs
from tightrope.coding.text import paragraphs
from tightrope.domain import Claim, Coded, Contact, Event, Evidence, Party, Report
from tightrope.ontology import load
from tightrope.ontology.sides import Sides, side_of
from tightrope.record.sided import replaced
from tightrope.situation.draft.homes import at_home
from tightrope.situation.draft.sides import told_apart

NOBODY = "---"
MOST = 200


class Lines(Protocol):
    """What a draft needs of a record."""

    def reports(self) -> list[Report]:
        """All reports."""

    def events(self) -> list[Event]:
        """All events, reviewed."""

    def claims(self) -> list[Claim]:
        """All claims, reviewed."""

    def contacts(self) -> list[Contact]:
        """All contacts, reviewed."""


@dataclass
class Material:
    """The lines of a record, with sentences and parses at hand."""

    reports: dict[str, Report]
    events: list[Event]
    claims: list[Claim]
    contacts: list[Contact]
    sides: Sides = field(default_factory=Sides)

    def sentence(self, evidence: Evidence) -> str:
        """The whole sentence around a quotation, or the quotation itself."""
        report = self.reports.get(evidence.report)
        if report is None or evidence.sentence_start is None or evidence.sentence_end is None:
            return evidence.quote.strip()
        return " ".join(report.text[evidence.sentence_start : evidence.sentence_end].split())

    @cached_property
    def passages(self) -> list[tuple[str, int, Any]]:
        """Parsed paragraphs of the latest reports: report, first character, parse."""
        latest = sorted(self.reports.items(), key=lambda item: item[1].published or date.min)[-MOST:]
        places = [(key, part.start, part.text) for key, report in latest for part in paragraphs(report.text)]
        return [
            (key, start, doc) for (key, start, _), doc in zip(places, docs(text for *_, text in places), strict=True)
        ]

    @cached_property
    def mentions(self) -> dict[str, list[tuple[int, int, str]]]:
        """For each report, who is named where: start, end, code."""
        found: dict[str, set[tuple[int, int, str]]] = {key: set() for key in self.reports}
        for party, report in _parties(self):
            if party.start is not None and party.end is not None and party.code != NOBODY and report in found:
                found[report].add((party.start, party.end, code(party)))
        return {key: sorted(spans) for key, spans in found.items()}

    @cached_property
    def principals(self) -> list[str]:
        """Actors by how often the reports' events, claims and contacts name them, most first."""
        counts = Counter(who for spans in self.mentions.values() for *_, who in spans)
        return sorted(counts, key=lambda who: (-counts[who], who))

    def named(self, report: str, start: int, end: int) -> str | None:
        """The actor that is named within these characters of a report, if one is."""
        return next((who for a, b, who in self.mentions.get(report, ()) if a < end and start < b), None)

    @property
    def latest(self) -> date | None:
        """The last day that the reports are dated to."""
        return max((report.published for report in self.reports.values() if report.published), default=None)

    @property
    def text(self) -> str:
        """The titles and texts of all reports."""
        return "\n\n".join(f"{report.title}\n\n{report.text}" for report in self.reports.values())


def code(party: Party) -> str:
    """The code that the party's acts carry; a historic state's is its successor's."""
    return load().code_of(party.code)


def _parties(material: Material) -> Iterable[tuple[Party, str]]:
    for event in material.events:
        for party in (event.source, event.target):
            if party is not None:
                yield from ((party, evidence.report) for evidence in event.evidence[:1])
    for claim in material.claims:
        for party in (claim.holder, claim.about.actor, claim.about.target):
            if party is not None:
                yield from ((party, evidence.report) for evidence in claim.evidence[:1])
    for contact in material.contacts:
        for person in contact.attendance:
            yield from ((person.party, evidence.report) for evidence in contact.evidence[:1])


def gather(source: Lines | Sequence[Coded]) -> Material:
    """The material of a record, or of coded reports; a state whose sides act on each other is told apart."""
    if isinstance(source, Sequence):
        lines: list[tuple[Any, ...]] = [(one.events, one.claims, one.contacts) for one in source]
        events, claims, contacts = ([line for group in column for line in group] for column in zip(*lines, strict=True))
        reports = {one.report.id: one.report for one in source}
    else:
        reports = {r.id: r for r in source.reports()}
        events, claims, contacts = source.events(), source.claims(), source.contacts()
    events = at_home(events)
    sides = told_apart(events)

    def seen(party: Party) -> Party:
        return _by_side(party, sides)

    told, judged, met = (
        [replaced(one, seen) for one in events],
        [replaced(one, seen) for one in claims],
        [replaced(one, seen) for one in contacts],
    )
    return Material(reports, told, judged, met, sides)


def _by_side(party: Party, sides: Sides) -> Party:
    """The party under its side's code. Where one state is told apart, who has no state is of it; who of it takes no
    side is nobody. Rebels never act as the state that they fight."""
    states = sides.states()
    home = next(iter(states)) if len(states) == 1 and party.code == NOBODY and party.sector else party.code
    if home not in states:
        rebels = party.code in load().states and side_of(party.sector) == "REB"
        return party.model_copy(update={"code": NOBODY}) if rebels else party
    found = sides.code_of(home, party.sector)
    takes = found != home and (home == party.code or side_of(party.sector) is not None)
    return party.model_copy(update={"code": found if takes else NOBODY})
