"""How long it takes to weigh readings and to draw ensembles, and how much memory they hold."""

from __future__ import annotations

import tracemalloc
from pathlib import Path
from time import perf_counter

from tightrope import analyses
from tightrope.record import Record
from tightrope.situation import load
from tightrope.worlds import Cluster, Threads, draw, weigh

EXAMPLE = Path(__file__).parent.parent / "examples" / "japan-north-korea-2023" / "situation.yaml"


def spread_over_a_cluster(n: int = 2_000) -> None:
    """The course on threads of this process and on a Dask cluster of two worker processes on this machine."""
    try:
        from distributed import LocalCluster
    except ImportError:
        print('Dask is not installed (pip install "tightrope[scale]")')
        return
    situation, record = load(EXAMPLE), Record.memory()
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as cluster:
        ways = {"threads": Threads(), "two Dask workers": Cluster(cluster.scheduler_address)}
        found = {}
        for name, spread in ways.items():
            analyses.run(situation, draw(situation, record, n=100, spread=spread), record, names=["course"])
            start = perf_counter()
            worlds = draw(situation, record, n=n, spread=spread)
            found[name] = analyses.run(situation, worlds, record, names=["course"])["course"].model_dump_json()
            print(f"course of {n} worlds, {name}: {perf_counter() - start:.2f} s")
        print("the same bytes" if len(set(found.values())) == 1 else "DIFFERENT BYTES")


def main() -> None:
    situation, record = load(EXAMPLE), Record.memory()
    start = perf_counter()
    weigh(situation, record)
    print(f"weigh readings: {1000 * (perf_counter() - start):.1f} ms")
    print(f"{'worlds':>8} {'assignments':>12} {'seconds':>8} {'MB':>6}")
    for n in (1_000, 10_000, 100_000):
        tracemalloc.start()
        start = perf_counter()
        worlds = draw(situation, record, n=n)
        seconds, (_, peak) = perf_counter() - start, tracemalloc.get_traced_memory()
        tracemalloc.stop()
        print(f"{n:>8} {len(worlds.assignments):>12} {seconds:>8.2f} {peak / 1e6:>6.0f}")
    spread_over_a_cluster()


if __name__ == "__main__":
    main()
