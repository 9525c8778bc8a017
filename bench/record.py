"""Timings of the record: adding, adding again, reading, SQL. Run: python bench/record.py [EVENTS]."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from tightrope.domain import Coded, Event, Evidence, Party, Report, Trace
from tightrope.record import Record

PER_REPORT = 5
CODES = ("AAA", "BBB", "CCC", "DDD", "EEE", "FFF")
TYPES = ("AGREE", "CONSULT", "ACCUSE", "REJECT", "MOBILIZE")


def coded(n: int) -> Coded:
    day = date(2020, 1, 1) + timedelta(days=n % 1000)
    text = " ".join(f"Sentence {k} of report {n} tells an act." for k in range(PER_REPORT))
    report = Report(title=f"Report {n}", text=text, publisher=f"Paper {n % 40}", published=day, grade="B")
    return Coded(report=report, events=tuple(event(report, n, k, day) for k in range(PER_REPORT)))


def event(report: Report, n: int, k: int, day: date) -> Event:
    words = f"Sentence {k} of report {n} tells an act."
    start = report.text.index(words)
    evidence = Evidence(report=report.id, start=start, end=start + len(words), quote=words)
    source, target = CODES[(n + k) % 6], CODES[(n * 7 + k + 1) % 6]
    return Event(
        type=TYPES[k], source=Party(code=source, name=source), target=Party(code=target, name=target),
        evidence=(evidence,), trace=Trace(pattern="bench"), date=day, precision="day",
    )  # fmt: skip


def timed(name: str, action: Callable[[], object]) -> None:
    start = time.perf_counter()
    result = action()
    print(f"{name:<42}{time.perf_counter() - start:8.2f} s   {result}")


def main() -> None:
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    batch = [coded(n) for n in range(events // PER_REPORT)]
    query = "select source, target, count(*) n from events group by all order by n desc limit 1"
    with tempfile.TemporaryDirectory() as folder:
        print(f"{events} events in {len(batch)} reports, Delta tables")
        timed("add", lambda: Record.open(folder).add(*batch))
        timed("add again (nothing new)", lambda: Record.open(folder).add(*batch))
        record = Record.open(folder)
        timed("read raw events", lambda: len(record.events(raw=True)))
        timed("merge and review", lambda: len(record.events()))
        timed("the same again", lambda: len(record.events()))
        timed("frozen view", lambda: len(record.before(date(2021, 1, 1)).events()))
        timed("SQL over merged events", lambda: record.sql(query))
        timed("SQL from a cold start", lambda: Record.open(Path(folder)).sql(query))
    memory = Record.memory()
    timed("add in memory", lambda: memory.add(*batch))


if __name__ == "__main__":
    main()
