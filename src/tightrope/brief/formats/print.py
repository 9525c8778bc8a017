"""How values print in any format: cells of tables, smart quotes, the rows behind a picture."""

from __future__ import annotations

import re
from typing import Any

from tightrope.brief.charts.rows import percent
from tightrope.brief.dates import spoken
from tightrope.domain import Chart, Column, Table

HIDDEN = frozenset({"report", "state", "quad", "type", "code"})


def smart(text: str) -> str:
    """Typographer's quotes, apostrophes and ranges."""
    text = re.sub(r"(\d)-(\d)", "\\1\u2013\\2", text)
    text = re.sub(r"(^|[\s(\[\u201c])'(?=\w)", "\\1\u2018", text).replace("'", "\u2019")
    return re.sub(r'"([^"]*)"', "\u201c\\1\u201d", text)


def stop(text: str) -> str:
    """A text as a sentence: with a full stop unless it ends in a mark already."""
    return text if text.endswith((".", "?", "!", "”")) else f"{text}."


def cell(column: Column, value: Any) -> str:
    """One cell as its column prints it."""
    if value is None:
        return "–"
    if column.form == "band" or (isinstance(value, list) and len(value) == 2 and column.form == "share"):
        return _band(value)
    if column.form == "tick":
        return "yes" if value else "no"
    if column.form == "date":
        return spoken(str(value)) or str(value)
    return _number(column.form, value)


def _number(form: str, value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    if form == "share":
        return percent(float(value))
    if form == "integer":
        return f"{round(value):,}"
    return spare(float(value)) if form == "number" else f"{value:g}"


def spare(value: float) -> str:
    """A number with no more digits than a reader can use: two that count, whole ones from ten on."""
    if abs(value) >= 10:
        return f"{round(value):,}"
    return f"{value:.2g}" if abs(value) < 1 else f"{value:.1f}".removesuffix(".0")


def share(value: Any) -> str:
    """A share as the length of a bar."""
    return f"{100 * float(value):.0f}%" if isinstance(value, int | float) else "0"


def _band(value: Any) -> str:
    if not isinstance(value, list) or len(value) != 2 or not all(isinstance(v, int | float) for v in value):
        return str(value)
    low, high = value
    if 0 <= low <= high <= 1:
        alike = round(low * 100) == round(high * 100)
        return percent((low + high) / 2) if alike else f"{round(low * 100)}–{round(high * 100)}%"
    return f"{low:g}–{high:g}"


def right(column: Column) -> bool:
    """Whether a column's cells are numbers, set to the right."""
    return column.form in {"share", "number", "integer", "band"}


def behind(chart: Chart, names: dict[str, str]) -> list[Table]:
    """The rows behind a picture as tables, actors by name, without keys that only machines need."""
    return [_behind(chart, name, rows, names) for name, rows in chart.data.items() if rows]


def _behind(chart: Chart, name: str, rows: list[dict[str, Any]], names: dict[str, str]) -> Table:
    keys = [key for key in rows[0] if key not in HIDDEN]
    columns = tuple(Column(key=key, label=key.replace("_", " "), form=_form(key, rows)) for key in keys)
    shown = tuple({key: _named(row.get(key), names) for key in keys} for row in rows)
    return Table(key=f"{chart.key}-{name}", title=f"{chart.title}: {name}", columns=columns, rows=shown)


def _named(value: Any, names: dict[str, str]) -> Any:
    return names.get(value, value) if isinstance(value, str) else value


def _form(key: str, rows: list[dict[str, Any]]) -> Any:
    values = [row.get(key) for row in rows if row.get(key) is not None]
    if key == "date":
        return "date"
    if values and all(isinstance(v, bool) for v in values):
        return "tick"
    return "number" if any(isinstance(v, float) for v in values) else "text"
