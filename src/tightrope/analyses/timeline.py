"""What happened, and when? (Definition B.1)"""

from __future__ import annotations

from tightrope import ontology
from tightrope.analyses.telling.evidence import actor_of, headline, told
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import count, listing
from tightrope.domain import Chart, Column, Event, Finding, Report, Status, Table
from tightrope.domain.finding import Cell
from tightrope.record import Record
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds
from tightrope.worlds.weigh import frozen

MISLEADS = (
    "Weidmann (2015) finds that events coded from the press follow where reporters are and what they think worth "
    "telling: "
    "silence in the record is no sign that nothing happened, least of all in a back channel."
)
LATEST, ROWS = 4, 40


def timeline(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """Acts in time: who did what to whom. Definition B.1 of docs/theory/views.md."""
    tale = Tale("timeline", "What happened?", situation, method="theory/views.md#definition-b1", misleads=MISLEADS)
    known = frozen(situation, record)
    events = known.events()
    if not events:
        return tale.missing("The record holds no act", "add reports, or a table of events")
    reports = {report.id: report for report in known.reports()}
    dated, undated = [e for e in events if e.date], [e for e in events if not e.date]
    _tell(tale, events, dated, undated)
    tale.tables.append(_table(situation, [*dated, *undated][-ROWS:], reports))
    tale.charts.append(_chart(situation, events, reports))
    tale.numbers = {"events": len(events), "dated": len(dated), "by_type": _by_type(events)}
    return tale.finding()


def _tell(tale: Tale, events: list[Event], dated: list[Event], undated: list[Event]) -> None:
    situation = tale.situation
    number = tale.number("events", "acts in the record, each told once however many reports tell it", "counted")
    if dated:
        first, last = dated[0].date, dated[-1].date
        assert first
        assert last
        span = f"on {_day(last)}" if first == last else f"between {_day(first)} and {_day(last)}"
        tale.say(
            f"The record holds {count(len(events), 'act')}, {len(dated)} of them dated, {span}"
            if undated
            else f"The record holds {count(len(events), 'act')} {span}",
            number,
        )
    else:
        tale.say(f"The record holds {count(len(events), 'act')}, none of them dated", number, role="caveat")
    recent = [e for e in (dated or undated) if _telling(situation, e)]
    for place, event in enumerate(recent[-LATEST:][::-1]):
        opening = f"{_day(event.date)}: " if event.date else ""
        tale.say(
            f"{opening}{headline(situation, event)}",
            tale.record(event, told(situation, event)),
            role="lead" if place == 0 else "body",
            weight=0.2,
        )


def _telling(situation: Situation, event: Event) -> bool:
    """Worth a sentence: an act of one party of the situation on another, not told as background."""
    both = event.target is not None and all(actor_of(situation, p.code) for p in (event.source, event.target))
    acted = event.status is not Status.HYPOTHETICAL and not event.negated
    return both and acted and not event.background


def _day(day: object) -> str:
    return f"{day.day} {day:%B %Y}"  # type: ignore[attr-defined]


def _table(situation: Situation, events: list[Event], reports: dict[str, Report]) -> Table:
    columns = (
        Column(key="date", label="Date", form="date"), Column(key="act", label="Act"), Column(key="type", label="Type"),
        Column(key="status", label="Status"), Column(key="source", label="Source"),
        Column(key="origins", label="Origins", form="integer"),
    )  # fmt: skip
    rows: tuple[dict[str, Cell], ...] = tuple(
        {
            "date": e.date.isoformat() if e.date else None, "act": headline(situation, e), "type": _label(e.type),
            "status": str(e.status), "source": _source(e, reports), "origins": e.origins,
        }
        for e in events
    )  # fmt: skip
    return Table(key="timeline", title="Acts in the record", columns=columns, rows=rows)


def _label(kind: str) -> str:
    known = ontology.load().types.get(kind)
    return known.label if known else kind.capitalize()


def _source(event: Event, reports: dict[str, Report]) -> str:
    names = dict.fromkeys(
        reports[e.report].publisher or reports[e.report].title for e in event.evidence if e.report in reports
    )
    return listing(list(names))


def _chart(situation: Situation, events: list[Event], reports: dict[str, Report]) -> Chart:
    rows = [
        _row(situation, e, reports)
        for e in events
        if actor_of(situation, e.source.code) and not (e.background and e.date is None)
    ]
    alt = f"{count(len(rows), 'act')} of the parties in time."
    return Chart(
        key="timeline", kind="timeline", title="What happened", data={"events": rows}, alt=alt[:1].upper() + alt[1:],
        options={"actors": list(situation.actors)},
    )  # fmt: skip


def _row(situation: Situation, event: Event, reports: dict[str, Report]) -> dict[str, Cell]:
    known, target = ontology.load().types.get(event.type), event.target
    grades = sorted(reports[e.report].grade for e in event.evidence if e.report in reports)
    return {
        "date": event.date.isoformat() if event.date else None, "source": actor_of(situation, event.source.code),
        "target": (actor_of(situation, target.code) or target.code) if target else None, "type": event.type,
        "quad": known.quad if known else None, "label": headline(situation, event), "status": str(event.status),
        "channel": event.channel, "grade": grades[0] if grades else None,
        "report": event.evidence[0].report if event.evidence else None,
    }  # fmt: skip


def _by_type(events: list[Event]) -> dict[str, int]:
    found: dict[str, int] = {}
    for event in events:
        found[event.type] = found.get(event.type, 0) + 1
    return dict(sorted(found.items()))
