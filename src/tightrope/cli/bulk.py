"""What a user named on the command line, coded in order: files, folders, JSON lines, Parquet, standard input."""

from __future__ import annotations

import json
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import chain
from os.path import realpath
from pathlib import Path

from tightrope.domain import Coded, Report
from tightrope.errors import ReportError, TightropeError, UsageError

Keyed = tuple[str, Report]


def coded_files(
    files: tuple[Path, ...],
    *,
    day: date | None,
    workers: int = 1,
    cluster: str | None = None,
    done: Counter[str] | None = None,
) -> Iterator[tuple[str, Coded] | TightropeError]:
    """Code everything named but what is `done` (ids); a bad file comes back as its error, in place."""
    from tightrope.coding import code_many

    keys: deque[str | TightropeError] = deque()
    left = done.copy() if done else Counter[str]()

    def good() -> Iterator[Report]:
        for item in _reports(files, day):
            if isinstance(item, TightropeError):
                keys.append(item)
            elif left[item[0]] > 0:
                left[item[0]] -= 1
            else:
                keys.append(item[0])
                yield item[1]

    for coded in code_many(good(), workers=workers, cluster=cluster):
        while isinstance(error := keys.popleft(), TightropeError):
            yield error
        yield error, coded
    yield from (key for key in keys if isinstance(key, TightropeError))


def _reports(files: tuple[Path, ...], day: date | None) -> Iterator[Keyed | TightropeError]:
    """What is named, in order; a file named twice is read once."""
    from tightrope.coding.rows import LINES, TABLES, of_lines, of_table
    from tightrope.reports import read_many

    seen: set[str] = set()
    for path in chain.from_iterable(_inside(path, LINES | TABLES) for path in files):
        kind, place = path.suffix.lower(), realpath(path)
        if place in seen:
            continue
        seen.add(place)
        if str(path) == "-":
            yield from _stdin(day)
        elif kind in LINES and path.is_file():
            with path.open("rb") as stream:
                yield from of_lines(stream, str(path), day)
        elif kind in TABLES and path.is_file():
            yield from of_table(path, day)
        else:
            for item in read_many([path], published=day):
                yield item if isinstance(item, TightropeError) else (_key(item), item)


def _inside(path: Path, rows: frozenset[str]) -> Iterator[Path]:
    """The files of a folder that some reader takes, in order; anything else as it is."""
    from tightrope.reports.formats import suffixes

    if not path.is_dir():
        yield path
        return
    known = suffixes() | rows
    inner = [p for p in sorted(path.rglob("*")) if p.is_file() and p.suffix.lower() in known]
    yield from (p for p in inner if not any(part.startswith(".") for part in p.relative_to(path).parts))


def _key(report: Report) -> str:
    """The id that a line of JSON gave its text, else the report's own."""
    return (report.path or "").partition("#")[2] or report.id


def _stdin(day: date | None) -> Iterator[Keyed | TightropeError]:
    """Standard input: JSON lines as they come, else one report in any known format."""
    from tightrope.coding.rows import of_lines
    from tightrope.reports import from_bytes

    if sys.stdin is None:
        yield ReportError("standard input is closed", expected="a report, or JSON lines", todo="name a file")
        return
    stream = sys.stdin.buffer
    first = stream.readline()
    if first.lstrip().startswith(b"{"):
        yield from of_lines(chain([first], stream), "standard input", day)
        return
    for item in from_bytes(first + stream.read(), published=day):
        yield item if isinstance(item, TightropeError) else (_key(item), item)


def ids_in(path: Path) -> Counter[str]:
    """The ids that an output file of JSON lines holds; a last line cut short is taken off the file.

    Raises UsageError, and leaves the file alone, where it holds anything else.
    """
    try:
        data = path.read_bytes() if path.exists() else b""
        whole = data[: data.rfind(b"\n") + 1]
        found = Counter(str(json.loads(line)["id"]) for line in whole.splitlines() if line.strip())
        if data and not (whole or data.startswith(b"{")):
            raise ValueError(path)
        if len(whole) < len(data):
            path.write_bytes(whole)
    except OSError as error:
        raise UsageError(f"cannot resume {path}: {error.strerror}", todo="choose another place") from None
    except (ValueError, TypeError, KeyError, RecursionError):
        what = f"{path} holds something other than coded reports"
        raise UsageError(what, expected="JSON lines as `code --jsonl` writes them", todo="name another file") from None
    return found


def expected(files: tuple[Path, ...]) -> int | None:
    """How many reports files and folders hold, by lines and rows, without reading them; None for standard input."""
    from tightrope.coding.rows import LINES, TABLES

    total = 0
    named = chain.from_iterable(_inside(path, LINES | TABLES) for path in files)
    for path in {realpath(p): p for p in named}.values():
        kind = path.suffix.lower()
        if str(path) == "-":
            return None
        if kind in LINES and path.is_file():
            with path.open("rb") as stream:
                total += sum(1 for line in stream if line.strip())
        elif kind in TABLES and path.is_file():
            total += _rows(path)
        else:
            total += 1
    return total


def _rows(path: Path) -> int:
    """The rows of a Parquet file; one where it cannot be read, for the error that it will be."""
    import pyarrow as pa
    from pyarrow import parquet

    try:
        return int(parquet.ParquetFile(path).metadata.num_rows)
    except (OSError, pa.ArrowInvalid):
        return 1


@contextmanager
def counting(files: tuple[Path, ...] = (), done: int = 0) -> Iterator[Callable[[], None]]:
    """A function to call after each report; on a terminal it draws a bar towards the number of reports in `files`."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("coding"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("coding", total=expected(files), completed=done)
        yield lambda: bar.advance(task)
