"""Delta tables in a folder: append-only, several writers, every version kept."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from tightrope.errors import RecordError, Where
from tightrope.record.schema import TABLES, arrow

TRIES = 12
T = TypeVar("T")


class DeltaStore:
    """The tables of one folder; a table is made by its first append. `at` reads them as they stood then."""

    def __init__(self, folder: Path, at: datetime | None = None) -> None:
        self.folder, self.at = folder, at

    def version(self, table: str) -> int:
        """The Delta version; -1 where the table does not exist (or did not, at `at`)."""
        found = self._open(table)
        return -1 if found is None else int(found.version())

    def rows(self, table: str, columns: list[str] | None = None) -> Any:
        """The rows of all commits; within a commit in the order in which they were written."""
        found = self._open(table)
        if found is None:
            return arrow(table).empty_table().select(columns or arrow(table).names)
        place = self.folder / table
        read = _guarded(place, lambda: found.to_pyarrow_table(columns=columns, filesystem=_files(place)))
        return read if columns else read.select(arrow(table).names).cast(arrow(table))

    def append(self, table: str, rows: Any) -> None:
        """Commit rows, again where another writer was faster. Raises RecordError on a view of the past."""
        from deltalake import write_deltalake

        if self.at:
            raise RecordError("a past state of a record cannot be written to", where=Where(self.folder))
        place = self.folder / table
        self._make(place)
        _guarded(place, lambda: _tried(lambda: write_deltalake(str(place), rows, mode="append")))

    def _make(self, place: Path) -> None:
        try:
            place.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            what = f"the record cannot be written here: {error.strerror}"
            raise RecordError(what, where=Where(self.folder), todo="name another folder with --record") from None

    def history(self) -> list[dict[str, Any]]:
        """The commits of all tables, oldest first: table, version, when (UTC), rows added."""
        from deltalake import DeltaTable

        tables = [(name, DeltaTable(str(self.folder / name))) for name in TABLES if self._exists(name)]
        return sorted((_commit(n, c) for n, t in tables for c in t.history()), key=lambda c: (c["when"], c["table"]))

    def _exists(self, table: str) -> bool:
        return (self.folder / table / "_delta_log").is_dir()

    def _open(self, table: str) -> Any:
        from deltalake import DeltaTable
        from deltalake.exceptions import TableNotFoundError

        if not self._exists(table):
            return None
        try:
            found = _guarded(self.folder / table, lambda: DeltaTable(str(self.folder / table)))
            if self.at:
                times = [c for c in found.history() if _when(c) <= self.at.astimezone()]
                return DeltaTable(str(self.folder / table), version=times[0]["version"]) if times else None
            return found
        except TableNotFoundError:
            return None


def _files(place: Path) -> Any:
    """Arrow's own file system: the default one runs Python in Arrow's threads, which aborts a process that ends."""
    from pyarrow.fs import LocalFileSystem, SubTreeFileSystem

    return SubTreeFileSystem(str(place), LocalFileSystem())


def _commit(table: str, commit: dict[str, Any]) -> dict[str, Any]:
    rows = int(commit.get("operationMetrics", {}).get("num_added_rows", 0))
    return {"table": table, "version": commit["version"], "when": _when(commit), "rows": rows}


def _when(commit: dict[str, Any]) -> datetime:
    return datetime.fromtimestamp(commit["timestamp"] / 1000).astimezone()


def _tried(commit: Callable[[], None]) -> None:
    from deltalake.exceptions import CommitFailedError

    for attempt in range(TRIES):
        try:
            return commit()
        except (CommitFailedError, OSError):
            if attempt == TRIES - 1:
                raise
            time.sleep(random.uniform(0.01, 0.05) * 2 ** min(attempt, 5))


def _guarded(place: Path, action: Callable[[], T]) -> T:
    from deltalake.exceptions import DeltaError, TableNotFoundError

    try:
        return action()
    except TableNotFoundError:
        raise
    except (DeltaError, OSError) as error:
        todo = "restore the folder from a copy, or begin a new record beside it"
        raise RecordError(
            f"the table cannot be used: {str(error).splitlines()[0]}", where=Where(place), todo=todo
        ) from None
