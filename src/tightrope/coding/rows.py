"""Reports out of JSON lines and Parquet, one row at a time, however long the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from tightrope.domain import Report
from tightrope.errors import ReportError, TightropeError, Where
from tightrope.reports.jsonlines import value_of

LINES = frozenset({".jsonl", ".ndjson"})
TABLES = frozenset({".parquet", ".pq"})
BATCH = 512
FIELDS = ("title", "publisher", "url", "language", "grade", "origin")
Keyed = tuple[str, Report]


def of_lines(stream: Iterable[bytes], name: str, day: date | None = None) -> Iterator[Keyed | TightropeError]:
    """Reports of a stream of JSON objects with `text`, `id`, `date`, ...; a bad line is an error in its place."""
    for number, line in enumerate(stream, 1):
        if line.strip():
            try:
                yield _report(value_of(line), Where(name, number), day)
            except TightropeError as error:
                yield error
            except ValueError as error:
                yield ReportError(f"the line is not JSON: {error}", where=Where(name, number))


def of_table(path: Path, day: date | None = None) -> Iterator[Keyed | TightropeError]:
    """Reports of a Parquet file with a column `text`, and `id`, `date`, `title`, ..."""
    import pyarrow as pa

    try:
        yield from _of_table(path, day)
    except (OSError, pa.ArrowException) as error:
        yield ReportError(f"the Parquet file cannot be read: {error}", where=Where(path), todo="write it anew")


def _of_table(path: Path, day: date | None) -> Iterator[Keyed | TightropeError]:
    from pyarrow import parquet

    table = parquet.ParquetFile(path)
    names = table.schema_arrow.names
    if "text" not in names:
        yield ReportError("the table has no column `text`", where=Where(path), expected=", ".join(names))
        return
    wanted = [name for name in ("id", "date", "text", *FIELDS) if name in names]
    number = 0
    for batch in table.iter_batches(BATCH, columns=wanted):
        for row in batch.to_pylist():
            number += 1
            try:
                yield _report(row, Where(path, number), day)
            except TightropeError as error:
                yield error


def _report(row: Any, where: Where, day: date | None) -> Keyed:
    """One row as a report; rows without an id go by the report's own."""
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or not row["text"].strip():
        raise ReportError("the row holds no `text`", where=where, expected='{"id": ..., "date": ..., "text": ...}')
    told = {name: row[name] for name in FIELDS if row.get(name)}
    try:
        report = Report(**{"title": "", **told}, text=row["text"], published=_day(row.get("date"), where) or day)
    except ValidationError as error:
        raise ReportError(f"a field does not fit: {error.errors()[0]['msg']}", where=where) from None
    return (str(row["id"]) if row.get("id") is not None else report.id), report


def _day(value: Any, where: Where) -> date | None:
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        raise ReportError(f"{value!r} is no day", where=where, expected="YYYY-MM-DD") from None
