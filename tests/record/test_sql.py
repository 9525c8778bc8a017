"""SQL reads, and only reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from tightrope.errors import RecordError
from tightrope.record import Record

from . import sample


def test_flat_columns(record: Record) -> None:
    coded = sample.coded()
    record.add(coded)
    rows = record.sql(
        "select date, source, source_sector, target, type, status, negated, origins, quote, report from events"
    )
    expected = {
        "date": sample.DAY, "source": "NOR", "source_sector": "GOV", "target": "SDN", "type": "ACCUSE",
        "status": "done", "negated": False, "origins": 1, "quote": coded.events[0].evidence[0].quote,
        "report": coded.report.id,
    }  # fmt: skip
    assert rows == [expected]
    assert record.sql("select holder_name, stance, low, high from claims") == [
        {"holder_name": "experts", "stance": "fears", "low": 0.2, "high": 0.6}
    ]
    assert record.sql("select present, absent, met from contacts") == [
        {"present": ["NOR"], "absent": ["SDN"], "met": False}
    ]


def test_tables_join_and_an_empty_record_has_all_of_them(record: Record) -> None:
    join = "select r.publisher from events e join reports r on r.id = e.report"
    assert record.sql(join) == []
    record.add(sample.coded())
    assert record.sql(join) == [{"publisher": "The Post"}]
    assert record.sql("with x as (select * from reviews) select count(*) n from x") == [{"n": 0}]


def test_events_are_merged_and_event_lines_are_not(record: Record) -> None:
    record.add(sample.coded(), sample.coded(sample.report("Norland condemned it.", publisher="B")))
    assert record.sql("select (select count(*) from events) a, (select count(*) from event_lines) b") == [
        {"a": 1, "b": 2}
    ]


@pytest.mark.parametrize(
    "query",
    ["drop table events", "insert into events select * from events", "select 1; select 2",
     "copy events to 'x.csv'", "attach 'x.db'", "", "select * from read_csv('{file}')", "select * from '{file}'",
     "set lock_configuration = false"],
)  # fmt: skip
def test_writing_and_files_are_refused(record: Record, tmp_path: Path, query: str) -> None:
    file = tmp_path / "secret.csv"
    file.write_text("a,b\n1,2\n")
    record.add(sample.coded())
    with pytest.raises(RecordError):
        record.sql(query.format(file=file))
    assert not (tmp_path / "x.csv").exists()


def test_a_wrong_column_is_answered_with_the_columns(record: Record) -> None:
    record.add(sample.coded())
    with pytest.raises(RecordError, match="sauce") as caught:
        record.sql("select sauce from events")
    assert "source_sector" in (caught.value.expected or "")
