"""Read the flat rows of a chart with their types."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Row = dict[str, Any]


def number(row: Row, key: str, default: float = 0.0) -> float:
    """A cell as a number; `default` where it is empty."""
    value = row.get(key)
    return default if value is None else float(value)


def words(row: Row, key: str) -> str:
    """A cell as text; empty where there is none."""
    value = row.get(key)
    return "" if value is None else str(value)


def unique(values: Iterable[str]) -> list[str]:
    """The values in order of first appearance."""
    return list(dict.fromkeys(values))


def percent(share: float) -> str:
    """A share from 0 to 1 in whole percent; what is not nothing never prints as 0%, nor what is not all as 100%."""
    shown = round(share * 100)
    if shown == 0 and share > 0:
        return "<1%"
    if shown == 100 and share < 1:
        return ">99%"
    return f"{shown}%"
