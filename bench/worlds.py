"""How long it takes to weigh readings and to draw ensembles, and how much memory they hold."""

from __future__ import annotations

import tracemalloc
from pathlib import Path
from time import perf_counter

from tightrope.record import Record
from tightrope.situation import load
from tightrope.worlds import draw, weigh

EXAMPLE = Path(__file__).parent.parent / "examples" / "japan-north-korea-2023" / "situation.yaml"


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


if __name__ == "__main__":
    main()
