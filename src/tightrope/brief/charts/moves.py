"""From today's situation, step by step: what each party's move leads to, and which situations hold."""

from __future__ import annotations

from tightrope.brief.charts.ink import Ink
from tightrope.brief.charts.measure import wrap
from tightrope.brief.charts.rows import Row, number, percent, words
from tightrope.brief.charts.steps import Box, columns
from tightrope.brief.charts.theme import Theme
from tightrope.domain import Chart

SIZE, PAD = 11.5, 9
COUNTS = {2: "two", 3: "three", 4: "four or more"}


def draw(chart: Chart, theme: Theme) -> str:
    """Columns of situations by their number of moves from today; on a small screen one list."""
    ink = Ink(theme)
    boxes = columns(chart, theme)
    if not theme.narrow:
        _heads(ink, boxes)
        for row in chart.data.get("moves", []):
            _arrow(ink, row, boxes)
    for box in boxes.values():
        _box(ink, box)
    bottom = max(box.y + box.height for box in boxes.values())
    return ink.svg(_legend(ink, bottom + 24, [b.row for b in boxes.values()]), chart.alt)


def _heads(ink: Ink, boxes: dict[str, Box]) -> None:
    for x, step in sorted({(b.x, b.step) for b in boxes.values()}):
        says = "Today" if step == 0 else "After one move" if step == 1 else f"After {COUNTS.get(step, step)} moves"
        ink.text(x, 12, says, size=11.5, bold=True, fill="soft")


def _arrow(ink: Ink, row: Row, boxes: dict[str, Box]) -> None:
    source, target = boxes.get(words(row, "source")), boxes.get(words(row, "target"))
    if source is None or target is None or target.step != source.step + 1:
        return
    x1, y1 = source.x + source.width, source.y + source.height / 2
    x2, y2 = target.x - 2, target.y + target.height / 2
    middle = (x1 + x2) / 2
    firm = bool(row.get("improves", True))
    colour = ink.theme.slot(row["actor"])
    d = f"M{x1:.1f} {y1:.1f}C{middle:.1f} {y1:.1f} {middle:.1f} {y2:.1f} {x2 - 5:.1f} {y2:.1f}"
    ink.path(d, stroke=colour, width=1.8 if firm else 1.2, dash=None if firm else "3 3")
    ink.arrow(x2, y2, 0, colour, 7)


def _box(ink: Ink, box: Box) -> None:
    row = box.row
    holds, today = row.get("holds") or [], bool(row.get("status_quo"))
    ink.rect(
        box.x,
        box.y,
        box.width,
        box.height,
        fill="card" if holds else "paper",
        radius=4,
        stroke="ink" if today else "rule",
        width=1.6 if today else 1,
        dash="4 3" if row.get("more") else None,
    )
    if holds:
        ink.rect(box.x, box.y, 5, box.height, fill="good", radius=2, opacity=1 if looks_near(holds) else 0.45)
    y = box.y + PAD + 9
    for actor, lines in box.movers:
        y = ink.lines(box.x + PAD + 3, y, lines, size=10.5, bold=True, fill=ink.theme.slot(actor))
    y = ink.lines(box.x + PAD + 3, y + (1 if box.movers else 0), box.lines, size=SIZE)
    ink.lines(box.x + PAD + 3, y + 1, box.tag, size=10.5, fill="soft")


def looks_near(holds: object) -> bool:
    """Whether a situation holds even for parties that look only one step ahead (Nash)."""
    return "R" in holds if isinstance(holds, list) else True


def tag_of(row: Row) -> str:
    """The line under a situation: in what share of worlds it holds."""
    if row.get("more") or row.get("share") is None:
        return ""
    share = number(row, "share")
    return f"holds in {percent(share)} of worlds" if share > 0 else "holds in no world"


def _legend(ink: Ink, y: float, rows: list[Row]) -> float:
    entries = []
    if any(r.get("holds") and looks_near(r["holds"]) for r in rows):
        entries.append((1.0, "holds"))
    if any(r.get("holds") and not looks_near(r["holds"]) for r in rows):
        entries.append((0.45, "holds only where parties weigh the replies"))
    x = 0.0
    for opacity, says in entries:
        ink.rect(x, y - 10, 5, 13, fill="good", radius=2, opacity=opacity)
        lines = wrap(says, ink.theme.width - x - 14, 11)
        ink.lines(x + 12, y, lines, size=11, fill="soft")
        x += 66
    last = "Broken line: a move the mover would not gain by. Moves back are not drawn."
    if ink.theme.narrow:
        return y + 12
    return ink.lines(0, y + (19 if entries else 0), wrap(last, ink.theme.width, 11), size=11, fill="soft") + 2
