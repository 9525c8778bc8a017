"""JSON lines of `Coded`, as the `jsonl` exporter writes them: a record travels in one text file without loss."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from tightrope.domain import Coded
from tightrope.errors import RecordError, Where
from tightrope.reports.paths import exists


def read(path: Path | str) -> Iterator[Coded]:
    """The coded reports, a line each. Raises RecordError at the first line that is none."""
    place = exists(Path(path))
    with place.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _coded(place, number, line)


def _coded(path: Path, number: int, line: bytes) -> Coded:
    try:
        return Coded.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        what = f"the line is no coded report: {'.'.join(str(p) for p in first['loc'])}: {first['msg']}"
        todo = "take the file as `tightrope record export jsonl` writes it"
        raise RecordError(what, where=Where(path, number), todo=todo) from None
