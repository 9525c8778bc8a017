"""Seconds an analysis at 1,000 and 10,000 worlds, peak memory, and how steady the ranks of plans are over seeds."""

from __future__ import annotations

import resource
from itertools import combinations
from pathlib import Path
from time import perf_counter

import numpy as np
from scipy.stats import kendalltau

from tightrope import analyses
from tightrope.analyses.plans.metrics import scores
from tightrope.analyses.plans.values import values
from tightrope.record import Record
from tightrope.situation import Situation, load
from tightrope.worlds import draw

EXAMPLE = Path(__file__).parent.parent / "examples" / "japan-north-korea-2023" / "situation.yaml"
SEEDS = 20
METRICS = ("share", "worst", "mean", "regret", "most_regret")


def timed(situation: Situation, n: int) -> None:
    record, start = Record.memory(), perf_counter()
    worlds, spent = draw(situation, record, n=n), {}
    for name in analyses.names():
        begin = perf_counter()
        analyses.run(situation, worlds, record, names=[name])
        spent[name] = perf_counter() - begin
    total = perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{n:>6} worlds: {total:6.1f} s, peak {peak:,.0f} MB")
    print("        " + ", ".join(f"{name} {seconds:.1f}" for name, seconds in spent.items() if seconds >= 0.05))


def ranked(situation: Situation, n: int, seed: int) -> dict[tuple[str, str], list[float]]:
    worlds = draw(situation, Record.memory(), n=n, seed=seed)
    now = worlds.graph.status_quo
    assert now is not None
    found: dict[tuple[str, str], list[float]] = {}
    for score in scores(values(situation, worlds, now)):
        for metric in METRICS:
            found.setdefault((score.aim, metric), []).append(round(getattr(score, metric), 3))
    return found


def steadiness(situation: Situation, n: int) -> None:
    runs = [ranked(situation, n, seed) for seed in range(SEEDS)]
    print(f"Kendall's tau-b of plan ranks between {SEEDS} seeds at {n} worlds: mean (least)")
    for aim in dict.fromkeys(aim for aim, _ in runs[0]):
        cells = []
        for metric in METRICS:
            lists = [run[aim, metric] for run in runs]
            pairs = [
                kendalltau(a, b).statistic for a, b in combinations(lists, 2) if len(set(a)) > 1 and len(set(b)) > 1
            ]
            cells.append(f"{metric} {np.mean(pairs):.3f} ({min(pairs):.2f})" if pairs else f"{metric} all equal")
        print(f"  {aim:<12} " + ", ".join(cells))


def main() -> None:
    situation = load(EXAMPLE)
    timed(situation, 50)
    for n in (1_000, 10_000):
        timed(situation, n)
    steadiness(situation, 1_000)
    steadiness(situation, 10_000)


if __name__ == "__main__":
    main()
