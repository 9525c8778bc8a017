"""Events as tab-separated lines, out and in."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tightrope.domain import Coded, Event, Evidence, Party, Report, Trace
from tightrope.record import Record


def write(record: Record, path: Path) -> int:
    """A line an event that has a day and a target: date, source, target, type, words."""
    told = [(e, e.target) for e in record.events() if e.date and e.target]
    rows = [(str(e.date), e.source.full, target.full, e.type, e.evidence[0].quote) for e, target in told]
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    return len(rows)


def read(path: Path) -> Iterator[Coded]:
    """One report a line, whose text is the words."""
    for line in path.read_text(encoding="utf-8").splitlines():
        day, source, target, kind, words = line.split("\t")
        report = Report(title=path.name, text=words, published=date.fromisoformat(day))
        event = Event(
            type=kind,
            source=_party(source),
            target=_party(target),
            date=report.published,
            precision="day",
            evidence=(Evidence(report=report.id, start=0, end=len(words), quote=words),),
            trace=Trace(pattern="tsv", decided_by="import"),
        )
        yield Coded(report=report, events=(event,))


def _party(code: str) -> Party:
    state, _, sector = code.partition("/")
    return Party(code=state, name=state, sector=sector or None)
