"""When each plan fails: how often it fails inside a condition, against outside it."""

from __future__ import annotations

from tightrope.brief.charts.ink import Ink
from tightrope.brief.charts.measure import wrap
from tightrope.brief.charts.rows import Row, number, percent, unique, words
from tightrope.brief.charts.theme import Theme
from tightrope.domain import Chart


def draw(chart: Chart, theme: Theme) -> str:
    """A pair of dots a condition on one axis from nothing to all, plan by plan."""
    ink = Ink(theme)
    conditions = chart.data["conditions"]
    side = 0.0 if theme.narrow else 330.0
    left, right = side + 34, theme.width - 30.0
    y = 0.0
    for plan in unique(words(c, "plan") for c in conditions):
        ink.line(0, y + 1, theme.width, y + 1, "rule")
        ink.text(0, y + 20, plan, size=12.5, bold=True)
        y += 28
        for row in (c for c in conditions if c["plan"] == plan):
            y = _condition(ink, row, y, left, right, side)
    for share in (0, 0.5, 1):
        x = left + (right - left) * share
        ink.text(x, y + 12, f"{share:.0%}", size=10.5, fill="soft", anchor="middle")
    says = (
        "Share of sampled worlds in which the plan fails: filled, where the condition holds; hollow, where it does not."
    )
    return ink.svg(ink.lines(0, y + 34, wrap(says, theme.width, 11), size=11, fill="soft"), chart.alt)


def _condition(ink: Ink, row: Row, y: float, left: float, right: float, side: float) -> float:
    lines = wrap(words(row, "condition"), (side or right) - 20, 12.5, most=5)
    note = _note(row)
    below = ink.lines(0, y + 14, lines, size=12.5)
    if note:
        below = ink.lines(0, below, wrap(note, (side or right) - 20, 11), size=11, fill="soft")
    top = y if side else below - 8
    middle = top + (26 if side else 34)
    ink.line(left, middle, right, middle, "faint", 1)
    inside, outside = number(row, "share_with"), number(row, "share_without")
    x1, x2 = (left + (right - left) * share for share in (outside, inside))
    ink.line(x1, middle, x2, middle, "bad", 2)
    ink.circle(x1, middle, 5.5, fill="paper", stroke="bad", width=2)
    ink.circle(x2, middle, 5.5, fill="bad", stroke="bad", width=2)
    low = "end" if x1 <= x2 else "start"
    shift = 10 if x1 <= x2 else -10
    ink.text(x1 - shift, middle + 4, percent(outside), size=11, anchor=low, fill="soft", halo=True)
    ink.text(x2, middle - 11, percent(inside), size=12, anchor="middle", bold=True, halo=True)
    return max(below + 6, middle + 22)


def _note(row: Row) -> str:
    coverage, aim = row.get("coverage"), words(row, "objective")
    missed = f"Misses “{aim}”" if aim else "Misses the target"
    return f"{missed}; {percent(float(coverage))} of its failures lie here." if coverage is not None else f"{missed}."
