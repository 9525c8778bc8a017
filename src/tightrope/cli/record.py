"""`tightrope record`: keep, query and move the record."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from tightrope.cli.common import note, option_date, option_record, out, show_error
from tightrope.errors import TightropeError


@click.group()
def command() -> None:
    """Keep reports, events, claims and contacts in a folder of tables, and ask them questions in SQL."""


@command.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@option_record()
@option_date()
@click.option("--workers", type=click.IntRange(1), default=1, help="Processes to code with.")
def add(files: tuple[Path, ...], record_dir: Path, day: date | None, workers: int) -> None:
    """Code reports and append them. Importing the same report again changes nothing."""
    from tightrope.cli.bulk import coded_files
    from tightrope.record import Record

    coded, failed = [], False
    for item in coded_files(files, day=day, workers=workers):
        if isinstance(item, TightropeError):
            show_error(item)
            failed = True
        else:
            coded.append(item[1])
    note(str(Record.open(record_dir).add(*coded)))
    if failed:
        raise SystemExit(2)


@command.command()
@click.argument("query")
@option_record()
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="How to print.")
def sql(query: str, record_dir: Path, form: str) -> None:
    """Ask the record in SQL. Tables: reports, events, claims, contacts, reviews.

    \b
    tightrope record sql "select source, target, type, count(*) n from events group by all order by n desc"
    """
    from tightrope.cli.rows import print_rows
    from tightrope.record import Record

    print_rows(Record.open(record_dir, create=False).sql(query), form, out())


@command.command("import")
@click.argument("format_name", metavar="FORMAT")
@click.argument("file", type=click.Path(path_type=Path))
@option_record()
def import_(format_name: str, file: Path, record_dir: Path) -> None:
    """Append events that others coded, e.g. `tightrope record import chronology FILE`."""
    from tightrope.plugins import load
    from tightrope.record import Record

    note(str(Record.open(record_dir).add(*load("importers", format_name)(file))))


@command.command()
@click.argument("format_name", metavar="FORMAT")
@click.argument("file", type=click.Path(path_type=Path))
@option_record()
def export(format_name: str, file: Path, record_dir: Path) -> None:
    """Write the record in another format, e.g. `tightrope record export csv events.csv`."""
    from tightrope.plugins import load
    from tightrope.record import Record

    load("exporters", format_name)(Record.open(record_dir, create=False), file)
    note(f"wrote {file}")
