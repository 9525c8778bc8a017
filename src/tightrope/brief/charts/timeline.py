"""Acts in time: a lane for each actor that acts; on a small screen a list from top to bottom."""

from __future__ import annotations

from datetime import date

from tightrope.brief.charts.ink import Ink
from tightrope.brief.charts.lanes import Lane, lay_out, weight
from tightrope.brief.charts.marks import legend, mark, shape_of, style_of
from tightrope.brief.charts.measure import width, wrap
from tightrope.brief.charts.rows import Row, unique, words
from tightrope.brief.charts.theme import Theme
from tightrope.brief.charts.time_axis import MONTHS, TimeAxis, axis
from tightrope.domain import Chart

GUTTER, LISTED = 108, 28


def draw(chart: Chart, theme: Theme) -> str:
    """Lanes over a time axis, or a list where the screen is narrow or fewer than two days are known."""
    rows = sorted(chart.data["events"], key=lambda r: (words(r, "date") or "9999", words(r, "source")))
    order = [a for a in chart.options.get("actors", ()) if any(r["source"] == a for r in rows)]
    actors = unique([*order, *(words(r, "source") for r in rows)])
    days = [d for r in rows if (d := day_of(r))]
    scale = axis(days, GUTTER + 8, theme.width - 14)
    ink = Ink(theme)
    height = _list(ink, rows) if theme.narrow or scale is None else _lanes(ink, rows, actors, scale)
    return ink.svg(legend(ink, height + 16, rows), chart.alt)


def _weightiest(rows: list[Row]) -> list[Row]:
    """The acts that a short list has room for, in their order."""
    ranked = sorted(range(len(rows)), key=lambda k: (-weight(rows[k]), -k))
    return [rows[k] for k in sorted(ranked[:LISTED])]


def day_of(row: Row) -> date | None:
    """The day of an act, if it is known."""
    text = words(row, "date")
    return date.fromisoformat(text[:10]) if text else None


def _lanes(ink: Ink, rows: list[Row], actors: list[str], scale: TimeAxis) -> float:
    lanes = [lay_out(actor, [r for r in rows if r["source"] == actor], scale, ink.theme.width) for actor in actors]
    bottom = 30 + sum(lane.height for lane in lanes)
    for x, text in scale.ticks():
        ink.line(x, 22, x, bottom, "faint")
        half = width(text, 11) / 2
        ink.text(min(x, ink.theme.width - half), 14, text, size=11, fill="soft", anchor="middle")
    top = 30.0
    for lane in lanes:
        _lane(ink, lane, top, scale.breaks)
        top += lane.height
    for x in scale.breaks:
        for side in (x - 4, x + 4):
            ink.line(side, 8, side, bottom, "none", dash="2 3")
    return _left_out(ink, sum(len(lane.labels) for lane in lanes), len(rows), top)


def _left_out(ink: Ink, told: int, acts: int, y: float) -> float:
    if told == acts:
        return y
    ink.text(0, y + 14, f"{told} of {acts} acts stand here in words; the data below have all.", size=11, fill="soft")
    return y + 18


def _lane(ink: Ink, lane: Lane, top: float, breaks: list[float]) -> None:
    name, colour = ink.theme.name(lane.actor), ink.theme.slot(lane.actor)
    ink.line(0, top, ink.theme.width, top, "rule")
    ink.lines(0, top + 22, wrap(name, GUTTER - 8, 12.5, True, 3), size=12.5, bold=True, fill=colour)
    middle = top + 18
    ink.line(GUTTER, middle, ink.theme.width, middle, colour, 1.2)
    for x in breaks:
        ink.rect(x - 4, middle - 6, 8, 12, fill="paper")
    for label in lane.labels:
        y = middle + 22 + label.row * 15
        ink.line(label.mark, middle, label.mark, y - 11, "rule")
        ink.lines(label.x, y, label.lines, size=12, halo=True)
    for row, x in lane.marks:
        _mark(ink, row, x, middle)


def _mark(ink: Ink, row: Row, x: float, y: float) -> None:
    colour = f"quad{row['quad']}" if row.get("quad") else "none"
    mark(ink, x, y, colour=colour, shape=shape_of(row), style=style_of(words(row, "grade")))


def _list(ink: Ink, rows: list[Row]) -> float:
    y, last = 18.0, ""
    room = ink.theme.width - 100
    shown = _weightiest(rows)
    for row in shown:
        when = _short(day_of(row))
        if when != last:
            ink.text(0, y, when, size=11.5, fill="soft")
        last = when
        _mark(ink, row, 78, y - 4)
        ink.text(94, y, ink.theme.name(row["source"]), size=12, bold=True, fill=ink.theme.slot(row["source"]))
        y = ink.lines(94, y + 15, wrap(words(row, "short") or words(row, "label"), room, 12), size=12) + 9
    return _left_out(ink, len(shown), len(rows), y - 8)


def _short(day: date | None) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year % 100:02d}" if day else "no date"
