"""How shares move over the months: one small panel a course, with its band; the others stay faint behind it."""

from __future__ import annotations

import re

from tightrope.brief.charts.ink import Ink
from tightrope.brief.charts.measure import wrap
from tightrope.brief.charts.rows import Row, number, percent, unique, words
from tightrope.brief.charts.theme import Theme
from tightrope.domain import Chart

KEYS = ("share_low", "share", "share_high")
LETTER = re.compile(r"[A-Z]\. ")
HEIGHT, HEAD, FOOT, GAP = 120, 36, 26, 26


def draw(chart: Chart, theme: Theme) -> str:
    """Panels with the same axes, from nothing to all."""
    rows = merged(chart.data["course"])
    groups = unique(words(r, "group") for r in rows)
    per_row = min(len(groups), 2 if theme.narrow else 4)
    left = 32
    wide = (theme.width - left - GAP * (per_row - 1) - 8) / per_row
    ink = Ink(theme)
    y = 0.0
    for start in range(0, len(groups), per_row):
        for k, group in enumerate(groups[start : start + per_row]):
            _panel(ink, rows, group, groups, left + k * (wide + GAP), y + HEAD, wide, first=k == 0)
        y += HEAD + HEIGHT + FOOT + 12
    title = str(chart.options.get("y_title", "By month; the band shows the range"))
    return ink.svg(ink.lines(0, y + 4, wrap(title, theme.width, 11), size=11, fill="soft"), chart.alt)


def merged(rows: list[Row]) -> list[Row]:
    """Courses that look alike share a panel, under all their names."""
    shapes: dict[tuple[object, ...], list[str]] = {}
    for group in unique(words(r, "group") for r in rows):
        own = [r for r in rows if r["group"] == group]
        shape = tuple((r["month"], *(round(number(r, k), 2) for k in KEYS)) for r in own)
        shapes.setdefault(shape, []).append(group)
    names = {group: _called(groups, len(shapes)) for groups in shapes.values() for group in groups}
    firsts = {groups[0] for groups in shapes.values()}
    return [{**r, "group": names[words(r, "group")]} for r in rows if r["group"] in firsts]


def _called(groups: list[str], shapes: int) -> str:
    if len(groups) == 1:
        return groups[0]
    if shapes == 1:
        return "Whatever the plan" if all(LETTER.match(g) for g in groups) else "All alike"
    if all(LETTER.match(g) for g in groups):
        letters = [g[0] for g in groups]
        return f"Plans {', '.join(letters[:-1])} and {letters[-1]}"
    return " / ".join(groups)


def _panel(
    ink: Ink, rows: list[Row], group: str, groups: list[str], x: float, y: float, wide: float, *, first: bool
) -> None:
    months = max(number(r, "month") for r in rows) or 1
    points = {g: [(x + wide * number(r, "month") / months, r) for r in rows if r["group"] == g] for g in groups}

    def level(share: float) -> float:
        return y + HEIGHT * (1 - share)

    _frame(ink, x, y, wide, months, first)
    for other in groups:
        if other != group:
            ink.path(_line([(px, level(number(r, "share"))) for px, r in points[other]]), stroke="rule", width=1.2)
    own = points[group]
    upper = [(px, level(number(r, "share_high", number(r, "share")))) for px, r in own]
    lower = [(px, level(number(r, "share_low", number(r, "share")))) for px, r in own]
    ink.path(_line([*upper, *reversed(lower)]) + "Z", fill="good", opacity=0.22)
    ink.path(_line([(px, level(number(r, "share"))) for px, r in own]), stroke="good", width=2.2)
    end_x, end = own[-1]
    ink.circle(end_x, level(number(end, "share")), 3.2, fill="good")
    spot = level(number(end, "share")) + (-9 if number(end, "share") < 0.85 else 17)
    ink.text(end_x + 5, spot, percent(number(end, "share")), size=12, bold=True, anchor="end", halo=True)
    lines = wrap(group, wide, 12, True, 2)
    ink.lines(x, y - 10 - (len(lines) - 1) * 15, lines, size=12, bold=True)


def _frame(ink: Ink, x: float, y: float, wide: float, months: float, first: bool) -> None:
    for share in (0, 0.5, 1):
        level = y + HEIGHT * (1 - share)
        ink.line(x, level, x + wide, level, "rule" if share == 0 else "faint")
        if first:
            ink.text(x - 6, level + 4, f"{share:.0%}", size=10.5, fill="soft", anchor="end")
    for share in (0, 0.5, 1):
        anchor = {0: "start", 0.5: "middle", 1: "end"}[share]
        text = "today" if share == 0 else f"{months * share:g}" + (" mo." if share == 1 else "")
        ink.text(x + wide * share, y + HEIGHT + 15, text, size=10.5, fill="soft", anchor=anchor)


def _line(points: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
