"""Why an event was coded: its sentence with the parts marked, the pattern, the path, who decided."""

from __future__ import annotations

from rich.console import Group
from rich.panel import Panel
from rich.text import Text

from tightrope.domain import Coded, Event, Party, Report

SOURCE, WORD, TARGET, WORDS = "bold green", "bold yellow", "bold cyan", "underline"


def traces(coded: Coded) -> Group:
    """One panel an event."""
    return Group(*(panel(event, coded.report) for event in coded.events), legend()) if coded.events else Group()


def legend() -> Text:
    """What the colours mean."""
    parts = (
        ("who", SOURCE),
        ("  ", ""),
        ("the word", WORD),
        ("  ", ""),
        ("to whom", TARGET),
        ("  ", ""),
        ("quoted", WORDS),
    )
    return Text.assemble(*parts)


def panel(event: Event, report: Report) -> Panel:
    """The sentence, then the steps that led to the event."""
    lines = [sentence(event, report), Text()]
    lines += [Text.assemble((f"{name} ", "dim"), text) for name, text in steps(event) if text]
    target = event.target.full if event.target else "nobody"
    return Panel(Group(*lines), title=f"{event.source.full} {event.type} {target}", title_align="left")


def sentence(event: Event, report: Report) -> Text:
    """The whole sentence; source, target, the word of the act and the quoted words marked."""
    words = event.evidence[0]
    start = words.start if words.sentence_start is None else words.sentence_start
    end = words.end if words.sentence_end is None else words.sentence_end
    text = Text(report.text[start:end].replace("\n", " "))
    text.stylize(WORDS, words.start - start, words.end - start)
    for party, style in ((event.source, SOURCE), (event.target, TARGET)):
        if party and party.start is not None and party.end is not None and start <= party.start and party.end <= end:
            text.stylize(style, party.start - start, party.end - start)
    for word in event.trace.words.split():
        at = report.text.find(word, words.start, words.end)
        if at >= 0:
            text.stylize(WORD, at - start, at - start + len(word))
    return text


def steps(event: Event) -> list[tuple[str, str]]:
    """Names and words of the steps, in reading order."""
    stand = " ".join(w for w in ("not" if event.negated else "", event.status.value, event.tense) if w)
    day = f"{event.date} (known to the {event.precision})" if event.date else "not told"
    day = f"{event.date}, the report's: the text names no time" if event.date and event.precision == "unknown" else day
    return [
        ("source", _party(event.source)),
        ("target", _party(event.target) if event.target else "nobody named"),
        ("pattern", event.trace.pattern + (f", CAMEO {event.cameo}" if event.cameo else "")),
        ("path", " < ".join(event.trace.path)),
        ("stands", stand + (", told as background" if event.background else "")),
        ("day", day),
        ("about", ", ".join(event.contexts)),
        ("decided", f"by {event.trace.decided_by}, confidence {event.confidence:.2f}"),
    ]


def _party(party: Party) -> str:
    person = f", {party.person}" if party.person else ""
    return f"{party.name!r} via {party.via}: {party.full}{person}"
