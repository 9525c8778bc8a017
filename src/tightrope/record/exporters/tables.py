"""CSV of the events, and all tables as Parquet files."""

from __future__ import annotations

import csv
from pathlib import Path

from tightrope.record import rows
from tightrope.record.record import Record
from tightrope.record.schema import EVENTS, TABLES


def to_csv(record: Record, path: Path | str) -> int:
    """The merged events, a line each, with the publisher and title of their first report."""
    names = [name for name in EVENTS if name != "value"]
    sources = {report.id: report for report in record.reports()}
    events = record.events()
    with Path(path).open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, [*names, "publisher", "title"], extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        for event in events:
            flat = rows.row(event)
            report = sources.get(str(flat.get("report")))
            writer.writerow({**flat, "publisher": report and report.publisher, "title": report and report.title})
    return len(events)


def to_parquet(record: Record, path: Path | str) -> int:
    """A folder with a Parquet file a table, events merged; gives the number of rows."""
    import pyarrow.parquet as pq

    folder = Path(path)
    folder.mkdir(parents=True, exist_ok=True)
    total = 0
    for name in TABLES:
        table = rows.table(name, getattr(record, name)())
        pq.write_table(table, folder / f"{name}.parquet")
        total += table.num_rows
    return total
