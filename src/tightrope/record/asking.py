"""SQL over the record with DuckDB, for reading only; files and networks stay out of reach."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tightrope.errors import RecordError
from tightrope.record.schema import TABLES

READS = ("SELECT", "EXPLAIN")
LINES = "event_lines"


def ask(query: str, table: Callable[[str], Any]) -> list[dict[str, Any]]:
    """The rows of a query; `table` gives the Arrow table of a name. Raises RecordError with DuckDB's words."""
    import duckdb

    known = (*TABLES, LINES)
    with duckdb.connect(":memory:") as connection:
        try:
            _only_reading(connection, query)
            for name in known:
                if name in query.lower():
                    connection.register(name, table(name))
            connection.execute("SET python_enable_replacements = false")
            connection.execute("SET enable_external_access = false")
            connection.execute("SET lock_configuration = true")
            found = connection.execute(query)
            names = [column[0] for column in found.description]
            return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
        except duckdb.Error as error:
            columns = "; ".join(f"{name}({', '.join(_columns(name))})" for name in known if name in query.lower())
            raise RecordError(str(error).strip(), expected=columns or f"tables {', '.join(known)}") from None


def _columns(name: str) -> list[str]:
    return list(TABLES["events" if name == LINES else name])


def _only_reading(connection: Any, query: str) -> None:
    kinds = [statement.type.name for statement in connection.extract_statements(query)]
    if len(kinds) != 1 or kinds[0] not in READS:
        raise RecordError(
            "the record is asked with one query that reads",
            expected="select ... from events ...",
            todo="drop other statements",
        )
