"""A wedge step by step: who moves, what it leads to, who leaves the line, and what closes the path."""

from __future__ import annotations

from tightrope.brief.charts.ink import Ink
from tightrope.brief.charts.measure import width, wrap
from tightrope.brief.charts.rows import Row, number, unique, words
from tightrope.brief.charts.theme import Theme
from tightrope.domain import Chart

GAP, PAD = 34, 12
KINDS = {"move": "The opening", "leave": "The split", "bind": "What closes it"}


def draw(chart: Chart, theme: Theme) -> str:
    """One line of cards a path; `path` in the rows tells several paths apart."""
    ink = Ink(theme)
    y = 0.0
    for path in unique(words(r, "path") for r in chart.data["steps"]):
        steps = sorted((r for r in chart.data["steps"] if words(r, "path") == path), key=lambda r: number(r, "step"))
        if path:
            ink.text(0, y + 13, path, size=12.5, bold=True)
            y += 22
        y = (_down if theme.narrow else _across)(ink, steps, y) + 18
    return ink.svg(y - 10, chart.alt)


def _across(ink: Ink, steps: list[Row], top: float) -> float:
    wide = min(230.0, (ink.theme.width - GAP * (len(steps) - 1)) / len(steps))
    height = max(_height(ink, row, wide) for row in steps)
    for k, row in enumerate(steps):
        x = k * (wide + GAP)
        _card(ink, row, x, top, wide, height)
        if k:
            _link(ink, x - GAP, top + height / 2, x, top + height / 2, words(row, "kind"))
    return top + height


def _down(ink: Ink, steps: list[Row], top: float) -> float:
    wide, y = float(ink.theme.width), top
    for k, row in enumerate(steps):
        if k:
            _link(ink, 30, y, 30, y + 26, words(row, "kind"))
            y += 26
        height = _height(ink, row, wide)
        _card(ink, row, 0, y, wide, height)
        y += height
    return y


def _link(ink: Ink, x1: float, y1: float, x2: float, y2: float, kind: str) -> None:
    down = x1 == x2
    if kind == "bind":
        x, y = (x1 + x2) / 2, (y1 + y2) / 2
        across, along = (11, 0) if down else (0, 11)
        ink.line(x1, y1, x2, y2, "good", 1.6, "3 3")
        ink.line(x - across, y - along, x + across, y + along, "good", 4)
        return
    ink.line(x1 + (0 if down else 4), y1 + (4 if down else 0), x2, y2, "soft", 1.6)
    ink.arrow(x2 - (0 if down else 2), y2 - (2 if down else 0), 1.5708 if down else 0, "soft", 9)


def _texts(ink: Ink, row: Row, wide: float) -> tuple[list[str], list[str]]:
    name, act = ink.theme.name(row["actor"]), words(row, "act")
    said = act if act.startswith(name) else f"{name} {act}"
    room = wide - 2 * PAD
    state = words(row, "state_label")
    again = state.rstrip(".").lower() == said.rstrip(".").lower()
    return wrap(said, room, 13, True, 5), [] if again or not state else wrap(state, room, 12, most=6)


def _height(ink: Ink, row: Row, wide: float) -> float:
    act, state = _texts(ink, row, wide)
    return PAD + 20 + len(act) * 16.3 + 6 + len(state) * 15 + PAD


def _card(ink: Ink, row: Row, x: float, y: float, wide: float, height: float) -> None:
    kind = words(row, "kind")
    bind = kind == "bind"
    edge = "good" if bind else "bad" if kind == "leave" else "rule"
    ink.rect(
        x + 1, y + 1, wide - 2, height - 2, fill="card", stroke=edge, radius=5, width=1.5, dash="5 3" if bind else None
    )
    act, state = _texts(ink, row, wide)
    head = KINDS.get(kind, "")
    fill = {"leave": "bad", "bind": "good"}.get(kind, "soft")
    ink.text(x + PAD, y + PAD + 9, cap(head), size=10.5, bold=True, fill=fill)
    below = ink.lines(x + PAD, y + PAD + 28, act, size=13, bold=True, fill=ink.theme.slot(row["actor"]))
    ink.lines(x + PAD, below + 3, state, size=12)


def cap(text: str) -> str:
    """Small heads stand in capitals."""
    return text.upper() if width(text.upper(), 10.5, True) < 190 else text
