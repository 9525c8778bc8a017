"""Where the tables live: in a folder of Delta tables, or in memory."""

from __future__ import annotations

from typing import Any, Protocol

from tightrope.record.schema import arrow


class Store(Protocol):
    """Append-only tables. `version` grows with each append; -1 where the table does not exist yet."""

    def version(self, table: str) -> int:
        """The table's version."""

    def rows(self, table: str, columns: list[str] | None = None) -> Any:
        """The rows as an Arrow table (possibly with repeated ids), in any order."""

    def append(self, table: str, rows: Any) -> None:
        """Add rows."""


class MemoryStore:
    """Tables in memory."""

    def __init__(self) -> None:
        self._parts: dict[str, list[Any]] = {}

    def version(self, table: str) -> int:
        """The number of appends less one."""
        return len(self._parts.get(table, ())) - 1

    def rows(self, table: str, columns: list[str] | None = None) -> Any:
        """All rows appended so far."""
        import pyarrow as pa

        parts = self._parts.get(table)
        found = pa.concat_tables(parts) if parts else arrow(table).empty_table()
        return found.select(columns) if columns else found

    def append(self, table: str, rows: Any) -> None:
        """Keep the rows."""
        self._parts.setdefault(table, []).append(rows)
