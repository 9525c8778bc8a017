"""What happened, and when? (Definition Q.1)"""

from __future__ import annotations

from tightrope import ontology
from tightrope.analyses.telling.acts import mutual
from tightrope.analyses.telling.evidence import NOBODY, actor_of, by_hand, does, headline, party, told
from tightrope.analyses.telling.judged import judged
from tightrope.analyses.telling.news import groups, newest, weight
from tightrope.analyses.telling.reported import told as reported
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import count, listing, sentence_start
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
LATEST, PAST, ROWS = 6, 2, 40


def timeline(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """Acts in time: who did what to whom. Definition Q.1 of docs/theory/views.md."""
    tale = Tale("timeline", "What happened?", situation, method="theory/views.md#definition-q1", misleads=MISLEADS)
    known = frozen(situation, record)
    events = known.events()
    if not events:
        return tale.missing("The record holds no act", "add reports, or a table of events")
    reports = {report.id: report for report in known.reports()}
    dated, undated = [e for e in events if e.date], [e for e in events if not e.date]
    open_to_doubt = judged(known.claims(), reports.values())
    _extent(tale, events)
    _tell(tale, [event for event in events if not open_to_doubt(event)], reports)
    tale.tables.append(_table(situation, [*dated, *undated][-ROWS:], reports))
    tale.charts.append(_chart(situation, events, reports))
    tale.numbers = {"events": len(events), "dated": len(dated), "by_type": _by_type(events)}
    return tale.finding()


def _tell(tale: Tale, events: list[Event], reports: dict[str, Report]) -> None:
    now = newest(tale.situation, groups(tale.situation, (e for e in events if not e.background)), LATEST, reports)
    said: set[str] = set()
    for place, group in enumerate(now):
        again = sum(other.day == group.day for other in now[:place])
        text, acts = reported(tale.situation, group, reports, said, again)
        grounds = [tale.record(event, told(tale.situation, event)) for event in acts]
        tale.say(text, *grounds)
    history = newest(
        tale.situation, groups(tale.situation, (e for e in events if e.background and e.date)), PAST, reports
    )
    for place, group in enumerate(history):
        text, acts = reported(tale.situation, group, reports, said)
        grounds = [tale.record(event, told(tale.situation, event)) for event in acts]
        tale.say(text if place else f"As background the reports tell this: {_small(text)}", *grounds)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _extent(tale: Tale, events: list[Event]) -> None:
    """How much the record holds, and of which days."""
    number = tale.number("events", "acts in the record, each told once however many reports tell it", "counted")
    days = sorted(e.date for e in events if e.date)
    if not days:
        tale.say(f"The record holds {count(len(events), 'act')}, none of them dated", number, role="caveat")
        return
    span = f"of {_day(days[0])}" if days[0] == days[-1] else f"from {_day(days[0])} to {_day(days[-1])}"
    undated = len(events) - len(days)
    more = f"; {count(undated, 'has', 'have')} no date" if undated else ""
    tale.say(
        f"The record holds {count(len(events), 'act')} {span}{more}", number, role="annex" if undated == 0 else "body"
    )


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
            "date": e.date.isoformat() if e.date else None, "act": _act(situation, e, both), "type": _label(e.type),
            "status": str(e.status), "source": _source(e, reports), "origins": e.origins,
        }
        for e, both in _once(events)
    )  # fmt: skip
    return Table(key="timeline", title="Acts in the record", columns=columns, rows=rows)


def _once(events: list[Event]) -> list[tuple[Event, bool]]:
    """Acts for a table: none of a party on itself, and what two did to each other once, marked as such."""
    others = [e for e in events if e.target is None or e.target.code != e.source.code or e.source.code == NOBODY]
    kept: dict[tuple[object, ...], tuple[Event, bool]] = {}
    for event in others:
        pair = frozenset((event.source.code, event.target.code)) if event.target else event.source.code
        same = (event.date, pair, event.type, event.mode, event.status, event.negated)
        first = kept.get(same)
        apart = by_hand(event) or mutual(event) is None or (first and first[0].source.code == event.source.code)
        kept[(*same, event.id) if first and apart else same] = (
            (event, bool(first)) if apart or not first else (first[0], True)
        )
    return list(kept.values())


def _act(situation: Situation, event: Event, both: bool) -> str:
    did_both = mutual(event) if both and event.target else None
    if did_both is None or event.target is None:
        return sentence_start(headline(situation, event))
    return f"{sentence_start(party(situation, event.source))} and {party(situation, event.target)} {did_both}"


def _label(kind: str) -> str:
    known = ontology.load().types.get(kind)
    return known.label if known else kind.capitalize()


def _source(event: Event, reports: dict[str, Report]) -> str:
    names = dict.fromkeys(
        reports[e.report].publisher or (reports[e.report].title if len(reports) > 1 else "The report")
        for e in event.evidence
        if e.report in reports
    )
    return listing(list(names))


def _chart(situation: Situation, events: list[Event], reports: dict[str, Report]) -> Chart:
    rows = list({_same(e): _row(situation, e, reports) for e in reversed(events) if _drawn(situation, e)}.values())
    every = count(len(events), "act")
    alt = f"{count(len(rows), 'act').split()[0]} of the {every} in the record, those of the parties, in time."
    alt = alt if len(events) > len(rows) else f"{every} of the parties in time."
    return Chart(
        key="timeline", kind="timeline", title="What happened", data={"events": rows[::-1]},
        alt=alt[:1].upper() + alt[1:], options={"actors": list(situation.actors)},
    )  # fmt: skip


def _drawn(situation: Situation, event: Event) -> bool:
    """Acts of a party of the situation on somebody with a name, or on nobody; history only where it has a date."""
    itself = event.target and event.target.code in {NOBODY, event.source.code}
    said = event.status is not Status.HYPOTHETICAL and not itself
    return bool(said and actor_of(situation, event.source.code) and (event.date or not event.background))


def _same(event: Event) -> tuple[object, ...]:
    target = event.target.code if event.target else None
    return event.date, event.source.code, target, event.type, event.status, event.negated


def _short(situation: Situation, event: Event) -> str:
    """The act without its actor, whose lane it stands in."""
    if not by_hand(event):
        return does(situation, event)
    words, subject = headline(situation, event), party(situation, event.source)
    bare = subject.removeprefix("the ")
    return words.removeprefix("The ").removeprefix(bare).strip() if bare in words[: len(bare) + 4] else words


def _row(situation: Situation, event: Event, reports: dict[str, Report]) -> dict[str, Cell]:
    known, target = ontology.load().types.get(event.type), event.target
    grades = sorted(reports[e.report].grade for e in event.evidence if e.report in reports)
    return {
        "date": event.date.isoformat() if event.date else None, "source": actor_of(situation, event.source.code),
        "target": (actor_of(situation, target.code) or target.code) if target else None, "type": event.type,
        "quad": known.quad if known else None, "label": headline(situation, event), "short": _short(situation, event),
        "status": str(event.status), "channel": event.channel, "grade": grades[0] if grades else None,
        "report": event.evidence[0].report if event.evidence else None, "weight": weight(event),
    }  # fmt: skip


def _by_type(events: list[Event]) -> dict[str, int]:
    found: dict[str, int] = {}
    for event in events:
        found[event.type] = found.get(event.type, 0) + 1
    return dict(sorted(found.items()))
