"""`tightrope whatif`: what changes in every finding if the situation were another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tightrope.cli.common import naming, note, option_output, option_record, out, progress, write
from tightrope.errors import UsageError

if TYPE_CHECKING:
    from tightrope.analyses.whatif import Contrast
    from tightrope.situation import Situation

LARGEST = 4


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--set", "sets", multiple=True, metavar="OPTION", help="An option of the status quo, as `a.b` or `not a.b`."
)
@click.option(
    "--swap", "swaps", multiple=True, metavar="PLACE", help="Swap priorities 2 and 3: `actor 2`, `actor.reading 2`."
)
@click.option("--worlds", type=click.IntRange(1, 1_000_000), default=1000, show_default=True, help="Worlds to draw.")
@click.option("--seed", type=int, default=0, show_default=True, help="Seed of every random draw.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="How to print.")
@option_record(default=None)
@option_output()
def command(
    file: Path,
    sets: tuple[str, ...],
    swaps: tuple[str, ...],
    worlds: int,
    seed: int,
    form: str,
    record_dir: Path | None,
    output: Path | None,
) -> None:
    """Change the situation and see what every finding says differently, side by side.

    FILE is a situation file or a case folder. Both runs draw the same worlds, so what differs is due to the change.

    \b
    tightrope whatif examples/nile-dam-2020 --set egypt.courts
    tightrope whatif examples/nile-dam-2020 --swap "sudan 1" --format json
    """
    from tightrope.analyses.whatif import contrast, with_set, with_swap
    from tightrope.study import open_study

    if not sets and not swaps:
        raise UsageError("nothing is changed", expected="--set or --swap", todo="name what should be otherwise")
    with progress("whatif") as step:
        study = open_study([file], record_dir=record_dir, progress=step)
        other = study.situation
        for literal in sets:
            other = with_set(other, literal)
        for swap in swaps:
            other = with_swap(other, swap)
        step("both runs")
        found = contrast(study.situation, other, study.record, n=worlds, seed=seed)
    with naming(study.errors):
        if form == "json":
            write(_json(found), output)
        else:
            _print(found, study.situation)


def _json(found: Contrast) -> str:
    from tightrope.analyses.contrasted import differing

    body = {
        "sentences": [vars(said) for said in differing(found.before, found.after)],
        "numbers": [vars(change) for change in found.changes],
    }
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"


def _print(found: Contrast, situation: Situation) -> None:
    from rich.markup import escape
    from rich.table import Table

    from tightrope.analyses.contrasted import differing
    from tightrope.analyses.telling.paths import worded

    console, said = out(), differing(found.before, found.after)
    for key, finding in found.before.items():
        rows = [each for each in said if each.finding == key]
        if not rows:
            continue
        table = Table(
            "as it is", "if it were so", title=escape(finding.question), title_justify="left", show_lines=True
        )
        for row in rows:
            table.add_row(escape(row.before or "–"), escape(row.after or "–"))
        console.print(table)
        for change in [change for change in found.changes if change.finding == key][:LARGEST]:
            console.print(
                f"  {worded(situation, change.what)}: {_told(change.before)} → {_told(change.after)}", markup=False
            )
    if not said:
        note("no finding says anything else")


def _told(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}".rstrip("0").rstrip(".")
