"""`tightrope check`: is a situation file sound?"""

from __future__ import annotations

from pathlib import Path

import click

from tightrope.cli.common import out


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def command(files: tuple[Path, ...]) -> None:
    """Check situation files: every error with its line, what was expected, and the nearest valid name.

    \b
    tightrope check examples/japan-north-korea-2023/situation.yaml
    """
    from tightrope.situation.check import check

    for path in files:
        summary = check(path)
        out().print(f"[bold]{path}[/bold] is sound: {summary}")
        for warning in summary.warnings:
            out().print(f"  note: {warning}")
