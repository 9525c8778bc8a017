"""`tightrope record`: keep, query and move the record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tightrope.cli.common import note, option_date, option_record, out, show_error
from tightrope.errors import TightropeError, UsageError

if TYPE_CHECKING:
    from tightrope.domain import Coded


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
    from tightrope.study import notes_on

    failed: list[TightropeError] = []

    def good() -> Iterator[Coded]:
        for item in coded_files(files, day=day, workers=workers):
            if isinstance(item, TightropeError):
                show_error(item)
                failed.append(item)
                continue
            for text in notes_on([item[1]]):
                note(text)
            yield item[1]

    note(str(Record.open(record_dir).add_all(good())))
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
    """Append what others coded.

    FORMAT is chronology (a table of events by hand), relations (ICEWS or POLECAT extracts) or jsonl (another record).

    \b
    tightrope record import chronology examples/japan-north-korea-2023/chronology.csv
    """
    from tightrope.plugins import load
    from tightrope.record import Record

    note(str(Record.open(record_dir).add(*load("importers", format_name)(file))))


@command.command()
@click.argument("format_name", metavar="FORMAT")
@click.argument("file", type=click.Path(path_type=Path))
@option_record()
def export(format_name: str, file: Path, record_dir: Path) -> None:
    """Write the record in another format.

    FORMAT is csv (events), jsonl (all of it, to import again), parquet (a folder), graphml or gexf (networks).

    \b
    tightrope record export csv events.csv
    """
    from tightrope.plugins import load
    from tightrope.record import Record

    export_to = load("exporters", format_name)
    try:
        export_to(Record.open(record_dir, create=False), file)
    except OSError as error:
        raise UsageError(f"cannot write {file}: {error.strerror}", todo="choose another place") from None
    note(f"wrote {file}")
