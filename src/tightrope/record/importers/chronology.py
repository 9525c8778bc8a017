"""A chronology kept by hand: CSV with `date, source, target, type, what`, and more columns if wanted.

Further columns: `status`, `negated`, `channel`, `level`, `place`, `grade`, `publisher`, `url`. `source` and
`target` are codes or names. The lines of one day become one report, dated that
day, so that a frozen record hides later ones.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from itertools import accumulate
from pathlib import Path

from pydantic import ValidationError

from tightrope import ontology
from tightrope.domain import Coded, Event, Evidence, Report, Status, Trace
from tightrope.errors import ErrorList, RecordError, TightropeError, Where
from tightrope.record.importers.building import party
from tightrope.reports import dates
from tightrope.reports.decoding import decode
from tightrope.reports.paths import exists
from tightrope.reports.source import Source

NEEDED = ("date", "source", "target", "type", "what")
TEXTS = ("channel", "level", "place")
YES = ("yes", "true", "1", "x")


@dataclass(frozen=True, slots=True)
class Act:
    """One good row: when, the event's fields without its words, the words, and what it says of its source."""

    day: date
    fields: dict[str, object]
    what: str
    publisher: str
    grade: str
    url: str | None


def read(path: Path | str) -> Iterator[Coded]:
    """The events of a chronology, a report a day and publisher. Raises ErrorList that names every bad line."""
    place = exists(Path(path))
    acts: list[Act] = []
    errors: list[TightropeError] = []
    for number, row in _rows(place):
        try:
            acts.append(_act(place, number, row))
        except TightropeError as error:
            errors.append(error)
    if errors:
        raise ErrorList(errors) if len(errors) > 1 else errors[0]
    groups: dict[tuple[date, str, str, str | None], list[Act]] = defaultdict(list)
    for act in acts:
        groups[(act.day, act.publisher, act.grade, act.url)].append(act)
    for group in groups.values():
        yield _coded(place, group)


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.DictReader(decode(Source.of(path)).lstrip("\ufeff").split("\n"), restval="")
    try:
        yield from _named(path, reader)
    except csv.Error as error:
        raise RecordError(f"this is no CSV: {error}", where=Where(path, reader.line_num + 1)) from None


def _named(path: Path, reader: csv.DictReader[str]) -> Iterator[tuple[int, dict[str, str]]]:
    names = [name.strip().lower() for name in reader.fieldnames or ()]
    missing = [name for name in NEEDED if name not in names]
    if missing:
        raise RecordError(
            f"the chronology lacks {', '.join(missing)}", where=Where(path, 1), expected=", ".join(NEEDED)
        )
    reader.fieldnames = names
    for row in reader:
        yield reader.line_num, {key: value.strip() for key, value in row.items() if isinstance(value, str)}


def _act(path: Path, number: int, row: dict[str, str]) -> Act:
    where = Where(path, number)
    try:
        day = dates.parse(row.get("date", ""))
    except ValueError as error:
        raise RecordError(f"bad date: {error}", where=where, expected=dates.EXPECTED) from None
    if not row.get("what"):
        raise RecordError("the line does not say what happened", where=where, expected="words under `what`")
    fields: dict[str, object] = {key: row[key] for key in TEXTS if row.get(key)}
    fields |= {"type": _type(row["type"], where), "status": _status(row.get("status", ""), where)}
    fields |= {"source": party(row["source"], where), "target": party(row["target"], where) if row["target"] else None}
    fields["negated"] = row.get("negated", "").lower() in YES
    publisher, grade = row.get("publisher") or path.name, (row.get("grade") or "F").upper()
    if grade not in tuple("ABCDEF"):
        raise RecordError(f"bad grade {grade!r}", where=where, expected="A to F")
    return Act(day, fields, row["what"], publisher, grade, row.get("url") or None)


def _type(name: str, where: Where) -> str:
    known = ontology.load().types
    if name.upper() in known:
        return name.upper()
    near = get_close_matches(name.upper(), known, n=1)
    todo = f"did you mean {near[0]}?" if near else None
    raise RecordError(f"unknown event type {name!r}", where=where, expected=", ".join(known), todo=todo)


def _status(name: str, where: Where) -> Status:
    try:
        return Status(name.lower() or "done")
    except ValueError:
        raise RecordError(f"unknown status {name!r}", where=where, expected=", ".join(Status)) from None


def _coded(path: Path, acts: list[Act]) -> Coded:
    first = acts[0]
    text = "\n".join(act.what for act in acts)
    title = f"{first.publisher}, {first.day.day} {first.day:%B %Y}"
    report = Report(
        title=title,
        text=text,
        publisher=first.publisher,
        published=first.day,
        grade=first.grade,
        url=first.url,
        path=str(path),
    )
    starts = accumulate((len(act.what) + 1 for act in acts[:-1]), initial=0)
    try:
        return Coded(report=report, events=tuple(_event(a, n, report.id) for a, n in zip(acts, starts, strict=True)))
    except ValidationError as error:
        raise RecordError(
            f"a line of {first.day} does not fit: {error.errors()[0]['msg']}", where=Where(path)
        ) from None


def _event(act: Act, start: int, report: str) -> Event:
    end = start + len(act.what)
    evidence = Evidence(report=report, start=start, end=end, quote=act.what, sentence_start=start, sentence_end=end)
    trace = Trace(pattern="chronology", words=act.what, decided_by="hand")
    return Event(**{**act.fields, "evidence": (evidence,), "trace": trace, "date": act.day, "precision": "day"})
