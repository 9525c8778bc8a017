"""Verdicts lie over the lines; the lines themselves never change."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tightrope.domain import Review
from tightrope.errors import RecordError
from tightrope.record import Record

from . import sample


def verdict(line: str, kind: str, hour: int = 1, **changes: object) -> Review:
    when = datetime(2023, 8, 1, hour, tzinfo=UTC)
    return Review(line=line, verdict=kind, who="ana", when=when, why="read it", changes=changes)


def test_rejected_lines_are_gone_and_stay_in_raw(record: Record) -> None:
    coded = sample.coded()
    record.add(coded)
    for line in (*coded.events, *coded.claims, *coded.contacts):
        record.review(verdict(line.id, "reject"))
    assert record.events() == record.claims() == record.contacts() == []
    assert tuple(record.events(raw=True)) == coded.events
    assert {r.line for r in record.reviews()} == {coded.events[0].id, coded.claims[0].id, coded.contacts[0].id}


def test_corrections_change_fields_and_the_last_verdict_counts(record: Record) -> None:
    coded = sample.coded()
    record.add(coded)
    key = coded.events[0].id
    record.review(verdict(key, "correct", 2, type="REJECT", date="2023-07-13"))
    [event] = record.events()
    assert (event.type, event.date, event.evidence) == ("REJECT", date(2023, 7, 13), coded.events[0].evidence)
    record.review(verdict(event.id, "reject", 3))
    assert record.events() == []
    record.review(verdict(key, "accept", 4))
    assert tuple(record.events()) == coded.events


def test_a_verdict_on_a_merged_event_is_one_on_each_line(record: Record) -> None:
    a, b = sample.report(), sample.report("The raid was condemned by Norland.", publisher="B")
    record.add(sample.coded(a), sample.coded(b))
    [event] = record.events()
    assert len(record.review(verdict(event.id, "reject"))) == 2
    assert record.events() == []
    later = sample.report("A third report: Norland condemned the raid.", publisher="C")
    record.add(sample.coded(later))
    assert [len(e.evidence) for e in record.events()] == [1]


def test_bad_reviews_are_refused(record: Record) -> None:
    coded = sample.coded()
    record.add(coded)
    with pytest.raises(RecordError, match="no line 'nope'"):
        record.review(verdict("nope", "reject"))
    with pytest.raises(RecordError, match="does not fit: date"):
        record.review(verdict(coded.events[0].id, "correct", date="someday"))
    assert record.reviews() == []
