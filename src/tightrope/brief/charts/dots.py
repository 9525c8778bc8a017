"""Rows by measures: each measure a panel with its own honest axis, a dot with its range, and the number beside it."""

from __future__ import annotations

import re

from tightrope.brief.charts.ink import Ink
from tightrope.brief.charts.measure import width, wrap
from tightrope.brief.charts.rows import Row, number, percent, unique, words
from tightrope.brief.charts.theme import Theme
from tightrope.domain import Chart

STEP, HEAD = 38, 56
LESS = re.compile(r"regret|loss|strain|cost|risk", re.IGNORECASE)


def draw(chart: Chart, theme: Theme) -> str:
    """Panels side by side (three a line), or one under the other where the screen is narrow."""
    points = chart.data["points"]
    rows = unique(words(p, "row") for p in points)
    series = [s for s in unique(words(p, "series") for p in points) if not _flat(points, s)]
    series = series or unique(words(p, "series") for p in points)[:1]
    same = [_alike(points, s) for s in unique(words(p, "series") for p in points) if s not in series]
    names = {row: wrap(row, 150 if theme.narrow else 216, 12, most=4) for row in rows}
    gutter = 14 + max(width(line, 12) for lines in names.values() for line in lines)
    per_line = 1 if theme.narrow else min(3, len(series))
    gap = 40
    wide = (theme.width - gutter - gap * (per_line - 1) - 16) / per_line
    ink = Ink(theme)
    y = 0.0
    for start in range(0, len(series), per_line):
        for k, name in enumerate(series[start : start + per_line]):
            own = {words(p, "row"): p for p in points if p["series"] == name}
            _panel(ink, chart, name, rows, own, gutter + k * (wide + gap), y + HEAD, wide)
        for k, row in enumerate(rows):
            top = y + HEAD + k * STEP + STEP / 2 + 4 - (len(names[row]) - 1) * 7.5
            ink.lines(0, top, names[row], size=12)
        y += HEAD + len(rows) * STEP + 24
    title = str(chart.options.get("x_title") or "")
    said = " ".join([*same, *([f"{title[:1].upper()}{title[1:]}."] if title else [])])
    return ink.svg(ink.lines(0, y + 4, wrap(said, theme.width, 11), size=11, fill="soft") if said else y, chart.alt)


def _shown(point: Row) -> str:
    return words(point, "label") or percent(number(point, "value"))


def _flat(points: list[Row], series: str) -> bool:
    """Whether all rows share one value, which then is said and not drawn."""
    return len({_shown(p) for p in points if p["series"] == series}) == 1 and len(points) > 1


def _alike(points: list[Row], series: str) -> str:
    found = next(p for p in points if p["series"] == series)
    return f"{series}: {_shown(found)} in every row."


def _panel(
    ink: Ink, chart: Chart, name: str, rows: list[str], own: dict[str, Row], x: float, y: float, wide: float
) -> None:
    lowest = min((number(p, "low", number(p, "value")) for p in own.values()), default=0.0)
    highest = max((number(p, "high", number(p, "value")) for p in own.values()), default=1.0)
    low, high = min(0.0, lowest), (1.0 if highest <= 1 else highest * 1.1)
    better = str(chart.options.get("better", {}).get(name) or ("low" if LESS.search(name) else "high"))
    ink.lines(x, y - 34, wrap(name, wide + 30, 12, True, 1), size=12, bold=True)
    ink.text(x, y - 18, f"{'lower' if better == 'low' else 'higher'} is better", size=10.5, fill="soft")

    def place(value: float) -> float:
        return x + wide * (value - low) / (high - low)

    bottom = y + len(rows) * STEP
    for value in (low, (low + high) / 2, high):
        ink.line(place(value), y - 8, place(value), bottom, "faint")
        ink.text(place(value), bottom + 13, f"{value:.2g}", size=10.5, fill="soft", anchor="middle")
    values = [number(p, "value") for p in own.values()]
    best: float | None = (min if better == "low" else max)(values, default=0.0)
    alike = [value for value in values if percent(value) == percent(best or 0.0)]
    best = best if len(alike) * 2 <= len(values) else None
    for k, row in enumerate(rows):
        middle = y + k * STEP + STEP / 2
        ink.line(x, middle, x + wide, middle, "faint")
        if row in own:
            _dot(ink, own[row], place, middle, first=number(own[row], "value") == best)


def _dot(ink: Ink, point: Row, place: object, y: float, *, first: bool) -> None:
    at = place if callable(place) else float
    value = number(point, "value")
    x = at(value)
    ink.line(at(number(point, "low", value)), y, at(number(point, "high", value)), y, "good" if first else "none", 3.5)
    ink.circle(x, y, 5.5, fill="good" if first else "paper", stroke="good" if first else "none", width=2)
    says = words(point, "label") or f"{value:.2f}"
    ink.text(x, y - 9, says, size=11, bold=first, anchor="middle", halo=True)
