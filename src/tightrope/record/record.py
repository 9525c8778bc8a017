"""The record as the other parts see it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tightrope.domain import Claim, Coded, Contact, Event, Evidence, Report, Review
from tightrope.errors import RecordError, Where
from tightrope.ontology.sides import Sides
from tightrope.record import rows
from tightrope.record.added import Added
from tightrope.record.asking import LINES, ask
from tightrope.record.delta import DeltaStore
from tightrope.record.frozen import Freeze
from tightrope.record.reading import Lines
from tightrope.record.stores import MemoryStore, Store
from tightrope.record.writing import Writer, batches


class Record:
    """Reports, events, claims, contacts and reviews; append-only. Reading gives merged and reviewed lines."""

    def __init__(self, store: Store, freeze: Freeze | None = None, sides: Sides | None = None) -> None:
        self._store, self._freeze, self._sides = store, freeze, sides
        self._lines, self._writer = Lines(store, freeze, sides), Writer(store)

    @classmethod
    def open(cls, folder: Path | str, *, create: bool = True, at: datetime | None = None) -> Record:
        """The record of a folder; `at` reads it as it stood then. Raises RecordError where there is none."""
        place = Path(folder)
        if place.exists() and not place.is_dir():
            raise RecordError("the record must be a folder, this is a file", where=Where(place))
        if not create and not any(place.glob("*/_delta_log")):
            todo = "add reports first: tightrope record add REPORT..."
            raise RecordError("there is no record here", where=Where(place), todo=todo)
        return cls(DeltaStore(place, at))

    @classmethod
    def memory(cls) -> Record:
        """An empty record that lives as long as the process."""
        return cls(MemoryStore())

    def add(self, *coded: Coded) -> Added:
        """Append what is new, by id; adding the same again changes nothing."""
        return self.add_all(coded)

    def add_all(self, coded: Iterable[Coded]) -> Added:
        """As `add`, from a stream of any length, in batches."""
        self._refuse_frozen()
        total = Added()
        for batch in batches(coded):
            added = self._writer.add(batch)
            total = Added(**{name: getattr(total, name) + getattr(added, name) for name in Added.model_fields})
        return total

    def review(self, review: Review) -> list[Review]:
        """Append a verdict; on an event told by several reports, one on each of its lines. Gives what was written.

        Raises RecordError where no line has that id, or a correction does not fit.
        """
        self._refuse_frozen()
        signed = self._lines.expanded(review)
        self._store.append("reviews", rows.table("reviews", signed))
        return signed

    def reports(self) -> list[Report]:
        """All reports by date, undated last."""
        return list(self._lines.reports().values())

    def report(self, report_id: str) -> Report:
        """One report. Raises RecordError where it is unknown."""
        return self._lines.report(report_id)

    def events(self, *, raw: bool = False) -> list[Event]:
        """Events by date, undated last: merged over reports and reviewed; or `raw`, each line as coded."""
        return self._lines.raw("events") if raw else self._lines.events()

    def claims(self, *, raw: bool = False) -> list[Claim]:
        """Claims by date of their report, reviewed; the same words printed again are one claim."""
        return self._lines.raw("claims") if raw else self._lines.claims()

    def contacts(self, *, raw: bool = False) -> list[Contact]:
        """Contacts by date of their report, reviewed."""
        return self._lines.raw("contacts") if raw else self._lines.contacts()

    def reviews(self) -> list[Review]:
        """All reviews by time."""
        return self._lines.raw("reviews")

    def between(self, a: str, b: str) -> list[Event]:
        """The events of two actors (codes) on each other, either way, by date."""
        pair = {a, b}
        return [e for e in self.events() if e.target and {e.source.code, e.target.code} == pair]

    def before(self, day: date) -> Record:
        """The record as known at the end of `day`, read-only: no report, event or contact dated later is in it."""
        freeze = Freeze(day) if self._freeze is None else self._freeze.and_before(day)
        return Record(self._store, freeze, self._sides)

    def by_sides(self, codes: Iterable[str | None]) -> Record:
        """The record in which the sides among `codes` (`XXX/OPP`) are parties of their own; itself where none is."""
        sides = Sides.of(codes)
        return Record(self._store, self._freeze, sides) if sides.codes else self

    @property
    def frozen(self) -> date | None:
        """The day that the record is frozen at; None where it is not."""
        return self._freeze.day if self._freeze else None

    def quote(self, evidence: Evidence) -> tuple[Report, str]:
        """The report and the sentence around a quotation. Raises RecordError where the words do not stand there."""
        report = self.report(evidence.report)
        if not evidence.stands_in(report.text):
            where = Where(report.path or report.title)
            raise RecordError(f"the words {evidence.quote!r} do not stand at {evidence.start}", where=where)
        start = evidence.start if evidence.sentence_start is None else evidence.sentence_start
        end = evidence.end if evidence.sentence_end is None else evidence.sentence_end
        return report, report.text[start:end]

    def sql(self, query: str) -> list[dict[str, Any]]:
        """The rows of a reading query over reports, events, claims, contacts, reviews, and event_lines (unmerged).

        Raises RecordError with the database's message and the columns there are.
        """
        return ask(query, self._table)

    def history(self) -> list[dict[str, Any]]:
        """The commits of a record in a folder, oldest first: table, version, when, rows; empty in memory."""
        return self._store.history() if isinstance(self._store, DeltaStore) else []

    def coded(self) -> Iterator[Coded]:
        """The unmerged lines a report, as they were added."""
        return self._lines.coded()

    def _table(self, name: str) -> Any:
        lines: dict[str, Callable[[], Sequence[rows.Line]]] = {
            "events": self.events,
            "claims": self.claims,
            "contacts": self.contacts,
            "reports": self.reports,
            "reviews": self.reviews,
        }
        if name == LINES:
            return rows.table("events", self.events(raw=True))
        return rows.table(name, lines[name]())

    def _refuse_frozen(self) -> None:
        if self._freeze:
            raise RecordError(f"this view is frozen at {self._freeze.day}", todo="add to the record itself")
