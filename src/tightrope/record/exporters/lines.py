"""JSON lines of `Coded`: the whole record (without reviews) in one text file."""

from __future__ import annotations

from pathlib import Path

from tightrope.record.record import Record


def to_jsonl(record: Record, path: Path | str) -> int:
    """A coded report a line, as added; the `jsonl` importer reads it back without loss."""
    count = 0
    with Path(path).open("w", encoding="utf-8") as out:
        for coded in record.coded():
            out.write(coded.model_dump_json() + "\n")
            count += 1
    return count
