"""Readings by signs: how far each sign speaks for or against each reading, in colour and in words."""

from __future__ import annotations

from tightrope.brief.charts.ink import Ink
from tightrope.brief.charts.measure import wrap
from tightrope.brief.charts.rows import Row, unique, words
from tightrope.brief.charts.theme import Theme
from tightrope.domain import Chart

CELL = 42


def draw(chart: Chart, theme: Theme) -> str:
    """Readings in columns and signs in rows, as signs are many and their words long."""
    cells = chart.data["cells"]
    readings, signs = unique(words(c, "row") for c in cells), unique(words(c, "column") for c in cells)
    side = 136 if theme.narrow else 290
    wide = (theme.width - side) / len(readings)
    ink = Ink(theme)
    heads = [wrap(reading, wide - 8, 11.5, True, 5) for reading in readings]
    top = 8 + 15 * max(len(lines) for lines in heads)
    for k, lines in enumerate(heads):
        x = side + k * wide + wide / 2
        ink.lines(x, top - 6 - 14.4 * (len(lines) - 1), lines, size=11.5, bold=True, anchor="middle")
    found = {(words(c, "row"), words(c, "column")): c for c in cells}
    y = float(top)
    for sign in signs:
        said = wrap(sign, side - 14, 12, most=5)
        height = max(CELL, len(said) * 15 + 10)
        ink.lines(0, y + height / 2 + 4 - (len(said) - 1) * 7.5, said, size=12)
        for k, reading in enumerate(readings):
            _cell(ink, found.get((reading, sign)), side + k * wide, y, wide, height)
        y += height
    return ink.svg(_legend(ink, y + 22, chart), chart.alt)


def _cell(ink: Ink, cell: Row | None, x: float, y: float, wide: float, height: float) -> None:
    value = None if cell is None else cell.get("value")
    ink.rect(x + 1, y + 1, wide - 2, height - 2, fill="card", radius=2)
    if value:
        strength = min(1.0, abs(float(value)))
        colour = "cool" if value > 0 else "warm"
        ink.rect(x + 1, y + 1, wide - 2, height - 2, fill=colour, radius=2, opacity=0.15 + 0.65 * strength)
    sign = "·" if not value else ("+" if value > 0 else "−") * (1 if abs(value) < 0.5 else 2)
    text = words(cell, "text") if cell else ""
    lines = wrap(text, wide - 8, 11, most=2) if text else []
    middle = y + height / 2 + 4
    ink.text(x + wide / 2, middle - 7 * len(lines), sign, size=13, bold=True, anchor="middle")
    ink.lines(x + wide / 2, middle + 8 - 5 * (len(lines) - 1), lines, size=11, anchor="middle")


def _legend(ink: Ink, y: float, chart: Chart) -> float:
    says = "+ speaks for the reading, − against it, · neither; twice: strongly."
    if any(cell.get("value") is None and cell.get("text") for cell in chart.data["cells"]):
        says += " Pale: not seen so far."
    return ink.lines(0, y, wrap(says, ink.theme.width, 11), size=11, fill="soft")
