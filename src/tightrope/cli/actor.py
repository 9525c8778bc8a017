"""`tightrope actor`: whom a phrase names on a day, and why."""

from __future__ import annotations

from datetime import date

import click

from tightrope.cli.common import Day, out


@click.command()
@click.argument("phrase")
@click.option("--on", "day", type=Day(), help="The day on which the phrase was written.")
def command(phrase: str, day: date | None) -> None:
    """Say whom a phrase names, and how that was resolved.

    \b
    tightrope actor "Prime Minister Trudeau" --on 2023-07-20
    tightrope actor "the Quai d'Orsay"
    """
    from tightrope.coding import resolve

    out().print(str(resolve(phrase, on=day)))
