"""A record goes out whole."""

from __future__ import annotations

import csv
from pathlib import Path

from tightrope.domain import Event
from tightrope.plugins import load
from tightrope.record import Record

from . import sample


def test_csv_holds_the_merged_events(tmp_path: Path, record: Record) -> None:
    record.add(sample.coded(), sample.coded(sample.report("Norland condemned it.", publisher="B")))
    assert load("exporters", "csv")(record, tmp_path / "e.csv") == 1
    with (tmp_path / "e.csv").open(encoding="utf-8") as lines:
        [row] = csv.DictReader(lines)
    assert (row["source"], row["type"], row["date"], row["origins"], row["reports"]) == (
        "NOR",
        "ACCUSE",
        "2023-07-14",
        "2",
        "2",
    )
    assert row["title"] == "Raid"


def test_parquet_keeps_the_whole_value(tmp_path: Path, record: Record) -> None:
    import pyarrow.parquet as pq

    coded = sample.coded()
    record.add(coded)
    assert load("exporters", "parquet")(record, tmp_path / "out") == 4
    [value] = pq.read_table(tmp_path / "out" / "events.parquet").column("value").to_pylist()
    assert Event.model_validate_json(value) == coded.events[0]


def test_networks_count_who_acts_on_whom(tmp_path: Path, record: Record) -> None:
    import networkx as nx

    record.add(sample.coded())
    assert load("exporters", "graphml")(record, tmp_path / "g.graphml") == 1
    edge = nx.read_graphml(tmp_path / "g.graphml").edges["NOR", "SDN"]
    assert (edge["events"], edge["quad3"]) == (1, 1)
    assert load("exporters", "gexf")(record, tmp_path / "g.gexf") == 1
