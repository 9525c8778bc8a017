"""The same bytes from threads and from a Dask cluster."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tightrope import analyses
from tightrope.errors import UsageError
from tightrope.record import Record
from tightrope.situation import loads
from tightrope.worlds import Cluster, Threads, draw

NEIGHBOURS = (Path(__file__).parent.parent / "data" / "neighbours.yaml").read_text(encoding="utf-8")


@pytest.fixture
def address() -> Iterator[str]:
    distributed = pytest.importorskip("distributed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with distributed.LocalCluster(
            n_workers=1, threads_per_worker=2, processes=True, dashboard_address=None, silence_logs=50
        ) as cluster:
            yield cluster.scheduler_address


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_gives_the_same_bytes(address: str) -> None:
    situation, record = loads(NEIGHBOURS), Record.memory()
    cluster = Cluster(address)
    names = ["course", "strategies"]
    here = analyses.run(situation, draw(situation, record, n=150, spread=Threads()), record, names=names)
    there = analyses.run(situation, draw(situation, record, n=150, spread=cluster), record, names=names)
    cluster.close()
    assert {k: f.model_dump_json() for k, f in here.items()} == {k: f.model_dump_json() for k, f in there.items()}


def test_threads_keep_the_order_of_blocks() -> None:
    found = Threads().map(lambda job, block: job * block, 2, list(range(20)))
    assert np.array_equal(found, 2 * np.arange(20))


@pytest.mark.filterwarnings("ignore")
def test_a_silent_address_is_refused() -> None:
    pytest.importorskip("distributed")
    with pytest.raises(UsageError, match="no Dask scheduler answers"):
        Cluster("tcp://127.0.0.1:1", timeout=0.3)
