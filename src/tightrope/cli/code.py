"""`tightrope code`: who did what to whom, with the words each line came from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from tightrope.cli.common import note, option_date, option_output, out, show_error
from tightrope.errors import TightropeError, UsageError

if TYPE_CHECKING:
    from tightrope.domain import Coded


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--jsonl", is_flag=True, help="Print JSON lines, one a report.")
@click.option("--explain", is_flag=True, help="Draw why each event was coded: pattern, parse path, words.")
@click.option("--workers", type=click.IntRange(1), default=1, help="Processes to code with.")
@click.option("--dask", "cluster", metavar="ADDRESS", help="Code on the Dask cluster at tcp://HOST:PORT.")
@click.option(
    "--resume",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Append JSON lines to this file, leaving out the ids that it holds.",
)
@option_date()
@option_output()
def command(
    files: tuple[Path, ...],
    jsonl: bool,
    explain: bool,
    workers: int,
    cluster: str | None,
    resume: Path | None,
    day: date | None,
    output: Path | None,
) -> None:
    """Code reports to events, claims and contacts.

    FILES are reports (txt, md, html, pdf, docx, feeds), JSON lines of {id, date, text}, Parquet with these columns,
    folders, or - for standard input. A file that cannot be read is named, the others are still coded, and the exit
    code is 2.

    \b
    tightrope code article.txt --date 2023-07-20
    tightrope code reports/ --jsonl > coded.jsonl
    tightrope code news.parquet --workers 4 --resume coded.jsonl
    """
    from tightrope.cli.bulk import coded_files, counting, ids_in

    if resume and output:
        raise UsageError("--resume and -o both name an output", todo="give one of them")
    done = ids_in(resume) if resume else None
    found = coded_files(files, day=day, workers=workers, cluster=cluster, done=done)
    with (
        writing(resume or output, append=resume is not None) as put,
        counting(files, sum(done.values()) if done else 0) as tick,
    ):
        coded, failed = _run(found, put, tick, _line if jsonl or resume else partial(_tables, explain=explain))
    if failed:
        note(f"{failed} could not be coded; {coded} were coded")
        raise SystemExit(2)


def _run(
    found: Iterable[tuple[str, Coded] | TightropeError],
    put: Callable[[str], None],
    tick: Callable[[], None],
    form: Callable[[tuple[str, Coded]], str],
) -> tuple[int, int]:
    """Write each result as it comes; how many reports were coded and how many failed, in reading or in coding."""
    from tightrope.study import notes_on

    good, failed = 0, 0
    for item in found:
        tick()
        if isinstance(item, TightropeError):
            show_error(item)
            failed += 1
            continue
        lost = any(text.startswith("not coded") for text in item[1].notes)
        good, failed = good + (not lost), failed + lost
        put(form(item))
        for text in notes_on([item[1]]):
            note(text)
    return good, failed


@contextmanager
def writing(path: Path | None, append: bool = False) -> Iterator[Callable[[str], None]]:
    """Where results go: standard output, or a file that holds every line as soon as it is coded."""
    if path is None or str(path) == "-":
        yield lambda text: click.echo(text, nl=False)
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        stream = path.open("ab" if append else "wb", buffering=0)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}", todo="choose another place") from None
    with stream:
        yield lambda text: _all(stream, text)
    note(f"wrote {path}")


def _all(stream: IO[bytes], text: str) -> None:
    stream.write(text.encode())


def _line(item: tuple[str, Coded]) -> str:
    import json

    from tightrope.coding.lines import as_lines

    key, coded = item
    return json.dumps(as_lines(coded, key), ensure_ascii=False) + "\n"


def _tables(item: tuple[str, Coded], explain: bool) -> str:
    from tightrope.cli.shown import claims_table, contacts_table, events_table
    from tightrope.cli.traced import traces

    coded = item[1]
    console = out()
    with console.capture() as shown:
        console.print(events_table(coded) if coded.events else f"{coded.report.title}\nno events", markup=False)
        for table in (claims_table(coded), contacts_table(coded)):
            if table.row_count:
                console.print(table)
        if explain:
            console.print(traces(coded))
    return shown.get()
