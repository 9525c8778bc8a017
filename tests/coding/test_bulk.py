"""Many reports: folders, lines, Parquet, resumed runs, processes that die, a Dask cluster."""

from __future__ import annotations

import json
from collections import Counter
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from tightrope.cli.bulk import coded_files, ids_in
from tightrope.coding import bulk, code_many
from tightrope.coding.lines import as_lines
from tightrope.domain import Coded, Report
from tightrope.errors import TightropeError, UsageError

ROWS = [{"id": f"r{n}", "date": "2023-07-20", "text": f"Norway condemned Peru {n} times on Friday."} for n in range(5)]


def lines(found: Any) -> list[str]:
    return [item if isinstance(item, TightropeError) else item[0] for item in found]


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


def test_parquet_and_lines_give_the_same(listed: Path, tmp_path: Path) -> None:
    table = tmp_path / "news.parquet"
    parquet.write_table(pa.Table.from_pylist(ROWS), table)
    one, two = (list(coded_files((path,), day=None)) for path in (listed, table))
    assert one == two
    assert [key for key, _ in one] == [row["id"] for row in ROWS]  # type: ignore[misc]


def test_a_folder_holds_all_kinds_and_a_bad_line_costs_only_itself(listed: Path, tmp_path: Path) -> None:
    listed.write_text(listed.read_text() + "broken\n" + json.dumps({"id": "last", "text": "Peru met Chile."}) + "\n")
    (tmp_path / "a.txt").write_text("Norway attacked Peru.", encoding="utf-8")
    found = list(coded_files((tmp_path,), day=None))
    assert len([f for f in found if isinstance(f, TightropeError)]) == 1
    assert len(found) == len(ROWS) + 3
    assert lines(found)[-1] == "last"


def test_a_resumed_run_does_the_rest(listed: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text('{"id": "r0"}\n{"id": "r3"}\n{"id": "r4", "ev', encoding="utf-8")
    done = ids_in(out)
    assert done == Counter({"r0": 1, "r3": 1})
    assert out.read_text(encoding="utf-8").endswith('"r3"}\n')
    assert lines(coded_files((listed,), day=None, done=done)) == ["r1", "r2", "r4"]


class Dead:
    """A pool whose process dies on some words."""

    def __init__(self, *_: object, **__: object) -> None: ...

    def __enter__(self) -> Dead:
        return self

    def __exit__(self, *_: object) -> None: ...

    def shutdown(self, **_: object) -> None: ...

    def submit(self, _: object, reports: list[Report]) -> Future[list[Coded]]:
        future: Future[list[Coded]] = Future()
        if any("deadly" in r.text for r in reports):
            future.set_exception(bulk.BrokenProcessPool("died"))
        else:
            future.set_result([Coded(report=r) for r in reports])
        return future


def test_a_process_that_dies_costs_one_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "ProcessPoolExecutor", Dead)
    reports = [Report(title=str(n), text="deadly" if n == 7 else "fine") for n in range(40)]
    found = list(bulk.spread(reports, 2))
    assert [c.report.title for c in found] == [str(n) for n in range(40)]
    assert [n for n, c in enumerate(found) if c.notes] == [7]


def test_no_scheduler_is_told() -> None:
    pytest.importorskip("distributed")
    with pytest.raises(UsageError):
        list(code_many([Report(title="", text="x")], cluster="nonsense://1"))


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_a_dask_cluster_gives_the_same_bytes() -> None:
    distributed = pytest.importorskip("distributed")
    reports = [Report(title=str(n), text=f"Norway condemned Peru {n} times.") for n in range(70)]
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        far = [json.dumps(as_lines(c)) for c in code_many(reports, cluster=cluster.scheduler_address)]
    assert far == [json.dumps(as_lines(c)) for c in code_many(reports)]
