"""Adding, reading back, freezing, quoting; the same in memory and in a folder."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tightrope.domain import Coded, Evidence, Party
from tightrope.errors import RecordError
from tightrope.record import Added, Record

from . import sample


def test_values_come_back_as_they_went_in(record: Record) -> None:
    coded = sample.coded()
    assert record.add(coded) == Added(reports=1, events=1, claims=1, contacts=1)
    assert record.reports() == [coded.report]
    assert tuple(record.events()) == tuple(record.events(raw=True)) == coded.events
    assert tuple(record.claims()) == coded.claims
    assert tuple(record.contacts()) == coded.contacts
    assert list(record.coded()) == [coded]


def test_adding_again_changes_nothing(record: Record) -> None:
    record.add(sample.coded())
    assert record.add(sample.coded(), sample.coded()) == Added(known=8)
    assert [len(lines) for lines in (record.reports(), record.events(), record.claims(), record.contacts())] == [1] * 4


def test_a_folder_opened_again_holds_the_same(tmp_path: Path) -> None:
    coded = sample.coded()
    Record.open(tmp_path).add(coded)
    assert list(Record.open(tmp_path, create=False).coded()) == [coded]
    assert Record.open(tmp_path).add(coded).known == 4


def test_arrow_reads_without_python_in_its_threads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python file system in Arrow's threads aborts about one process in eight as it ends."""
    from deltalake.fs import DeltaStorageHandler

    Record.open(tmp_path).add(sample.coded())
    monkeypatch.setattr(DeltaStorageHandler, "from_table", lambda *_: pytest.fail("Python was asked for a file"))
    assert len(Record.open(tmp_path, create=False).events()) == 1


def test_what_was_added_is_said_in_words() -> None:
    assert str(Added(reports=2, events=3, known=1)) == "added 2 reports, 3 events; 1 line known already"
    assert str(Added()) == "added nothing"


def test_an_empty_record_reads_as_empty(record: Record) -> None:
    assert record.events() == record.reports() == record.claims() == record.contacts() == record.reviews() == []


def test_events_come_by_date_and_between_two(record: Record) -> None:
    late, early = sample.report("Norland accused Sudland in May."), sample.report("Norland accused Sudland in March.")
    other = sample.report("Norland accused Westland.")
    west = Party(code="WST", name="Westland")
    record.add(
        Coded(report=late, events=(sample.event(late, date=date(2023, 5, 2)),)),
        Coded(report=early, events=(sample.event(early, date=date(2023, 3, 2)),)),
        Coded(report=other, events=(sample.event(other, target=west, date=None, precision="unknown"),)),
    )
    assert [e.date for e in record.events()] == [date(2023, 3, 2), date(2023, 5, 2), None]
    assert len(record.between("SDN", "NOR")) == 2
    assert record.between("WST", "SDN") == []


def test_before_hides_what_is_later(record: Record) -> None:
    old, new = (
        sample.report(published=date(2023, 7, 20)),
        sample.report("Norland condemned it in August.", published=date(2023, 8, 2)),
    )
    undated = sample.report("Nobody dated this.", published=None)
    told_ahead = sample.event(old, type="CONSULT", date=date(2023, 9, 1), tense="future")
    record.add(
        Coded(
            report=old,
            events=(sample.event(old), told_ahead),
            claims=(sample.claim(old),),
            contacts=(sample.contact(old),),
        ),
        Coded(
            report=new,
            events=(sample.event(new, date=date(2023, 8, 1)), sample.event(new, type="REJECT")),
            claims=(sample.claim(new),),
        ),
        Coded(report=undated, events=(sample.event(undated, type="AGREE", date=date(2023, 8, 1)),)),
    )
    frozen = record.before(date(2023, 7, 20))
    assert frozen.reports() == [old, undated]
    assert frozen.events() == [sample.event(old), told_ahead]
    assert frozen.claims() == [sample.claim(old)]
    assert frozen.frozen == frozen.before(date(2024, 1, 1)).frozen == date(2023, 7, 20)
    assert frozen.sql("select count(*) n from reports") == [{"n": 2}]
    with pytest.raises(RecordError, match="no report"):
        frozen.report(new.id)
    with pytest.raises(RecordError, match="frozen at 2023-07-20"):
        frozen.add(sample.coded())
    assert len(record.reports()) == 3


def test_a_merged_event_loses_later_evidence_when_frozen(record: Record) -> None:
    early = sample.report(published=date(2023, 7, 14))
    late = sample.report("Norland condemned the raid, a later report says.", publisher="X", published=date(2023, 8, 1))
    record.add(sample.coded(early), sample.coded(late))
    assert len(record.events()[0].evidence) == 2
    [event] = record.before(date(2023, 7, 20)).events()
    assert [e.report for e in event.evidence] == [early.id]


def test_quote_gives_the_report_and_the_sentence(record: Record) -> None:
    coded = sample.coded()
    record.add(coded)
    assert record.quote(coded.events[0].evidence[0]) == (coded.report, coded.report.text)
    with pytest.raises(RecordError, match="do not stand"):
        record.quote(Evidence(report=coded.report.id, start=0, end=4, quote="Sudland"))
    with pytest.raises(RecordError, match="no report"):
        record.quote(Evidence(report="nope", start=0, end=4, quote="Sudland"))


def test_a_missing_record_says_how_to_begin_one(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no record here") as caught:
        Record.open(tmp_path, create=False)
    assert "record add" in (caught.value.todo or "")


def test_a_file_is_no_record(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("")
    with pytest.raises(RecordError, match="must be a folder"):
        Record.open(tmp_path / "x")


def test_a_damaged_table_is_named(tmp_path: Path) -> None:
    Record.open(tmp_path).add(sample.coded())
    for log in (tmp_path / "events" / "_delta_log").glob("*.json"):
        log.write_text("{broken")
    with pytest.raises(RecordError, match="cannot be used") as caught:
        Record.open(tmp_path).events()
    assert "events" in str(caught.value.where)


def test_time_travel(tmp_path: Path) -> None:
    record = Record.open(tmp_path)
    record.add(sample.coded())
    then = max(commit["when"] for commit in record.history())
    record.add(
        sample.coded(sample.report("Norland condemned it again.", published=date(2023, 9, 1)), date=date(2023, 9, 1))
    )
    past = Record.open(tmp_path, at=then)
    assert (len(past.events()), len(record.events())) == (1, 2)
    assert Record.open(tmp_path, at=datetime(2000, 1, 1, tzinfo=UTC)).events() == []
    with pytest.raises(RecordError, match="past"):
        past.add(sample.coded(sample.report("New.")))
    assert [commit["rows"] for commit in record.history() if commit["table"] == "events"] == [1, 1]
