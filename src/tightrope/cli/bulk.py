"""Reading what a user named on the command line: files, folders, JSON lines, standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

from tightrope.domain import Coded, Report
from tightrope.errors import TightropeError

Keyed = tuple[str, Report]


def coded_files(
    files: tuple[Path, ...], *, day: date | None, workers: int
) -> Iterator[tuple[str, Coded] | TightropeError]:
    """Code everything named; a bad file comes back as its error, in place."""
    from tightrope.coding import code_many

    keys: list[str] = []
    errors: list[TightropeError] = []

    def good() -> Iterator[Report]:
        for item in _reports(files, day):
            if isinstance(item, TightropeError):
                errors.append(item)
            else:
                keys.append(item[0])
                yield item[1]

    for number, coded in enumerate(code_many(good(), workers=workers)):
        yield from _drain(errors)
        yield keys[number], coded
    yield from _drain(errors)


def _drain(errors: list[TightropeError]) -> Iterator[TightropeError]:
    while errors:
        yield errors.pop(0)


def _reports(files: tuple[Path, ...], day: date | None) -> Iterator[Keyed | TightropeError]:
    """What is named, in order; a file named twice is read once."""
    from tightrope.reports import read_many

    for standard, group in groupby(files, key=lambda path: str(path) == "-"):
        found = _stdin(day) if standard else read_many(group, published=day)
        for item in found:
            yield item if isinstance(item, TightropeError) else (_key(item), item)


def _key(report: Report) -> str:
    """The id that a line of JSON gave its text, else the report's own."""
    return (report.path or "").partition("#")[2] or report.id


def _stdin(day: date | None) -> Iterator[Report | TightropeError]:
    from tightrope.reports import from_bytes

    return from_bytes(sys.stdin.buffer.read(), published=day)
