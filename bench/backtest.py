"""What four frozen cases stated, against what followed: the table that docs/theory/backtest.md quotes."""

from __future__ import annotations

import csv
from pathlib import Path
from time import perf_counter

from tightrope.analyses.backtest import Backtest, compare, read_outcome, state
from tightrope.situation import option_keys
from tightrope.study import open_study
from tightrope.worlds import draw

ROOT = Path(__file__).parent.parent
FACTS = ROOT.parent / "shared" / "facts" / "japan-dprk-chronology.csv"


def run(folder: Path) -> Backtest:
    study = open_study([folder])
    stated = state(study.situation, draw(study.situation, study.record))
    return compare(stated, read_outcome(folder / "outcome.csv", option_keys(study.situation)))


def dates_agree(folder: Path) -> None:
    """How many dates of the outcome before the end of the horizon stand in the independent chronology."""
    with FACTS.open(encoding="utf-8") as file:
        facts = {row["date"] for row in csv.DictReader(file)}
    with (folder / "outcome.csv").open(encoding="utf-8") as file:
        dates = {row["date"] for row in csv.DictReader(file)} - {"2024-07-20"}
    print(f"dates of {folder.name} that an independent chronology has: {len(dates & facts)} of {len(dates)}")


def main() -> None:
    print(f"{'case':<26} {'hits':>5} {'misses':>7} {'open':>5} {'Brier':>6} {'stays':>6} {'even':>5} {'seconds':>8}")
    for folder in sorted(path.parent for path in (ROOT / "examples").glob("*/outcome.csv")):
        start = perf_counter()
        found = run(folder)
        counts = f"{found.count('hit'):>5} {found.count('miss'):>7} {found.count('open'):>5}"
        scores = f"{found.brier:>6.2f} {found.persistence:>6.2f} {found.even:>5.2f}"
        print(f"{folder.name:<26} {counts} {scores} {perf_counter() - start:>8.1f}")
    if FACTS.exists():
        dates_agree(ROOT / "examples" / "japan-north-korea-2023")


if __name__ == "__main__":
    main()
