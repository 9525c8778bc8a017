"""Records that others kept: chronologies by hand, coded lines, tables of relations."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tightrope.errors import ErrorList, RecordError, TightropeError
from tightrope.plugins import available, load
from tightrope.record import Record
from tightrope.record.importers import relations

from . import sample

HEAD = "date,source,target,type,what\n"
GOOD = (
    HEAD + '2023-07-14,JPN,PRK,ACCUSE,"Tokyo condemns, and warns"\n2023-07-14,PRK,JPN,REJECT,Pyongyang turns it down\n'
)


def chronology(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_formats_are_entry_points() -> None:
    assert {"chronology", "jsonl", "relations"} <= set(available("importers"))
    assert {"csv", "jsonl", "parquet", "graphml", "gexf"} <= set(available("exporters"))


def test_a_chronology_is_a_report_a_day_with_hand_coded_events(tmp_path: Path, record: Record) -> None:
    path = chronology(tmp_path / "c.csv", GOOD + "2023-07-15,Japan,United States,CONSULT,They meet\n")
    record.add(*load("importers", "chronology")(path))
    first, second = record.reports()
    assert first.text == "Tokyo condemns, and warns\nPyongyang turns it down"
    assert (first.published, second.published, first.publisher) == (date(2023, 7, 14), date(2023, 7, 15), "c.csv")
    events = record.events()
    assert [(e.source.code, e.target and e.target.code, e.type) for e in events] == [
        ("JPN", "PRK", "ACCUSE"), ("PRK", "JPN", "REJECT"), ("JPN", "USA", "CONSULT"),
    ]  # fmt: skip
    assert all(e.trace.decided_by == "hand" and e.precision == "day" for e in events)
    assert [record.quote(e.evidence[0])[1] for e in events] == [e.evidence[0].quote for e in events]
    assert record.add(*load("importers", "chronology")(path)).events == 0


def test_more_columns_are_read(tmp_path: Path) -> None:
    head = "date,source,target,type,what,status,negated,channel,level,place,grade,publisher,url\n"
    row = "1955-06-01,SUN,,AGREE,Moscow offers talks,offered,,public statement,leader,London,A,Archive,http://a.b\n"
    [coded] = load("importers", "chronology")(chronology(tmp_path / "c.csv", head + row.replace("SUN", "RUS")))
    [event] = coded.events
    assert (event.status, event.channel, event.level, event.place, event.target) == (
        "offered", "public statement", "leader", "London", None,
    )  # fmt: skip
    assert (coded.report.publisher, coded.report.grade, coded.report.url) == ("Archive", "A", "http://a.b")


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("someday,JPN,PRK,ACCUSE,x", "bad date"),
        ("2023-07-14,Jappan,PRK,ACCUSE,x", "did you mean Japan"),
        ("2023-07-14,JPN,PRK,ACUSE,x", "did you mean ACCUSE"),
        ("2023-07-14,JPN,PRK,ACCUSE,", "does not say"),
        ("2023-07-14,JPN", "does not say"),
        (f"2023-07-14,JPN,PRK,ACCUSE,{'x' * 200_000}", "no CSV"),
    ],
)
def test_bad_rows_name_their_line(tmp_path: Path, row: str, says: str) -> None:
    with pytest.raises(TightropeError) as caught:
        list(load("importers", "chronology")(chronology(tmp_path / "c.csv", GOOD + row + "\n")))
    assert says in str(caught.value)
    assert "c.csv:4" in str(caught.value)


def test_all_bad_rows_are_told_at_once(tmp_path: Path) -> None:
    text = HEAD + "someday,JPN,PRK,ACCUSE,x\n2023-01-01,JPN,PRK,NONE,x\n"
    with pytest.raises(ErrorList) as caught:
        list(load("importers", "chronology")(chronology(tmp_path / "c.csv", text)))
    assert len(caught.value.errors) == 2


def test_a_table_without_the_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="lacks type, what"):
        list(load("importers", "chronology")(chronology(tmp_path / "c.csv", "date,source,target\n")))


def test_coded_lines_round_trip(tmp_path: Path, record: Record) -> None:
    batch = [
        sample.coded(),
        sample.coded(sample.report("Norland condemned it again.", published=None), date=None, precision="unknown"),
    ]
    record.add(*batch)
    assert load("exporters", "jsonl")(record, tmp_path / "r.jsonl") == 2
    other = Record.memory()
    other.add(*load("importers", "jsonl")(tmp_path / "r.jsonl"))
    assert list(other.coded()) == list(record.coded()) == batch
    (tmp_path / "bad.jsonl").write_text('{"report": 1}\n')
    with pytest.raises(RecordError, match="no coded report"):
        list(load("importers", "jsonl")(tmp_path / "bad.jsonl"))


def test_relations_map_to_types(tmp_path: Path) -> None:
    (tmp_path / "relation_map.csv").write_text("relation,cameo_code,cameo_root\nAccuse,112,11\nReject,120,12\n")
    table = tmp_path / "t.csv"
    table.write_text(
        "date,source,relation,target\n2014-01-02,Japan,Accuse,Citizen (North Korea)\n2014-01-02,Japan,Odd,China\n"
    )
    [coded] = relations.read(table)
    [event] = coded.events
    assert (event.type, event.source.code, event.target and event.target.code, event.cameo) == (
        "ACCUSE",
        "JPN",
        "PRK",
        "112",
    )
    assert event.evidence[0].stands_in(coded.report.text)
    assert coded.notes == ("1 lines tell no act that the map knows",)


def test_relations_need_a_map(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("date,source,relation,target\n")
    with pytest.raises(RecordError, match="no map") as caught:
        list(relations.read(table))
    assert "relation_map.csv" in (caught.value.todo or "")


def test_a_thousand_lines_of_a_public_table(shared: Path, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    rows = pq.read_table(shared / "data" / "icews14_regcn_split.parquet").slice(0, 1000)
    pq.write_table(rows, tmp_path / "t.parquet")
    record = Record.memory()
    added = record.add(*relations.read(tmp_path / "t.parquet", shared / "data" / "cameo_relation_map.csv"))
    assert added.events > 750
    known = record.sql("select avg((source <> '---')::int) share from events")[0]["share"]
    assert known > 0.6
