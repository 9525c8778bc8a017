"""`tightrope check`: is a situation file sound?"""

from __future__ import annotations

from pathlib import Path

import click

from tightrope.cli.common import show_error
from tightrope.errors import TightropeError


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def command(files: tuple[Path, ...]) -> None:
    """Check situation files: every error with its line, what was expected, and the nearest valid name.

    \b
    tightrope check examples/japan-north-korea-2023/situation.yaml
    """
    from tightrope.situation.check import check

    failed = False
    for path in files:
        try:
            summary = check(path)
        except TightropeError as error:
            show_error(error)
            failed = True
            continue
        click.echo(f"{path} is sound: {summary}")
        for warning in summary.warnings:
            click.echo(f"  note: {warning}")
    if failed:
        raise SystemExit(2)
