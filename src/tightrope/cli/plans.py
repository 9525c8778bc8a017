"""`tightrope plans`: a search for plans that no other beats."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tightrope.cli.common import naming, note, option_output, option_record, out, progress, write

if TYPE_CHECKING:
    from tightrope.study import Study

MOST = 25


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--conditions", type=click.IntRange(0, 2), default=2, show_default=True, help="Conditions a plan may have."
)
@click.option("--seed", type=int, default=0, show_default=True, help="Seed of every random draw.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="How to print.")
@option_record(default=None)
@option_output()
def command(
    file: Path, conditions: int, seed: int, form: str, record_dir: Path | None, output: Path | None
) -> None:  # fmt: skip
    """Search for plans of the focal actor that no other plan beats on all aims at once.

    FILE is a situation file or a case folder. Every setting is tried, then conditions on what the others do. What is
    found is to be thought about, not a recommendation: it knows nothing but the file.

    \b
    tightrope plans examples/nile-dam-2020
    tightrope plans situation.yaml --conditions 1 --format json
    """
    from tightrope.study import open_study

    with progress("plans") as step:
        study = open_study([file], record_dir=record_dir, progress=step)
        step("searching")
        rows = _rows(study, conditions, seed)
    with naming(study.errors):
        if form == "json":
            write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", output)
        else:
            _print(rows)


def _rows(study: Study, conditions: int, seed: int) -> list[dict[str, Any]]:
    from tightrope.analyses.plans.found import rows
    from tightrope.worlds import draw

    return rows(study.situation, draw(study.situation, study.record, n=64, seed=seed), conditions)


def _print(rows: list[dict[str, Any]]) -> None:
    from rich.markup import escape
    from rich.table import Table

    if not rows:
        note("no plan was found: the focal actor has no option, or there is no aim")
        return
    table = Table("plan", *map(escape, rows[0]["aims"]), "does better than", show_lines=True)
    for row in rows[:MOST]:
        shares = [f"{value:.0%}" for value in row["aims"].values()]
        table.add_row(escape(row["says"]), *shares, escape(", ".join(row["better_than"])))
    out().print(table)
    if len(rows) > MOST:
        note(f"{len(rows) - MOST} more with --format json")
    note("Mean over 64 sampled worlds: the share of time for aims that hold today, the chance at the end for others.")
