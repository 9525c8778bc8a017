"""What followed: `outcome.csv`, one dated act a line, read only after the findings are stated."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tightrope.errors import UsageError, Where

COLUMNS = ("date", "option", "value", "what")
TRUTH = {"yes": True, "no": False}


@dataclass(frozen=True)
class Outcome:
    """From `day` on, the option stood at `value`; `what` says it in words."""

    day: date
    option: str
    value: bool
    what: str


def read_outcome(path: Path, options: Sequence[str]) -> list[Outcome]:
    """The lines in order of date. Raises UsageError with the line that cannot be read."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else "this is no table in UTF-8"
        raise UsageError(
            f"no outcome can be read: {reason}",
            where=Where(path),
            expected=f"a table with the columns {', '.join(COLUMNS)}",
            todo="write down there what followed",
        ) from None
    return sorted((_row(path, line, row, options) for line, row in enumerate(rows, 2)), key=lambda found: found.day)


def _row(path: Path, line: int, row: dict[str, str | None], options: Sequence[str]) -> Outcome:
    where = Where(path, line)
    if any(row.get(column) is None for column in COLUMNS):
        raise UsageError("a column is missing", where=where, expected=f"the columns {', '.join(COLUMNS)}")
    day, option, value, what = (str(row[column]).strip() for column in COLUMNS)
    if option not in options:
        raise UsageError(f"no option is called {option!r}", where=where, expected=", ".join(options))
    if value not in TRUTH:
        raise UsageError(f"{value!r} is neither yes nor no", where=where, expected="yes or no")
    try:
        return Outcome(date.fromisoformat(day), option, TRUTH[value], what)
    except ValueError:
        raise UsageError(f"{day!r} is not a day", where=where, expected="YYYY-MM-DD") from None
