"""Several writers at once lose nothing and double nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tightrope.record import Record

from . import sample

WRITERS = 6


def write(folder: Path, writer: int) -> None:
    record = Record.open(folder)
    for n in range(3):
        record.add(sample.coded(sample.report(f"Norland condemned raid {writer} {n}.")))
    record.add(sample.coded())


def test_writers_at_once(tmp_path: Path) -> None:
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(lambda n: write(tmp_path, n), range(WRITERS)))
    record = Record.open(tmp_path)
    assert len(record.reports()) == 3 * WRITERS + 1
    assert len(record.events(raw=True)) == 3 * WRITERS + 1
    assert record.sql("select count(distinct id) = count(*) same from event_lines") == [{"same": True}]
