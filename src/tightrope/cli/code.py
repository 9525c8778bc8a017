"""`tightrope code`: who did what to whom, with the words each line came from."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tightrope.cli.common import note, option_date, option_output, out, show_error, write
from tightrope.errors import TightropeError

if TYPE_CHECKING:
    from tightrope.domain import Coded


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--jsonl", is_flag=True, help="Print JSON lines, one a report.")
@click.option("--explain", is_flag=True, help="Draw why each event was coded: pattern, parse path, words.")
@click.option("--workers", type=click.IntRange(1), default=1, help="Processes to code with.")
@option_date()
@option_output()
def command(
    files: tuple[Path, ...], jsonl: bool, explain: bool, workers: int, day: date | None, output: Path | None
) -> None:
    """Code reports to events, claims and contacts.

    FILES are reports (txt, md, html, pdf, docx, feeds), JSON lines of {id, date, text}, folders, or - for standard
    input. A file that cannot be read is named and the others are still coded.

    \b
    tightrope code article.txt --date 2023-07-20
    tightrope code reports/ --jsonl > coded.jsonl
    """
    from tightrope.cli.bulk import coded_files
    from tightrope.study import notes_on

    failed, parts = False, list[str]()
    for item in coded_files(files, day=day, workers=workers):
        if isinstance(item, TightropeError):
            show_error(item)
            failed = True
            continue
        part = _line(item) if jsonl else _tables(item[1], explain)
        parts.append(part) if output else click.echo(part, nl=False)
        for text in notes_on([item[1]]):
            note(text)
    if output:
        write("".join(parts), output)
    if failed:
        raise SystemExit(2)


def _line(item: tuple[str, Coded]) -> str:
    import json

    from tightrope.coding.lines import as_lines

    key, coded = item
    return json.dumps(as_lines(coded, key), ensure_ascii=False) + "\n"


def _tables(coded: Coded, explain: bool) -> str:
    from tightrope.cli.shown import claims_table, contacts_table, events_table, traces

    console = out()
    with console.capture() as shown:
        console.print(events_table(coded) if coded.events else f"{coded.report.title}\nno events", markup=False)
        for table in (claims_table(coded), contacts_table(coded)):
            if table.row_count:
                console.print(table)
        if explain:
            console.print(traces(coded))
    return shown.get()
