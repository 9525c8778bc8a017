"""Rows by measures: each measure a panel with its own honest axis, a dot with its range, and the number beside it."""

from __future__ import annotations

import re
from collections.abc import Callable

from tightrope.brief.charts.ink import Ink
from tightrope.brief.charts.measure import width, wrap
from tightrope.brief.charts.rows import Row, number, percent, unique, words
from tightrope.brief.charts.theme import Theme
from tightrope.domain import Chart

LINE, ROW, LEAST, HEAD = 14.5, 11, 25, 56
LESS = re.compile(r"regret|loss|strain|cost|risk", re.IGNORECASE)


def draw(chart: Chart, theme: Theme) -> str:
    """Panels side by side (three a line), or one under the other where the screen is narrow."""
    points = chart.data["points"]
    rows = unique(words(p, "row") for p in points)
    series = [s for s in unique(words(p, "series") for p in points) if not _flat(points, s)]
    series = series or unique(words(p, "series") for p in points)[:1]
    same = [_alike(points, s) for s in unique(words(p, "series") for p in points) if s not in series]
    names = {row: wrap(row, 150 if theme.narrow else 216, 12, most=4) for row in rows}
    middles, deep = _rows(names)
    gutter = 14 + max(width(line, 12) for lines in names.values() for line in lines)
    per_line = 1 if theme.narrow else min(3, len(series))
    gap = 40
    wide = (theme.width - gutter - gap * (per_line - 1) - 16) / per_line
    ink = Ink(theme)
    y = 0.0
    for start in range(0, len(series), per_line):
        for k, name in enumerate(series[start : start + per_line]):
            own = {words(p, "row"): p for p in points if p["series"] == name}
            _panel(ink, chart, name, middles, deep, own, gutter + k * (wide + gap), y + HEAD, wide)
        for row in rows:
            ink.lines(0, y + HEAD + middles[row] + 4 - (len(names[row]) - 1) * LINE / 2, names[row], size=12)
        y += HEAD + deep + 24
    title = str(chart.options.get("x_title") or "")
    said = " ".join([*same, *([f"{title[:1].upper()}{title[1:]}."] if title else [])])
    return ink.svg(ink.lines(0, y + 4, wrap(said, theme.width, 11), size=11, fill="soft") if said else y, chart.alt)


def _rows(names: dict[str, list[str]]) -> tuple[dict[str, float], float]:
    """The middle of each row, as deep as its label needs, and the depth of all."""
    found: dict[str, float] = {}
    y = 0.0
    for row, lines in names.items():
        deep = max(LEAST, len(lines) * LINE + ROW)
        found[row] = y + deep / 2
        y += deep
    return found, y


def _shown(point: Row) -> str:
    return words(point, "label") or percent(number(point, "value"))


def _flat(points: list[Row], series: str) -> bool:
    """Whether all rows share one value, which then is said and not drawn."""
    return len({_shown(p) for p in points if p["series"] == series}) == 1 and len(points) > 1


def _alike(points: list[Row], series: str) -> str:
    found = next(p for p in points if p["series"] == series)
    return f"{series}: {_shown(found)} in every row."


def _panel(
    ink: Ink, chart: Chart, name: str, middles: dict[str, float], deep: float, own: dict[str, Row],
    x: float, y: float, wide: float,
) -> None:  # fmt: skip
    lowest = min((number(p, "low", number(p, "value")) for p in own.values()), default=0.0)
    highest = max((number(p, "high", number(p, "value")) for p in own.values()), default=1.0)
    low, high = min(0.0, lowest), (1.0 if highest <= 1 else highest * 1.1)
    better = str(chart.options.get("better", {}).get(name) or ("low" if LESS.search(name) else "high"))
    ink.lines(x, y - 34, wrap(name, wide + 30, 12, True, 1), size=12, bold=True)
    ink.text(x, y - 18, f"{'lower' if better == 'low' else 'higher'} is better", size=10.5, fill="soft")

    def place(value: float) -> float:
        return x + wide * (value - low) / (high - low)

    bottom = y + deep
    for value in (low, (low + high) / 2, high):
        ink.line(place(value), y - 8, place(value), bottom, "faint")
        ink.text(
            place(value),
            bottom + 13,
            percent(value) if high == 1 else f"{value:.2g}",
            size=10.5,
            fill="soft",
            anchor="middle",
        )
    values = [number(p, "value") for p in own.values()]
    best: float | None = (min if better == "low" else max)(values, default=0.0)
    alike = [value for value in values if percent(value) == percent(best or 0.0)]
    best = best if len(alike) * 2 <= len(values) else None
    for row, middle in middles.items():
        ink.line(x, y + middle, x + wide, y + middle, "faint")
        if row in own:
            _dot(ink, own[row], place, y + middle, x + wide, first=number(own[row], "value") == best)


def _dot(ink: Ink, point: Row, place: Callable[[float], float], y: float, end: float, *, first: bool) -> None:
    value = number(point, "value")
    x, left, right = (place(v) for v in (value, number(point, "low", value), number(point, "high", value)))
    ink.line(left, y, right, y, "good" if first else "none", 3.5)
    ink.circle(x, y, 5.5, fill="good" if first else "paper", stroke="good" if first else "none", width=2)
    says = words(point, "label") or f"{value:.2f}"
    past = max(x, right) + 10
    fits = past + width(says, 11) <= end + 4
    ink.text(
        past if fits else min(x, left) - 10,
        y + 4,
        says,
        size=11,
        bold=first,
        anchor="start" if fits else "end",
        halo=True,
    )
