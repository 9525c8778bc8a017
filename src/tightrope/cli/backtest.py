"""`tightrope backtest`: what a frozen situation stated, against what followed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tightrope.cli.common import naming, option_output, out, progress, write

if TYPE_CHECKING:
    from tightrope.analyses.backtest import Backtest


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--outcome", type=click.Path(path_type=Path), help="What followed (default: FOLDER/outcome.csv).")
@click.option("--worlds", type=click.IntRange(1, 1_000_000), default=1000, show_default=True, help="Worlds to draw.")
@click.option("--seed", type=int, default=0, show_default=True, help="Seed of every random draw.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="How to print.")
@option_output()
def command(folder: Path, outcome: Path | None, worlds: int, seed: int, form: str, output: Path | None) -> None:
    """Freeze a case at its `as_of`, state what it says, and only then compare with what followed.

    FOLDER holds situation.yaml, the reports and events up to that day, and outcome.csv with the columns date, option,
    value (yes or no) and what. Hit: the whole stated range lay on the right side of even odds; miss: on the wrong
    one; open: it said that nobody can tell. Acts are scored by Brier, beside "all stays as it is" and even odds.

    \b
    tightrope backtest examples/japan-north-korea-2023
    tightrope backtest examples/nile-dam-2020 --format json
    """
    from tightrope.analyses.backtest import compare, read_outcome, state
    from tightrope.situation import option_keys
    from tightrope.study import open_study
    from tightrope.worlds import draw

    with progress("backtest") as step:
        study = open_study([folder], progress=step)
        step("stating")
        stated = state(study.situation, draw(study.situation, study.record, n=worlds, seed=seed))
    place = outcome or (folder if folder.is_dir() else folder.parent) / "outcome.csv"
    found = compare(stated, read_outcome(place, option_keys(study.situation)))
    with naming(study.errors):
        if form == "json":
            write(json.dumps(_plain(found), ensure_ascii=False, indent=2) + "\n", output)
        else:
            _print(found, str(study.situation.title))


def _plain(found: Backtest) -> dict[str, object]:
    return {
        "until": found.until.isoformat(),
        "acts": found.acts,
        "brier": found.brier,
        "brier_if_all_stays": found.persistence,
        "brier_of_even_odds": found.even,
        "verdicts": [vars(verdict) for verdict in found.verdicts],
    }


def _print(found: Backtest, title: str) -> None:
    from rich.markup import escape
    from rich.table import Table

    table = Table("about", "stated beforehand", "what followed", "", "Brier")
    for each in found.verdicts:
        score = "" if each.brier is None else f"{each.brier:.2f}"
        table.add_row(each.about, escape(each.said), escape(each.happened), each.mark, score)
    console = out()
    console.print(f"{escape(title)}: followed until {found.until}")
    console.print(table)
    console.print(f"{found.count('hit')} hits, {found.count('miss')} misses, {found.count('open')} left open.")
    if found.brier is not None and found.persistence is not None:
        console.print(
            f"Brier score of {found.acts} acts: {found.brier:.2f}; “all stays as it is” {found.persistence:.2f}, "
            f"even odds {found.even:.2f}."
        )
