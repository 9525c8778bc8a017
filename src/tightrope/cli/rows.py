"""Query results as a table or as JSON."""

from __future__ import annotations

import json
from typing import Any

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table


def print_rows(rows: list[dict[str, Any]], form: str, console: Console) -> None:
    """Print rows; an empty result says so."""
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, default=str, indent=2))
        return
    if not rows:
        console.print("no rows")
        return
    table = Table(*map(escape, rows[0]))
    for row in rows:
        table.add_row(*("" if v is None else escape(str(v)) for v in row.values()))
    console.print(table)
