"""Lines out of a store: parsed once a version, frozen, reviewed, merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from tightrope.domain import Claim, Coded, Contact, Event, Report, Review
from tightrope.errors import RecordError
from tightrope.ontology.sides import Sides
from tightrope.record import merge, reviewing, rows
from tightrope.record.frozen import Freeze
from tightrope.record.sided import sided
from tightrope.record.stores import Store


class Lines:
    """The values of one store as one view shows them; parsed again only after an append."""

    def __init__(self, store: Store, freeze: Freeze | None, sides: Sides | None = None) -> None:
        self._store, self._freeze, self._sides = store, freeze, sides
        self._parsed: dict[str, tuple[tuple[int, int], list[Any]]] = {}
        self._merged: tuple[tuple[int, ...], list[Event], dict[str, tuple[str, ...]]] | None = None

    def reports(self) -> dict[str, Report]:
        """The reports by id."""
        found = {report.id: report for report in self._all("reports")}
        return self._freeze.reports(found) if self._freeze else found

    def report(self, report_id: str) -> Report:
        """One report by id."""
        try:
            return self.reports()[report_id]
        except KeyError:
            raise RecordError(f"no report {report_id!r} stands in the record") from None

    def raw(self, table: str) -> list[Any]:
        """The lines as they were added, by sides where the view has some."""
        lines = self._all(table)
        if table == "reviews":
            return list(lines)
        known = self._freeze.lines(lines, self.reports()) if self._freeze else list(lines)
        return [sided(line, self._sides) for line in known] if self._sides else known

    def claims(self) -> list[Claim]:
        """Reviewed claims, reprints joined."""
        return merge.same_claims(line for _, line in reviewing.apply(self.raw("claims"), self._verdicts()))

    def contacts(self) -> list[Contact]:
        """Reviewed contacts."""
        return [line for _, line in reviewing.apply(self.raw("contacts"), self._verdicts())]

    def events(self) -> list[Event]:
        """Reviewed events, merged over reports, by date."""
        return list(self._merge()[0])

    def expanded(self, review: Review) -> list[Review]:
        """The review as one on each line behind the id that it names."""
        lines = {line.id: line for table in ("events", "claims", "contacts") for line in self._all(table)}
        ids = (review.line,) if review.line in lines else self._ids_behind(review.line)
        if not ids:
            raise RecordError(
                f"no line {review.line!r} stands in the record", todo="take the id from an event or claim"
            )
        signed = [review.model_copy(update={"line": key}) for key in ids]
        for one in signed:
            reviewing.corrected(lines[one.line], one)
        return signed

    def coded(self) -> Iterator[Coded]:
        """The raw lines, report by report."""
        by_table = {table: self._by_report(table) for table in ("events", "claims", "contacts")}
        for key, report in self.reports().items():
            yield Coded(report=report, **{table: tuple(by_table[table][key]) for table in by_table})

    def _by_report(self, table: str) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = defaultdict(list)
        for line in self.raw(table):
            if line.evidence:
                found[line.evidence[0].report].append(line)
        return found

    def _ids_behind(self, shown: str) -> tuple[str, ...]:
        found = self._merge()[1].get(shown)
        if found:
            return found
        joined = [claim for claim in self.claims() if claim.id == shown]
        spots = {(e.report, e.start, e.end) for claim in joined for e in claim.evidence}
        claims: list[Claim] = self._all("claims")
        return tuple(c.id for c in claims if spots & {(e.report, e.start, e.end) for e in c.evidence})

    def _verdicts(self) -> dict[str, Review]:
        return reviewing.latest(self._all("reviews"))

    def _merge(self) -> tuple[list[Event], dict[str, tuple[str, ...]]]:
        versions = tuple(self._store.version(table) for table in ("reports", "events", "reviews"))
        if self._merged is None or self._merged[0] != versions:
            self._merged = (versions, *self._merge_now())
        return self._merged[1], self._merged[2]

    def _merge_now(self) -> tuple[list[Event], dict[str, tuple[str, ...]]]:
        reports = self.reports()
        standing = reviewing.apply(self.raw("events"), self._verdicts())
        first_id = {id(line): key for key, line in standing}
        events, behind = [], {}
        for lines in merge.clusters(line for _, line in standing):
            event = merge.merged(lines, reports)
            events.append(event)
            behind[event.id] = tuple(first_id[id(line)] for line in lines)
        return events, behind

    def _all(self, table: str) -> list[Any]:
        versions = (self._store.version(table), self._store.version("reports"))
        if table not in self._parsed or self._parsed[table][0] != versions:
            found = rows.values(table, self._store.rows(table))
            self._parsed[table] = (versions, self._ordered(table, found))
        return self._parsed[table][1]

    def _ordered(self, table: str, lines: list[Any]) -> list[Any]:
        """A table's order is the same however it was written: by date of report, then as the report tells it."""
        if table == "reports":
            return sorted(lines, key=lambda r: (r.published is None, r.published or date.min, r.title, r.id))
        if table == "reviews":
            return sorted(lines, key=lambda r: (r.when, r.line))
        place = {report.id: n for n, report in enumerate(self._all("reports"))}
        return sorted(lines, key=lambda line: place.get(line.evidence[0].report, len(place)) if line.evidence else -1)
