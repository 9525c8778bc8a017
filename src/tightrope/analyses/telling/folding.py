"""Tables that tell what is the same once: rows that print alike become one, columns that tell nothing go."""

from __future__ import annotations

from collections.abc import Sequence

from tightrope.domain.finding import Cell

Row = dict[str, Cell]
APART = " / "


def folded(rows: Sequence[Row], key: str) -> list[Row]:
    """Rows that print alike in all columns but `key` as one, their names joined by ` / `."""
    found: dict[tuple[object, ...], Row] = {}
    for row in rows:
        same = tuple((column, printed(value)) for column, value in row.items() if column != key)
        if same not in found:
            found[same] = dict(row)
        else:
            found[same][key] = f"{found[same][key]}{APART}{row[key]}"
    return list(found.values())


def printed(value: Cell) -> object:
    """A cell as a reader sees it: shares in whole percent, but never as nothing or all where they are not."""
    if isinstance(value, list):
        return tuple(printed(item) for item in value)
    if isinstance(value, float):
        return value if value in (0.0, 1.0) else min(max(round(value * 100), 0.5), 99.5)
    return value


def varying(rows: Sequence[Row], keys: Sequence[str]) -> list[str]:
    """The columns in which rows print differently."""
    return [key for key in keys if len({printed(row.get(key)) for row in rows}) > 1]


def empty(row: Row, keys: Sequence[str]) -> bool:
    """Whether a row has nothing but zeros and gaps in these columns."""
    return all(not row.get(key) or row.get(key) == "None" for key in keys)
