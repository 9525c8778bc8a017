"""The coder: a report to its events, claims and contacts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

from tightrope.coding.actors.memory import forum, note
from tightrope.coding.actors.scene import Scene
from tightrope.coding.acts import Act, acts
from tightrope.coding.claims.find import claims
from tightrope.coding.communique import body, speak
from tightrope.coding.contacts import contacts, merged
from tightrope.coding.dates import when
from tightrope.coding.events import event
from tightrope.coding.filling import filled
from tightrope.coding.forums import at_forum
from tightrope.coding.gate import genre
from tightrope.coding.gazetteer import gazetteer
from tightrope.coding.genre import drift
from tightrope.coding.meetings import apart, met
from tightrope.coding.model.events import guessed
from tightrope.coding.parse import docs
from tightrope.coding.repeats import once
from tightrope.coding.syntax.timing import dated
from tightrope.coding.text import Paragraph, paragraphs
from tightrope.domain import Claim, Coded, Contact, Event, Report

CHUNK = 64
SURE = 0.5  # confidence of the model from which it is heard in a report of several sentences, most without an act
FORWARD = frozenset({"AGREE", "THREATEN", "REJECT"})  # types whose complement may lie ahead
T = TypeVar("T", Event, Claim, Contact)


def code(report_or_text: Report | str, date: date | None = None) -> Coded:
    """Events, claims and contacts of one report (or of a bare text published on `date`)."""
    report = as_report(report_or_text, date)
    return next(code_many([report]))


def code_many(reports: Iterable[Report], workers: int = 1, cluster: str | None = None) -> Iterator[Coded]:
    """Each report coded, in order. `workers` processes share the work, or the Dask `cluster` at an address."""
    if cluster:
        from tightrope.coding.cluster import on_cluster

        yield from on_cluster(reports, cluster)
        return
    if workers > 1:
        from tightrope.coding.bulk import spread

        yield from spread(reports, workers)
        return
    for chunk in _chunks(reports):
        yield from _coded(chunk)


def as_report(report_or_text: Report | str, on: date | None) -> Report:
    """A bare text as a report without a title."""
    if isinstance(report_or_text, Report):
        return report_or_text.model_copy(update={"published": on}) if on else report_or_text
    return Report(title="", text=report_or_text, published=on)


def _chunks(reports: Iterable[Report]) -> Iterator[list[Report]]:
    chunk: list[Report] = []
    for report in reports:
        chunk.append(report)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _coded(chunk: list[Report]) -> Iterator[Coded]:
    """One batch: all paragraphs parsed together; where that fails, each report from there on by itself."""
    parts = [_told(report) for report in chunk]
    parsed = docs(p.text for part in parts for p in part)
    for number, (report, part) in enumerate(zip(chunk, parts, strict=True)):
        try:
            read = [(p, next(parsed)) for p in part]
        except Exception:
            yield from map(_alone, chunk[number:])
            return
        yield _safely(report, read)


def _told(report: Report) -> list[Paragraph]:
    return [p for p in paragraphs(report.text, report.title) if p.told]


def _alone(report: Report) -> Coded:
    """One report parsed by itself."""
    part = _told(report)
    try:
        read = list(zip(part, docs(p.text for p in part), strict=True))
    except Exception as error:
        return Coded(report=report, notes=(f"not coded: {type(error).__name__}: {str(error)[:200]}",))
    return _safely(report, read)


def _safely(report: Report, parsed: list[tuple[Paragraph, Any]]) -> Coded:
    """One report coded; a failure becomes a note, so that one report never costs the others."""
    try:
        return _one(report, parsed)
    except Exception as error:
        return Coded(report=report, notes=(f"not coded: {type(error).__name__}: {error}",))


def _one(report: Report, parsed: list[tuple[Paragraph, Any]]) -> Coded:
    scene = Scene(report=report.id, text=report.text, on=report.published, publisher=report.publisher)
    names = gazetteer()
    events: list[Event] = []
    judged: list[Claim] = []
    rooms: list[Contact] = []
    field = drift(sent for _, doc in parsed for sent in doc.sents)
    found = [names.find(paragraph.text, report.published) for paragraph, _ in parsed]
    texts = [*(paragraph.text for paragraph, _ in parsed), report.title]
    scene.name(list(zip(texts, [*found, names.find(report.title, report.published)], strict=True)))
    voice = body(report.title, report.text, report.published)
    for (paragraph, doc), hits in zip(parsed, found, strict=True):
        scene.home = _home(paragraph, scene) or scene.home
        scene.enter(doc, paragraph.start, hits)
        speak(scene, doc, voice)
        for sent in doc.sents:
            forum(scene, sent)
            here = list(_events(scene, sent, field))
            scene.acted(here)
            events.extend(here)
            judged.extend(claims(scene, sent))
            day = when(sent.text, scene.on)
            rooms.extend((*contacts(scene, sent, day), *at_forum(scene, sent, day)))
            note(scene, sent)
    return Coded(
        report=report,
        events=tuple(once(events)),
        claims=tuple(_once(judged)),
        contacts=tuple(apart(merged([*rooms, *met(events)]), events)),
    )


def _home(paragraph: Paragraph, scene: Scene) -> str | None:
    """The country of a dateline."""
    if not paragraph.place:
        return None
    hits = gazetteer().find(paragraph.place, scene.on)
    return hits[0].entry.code if hits else None


def _events(scene: Scene, sent: Any, field: float | None) -> Iterator[Event]:
    """Events that the rules tell; where they tell none, those that the model reads."""
    if sent.text.rstrip().endswith("?"):
        return
    found = filled(acts(scene, sent))
    told = list(_ruled(scene, sent, found, field))
    yield from told or (e for e in guessed(scene, sent, field) if field is None or e.confidence >= SURE)


def _ruled(scene: Scene, sent: Any, found: list[Act], field: float | None) -> Iterator[Event]:
    about = genre(scene, sent, field)
    for act in found:
        inner = act.match.sense.type not in FORWARD
        day = dated(act.match.verb, scene.on, act.standing.future, scene.before, inner)
        one = event(scene, sent, act, day, about)
        if one is not None:
            yield one


def _once(lines: list[T]) -> list[T]:
    """Each line once, in order."""
    return list({line.id: line for line in lines}.values())
