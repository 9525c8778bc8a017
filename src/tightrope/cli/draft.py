"""`tightrope draft`: a situation file from reports, for an analyst to edit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from tightrope.cli.common import note, option_date, option_output, progress, write


@click.command()
@click.argument("reports", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--focal", help="The actor whose choice is analysed (a code or name); found in the text if not given.")
@option_date()
@option_output()
def command(reports: tuple[Path, ...], focal: str | None, day: date | None, output: Path | None) -> None:
    """Draft a situation from reports. Each line is marked inferred (with its sentence) or assumed.

    \b
    tightrope draft article.txt --date 2023-07-20 -o situation.yaml
    """
    from tightrope.study import draft_reports

    with progress("drafting"):
        draft = draft_reports(reports, day=day, focal=focal)
    write(draft.text, output)
    for line in draft.left_out:
        note(f"left out: {line}")
