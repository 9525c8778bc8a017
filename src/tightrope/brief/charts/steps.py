"""Lay out the situations of a `moves` chart in columns, few enough to read, with few crossings."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from tightrope.brief.charts.measure import wrap
from tightrope.brief.charts.rows import Row, number, words
from tightrope.brief.charts.theme import Theme
from tightrope.domain import Chart

SIZE, PAD, TOP, MOST, DEEPEST = 11.5, 9, 24, 30, 4


@dataclass
class Box:
    """One situation with its place, its movers (actor and words) and its lines of text."""

    row: Row
    step: int
    width: float
    lines: list[str]
    movers: list[tuple[str, list[str]]]
    tag: list[str]
    x: float = 0.0
    y: float = 0.0
    sources: list[str] = field(default_factory=list)

    @property
    def height(self) -> float:
        """Room for the movers, the words and the tag."""
        movers = sum(len(lines) for _, lines in self.movers)
        return 2 * PAD - 2 + movers * 13.2 + len(self.lines) * SIZE * 1.25 + 13 * len(self.tag)


def columns(chart: Chart, theme: Theme) -> dict[str, Box]:
    """The boxes by state, placed."""
    rows = chosen(chart)
    moves = chart.data.get("moves", [])
    steps = sorted({min(int(number(r, "x")), DEEPEST) for r in rows})
    gap = 16 if theme.narrow else 42
    wide = theme.width if theme.narrow else (theme.width - gap * (len(steps) - 1)) / max(len(steps), 3)
    wide = wide if theme.narrow else min(wide, 210)
    boxes = {words(r, "state"): _box(r, moves, wide, theme) for r in rows}
    (_stack if theme.narrow else _columns)(boxes, steps, wide + gap)
    return boxes


def chosen(chart: Chart) -> list[Row]:
    """At most thirty situations: today's, those that hold, the likeliest; the rest is counted in one box a step."""
    rows = sorted(chart.data["states"], key=lambda r: number(r, "x"))
    if len(rows) <= MOST:
        return rows
    ranked = sorted(
        rows, key=lambda r: (not r.get("status_quo"), not r.get("holds"), -number(r, "share"), number(r, "x"))
    )
    kept = {words(r, "state") for r in ranked[: MOST - 5]}
    left: dict[int, int] = defaultdict(int)
    for row in rows:
        if words(row, "state") not in kept:
            left[min(int(number(row, "x")), DEEPEST)] += 1
    more = [
        {"state": f"more-{x}", "x": x, "label": f"and {n} more that differ little or do not hold", "more": True}
        for x, n in sorted(left.items())
    ]
    return [*(r for r in rows if words(r, "state") in kept), *more]


def _box(row: Row, moves: list[Row], wide: float, theme: Theme) -> Box:
    from tightrope.brief.charts.moves import tag_of

    state, step = words(row, "state"), min(int(number(row, "x")), DEEPEST)
    into = [m for m in moves if words(m, "target") == state]
    room = wide - 2 * PAD - 4
    movers: list[tuple[str, list[str]]] = []
    if step:
        for move in sorted(into, key=lambda m: not m.get("improves", True)):
            name = theme.name(move["actor"])
            label = words(move, "label")
            says = label if label.removeprefix("the ").startswith(name) else f"{name} {label}"
            if len(movers) < 2 and all(actor != move["actor"] for actor, _ in movers):
                movers.append((words(move, "actor"), wrap(says, room, 10.5, True, 4)))
    told = {" ".join(lines).rstrip(".").lower() for _, lines in movers}
    label = words(row, "label")
    lines = [] if label.rstrip(".").lower() in told else wrap(label, room, SIZE, most=6)
    said = tag_of(row)
    tag = wrap(said, room, 10.5) if said else []
    return Box(row, step, wide, lines, movers, tag, sources=[words(m, "source") for m in into])


def _columns(boxes: dict[str, Box], steps: list[int], stride: float) -> None:
    places: dict[str, float] = {}
    heights = []
    for k, step in enumerate(steps):
        column = [(key, box) for key, box in boxes.items() if box.step == step]
        column.sort(key=lambda item: _pull(item[1], places))
        y = float(TOP)
        for key, box in column:
            box.x, box.y = k * stride, y
            places[key] = y + box.height / 2
            y += box.height + 12
        heights.append((y, column))
    tallest = max(y for y, _ in heights)
    for y, column in heights:
        for _, box in column:
            box.y += min((tallest - y) / 2, 120)


def _pull(box: Box, places: dict[str, float]) -> tuple[bool, float]:
    known = [places[s] for s in box.sources if s in places]
    return bool(box.row.get("more")), sum(known) / len(known) if known else 1e6


def _stack(boxes: dict[str, Box], steps: list[int], _stride: float) -> None:
    y = 2.0
    for box in sorted(boxes.values(), key=lambda b: (b.step, bool(b.row.get("more")))):
        box.x = 12.0 * min(steps.index(box.step), 4)
        box.width -= box.x
        box.y = y
        y += box.height + 8
