"""Lay out the labels of one lane so that none covers another and no leader crosses a label.

Labels that find no room are left out: the table behind the picture has every act.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tightrope.brief.charts.measure import width, wrap
from tightrope.brief.charts.rows import Row, words
from tightrope.brief.charts.time_axis import TimeAxis

ROOM, LINE, ROWS, MOST = 168, 15, 8, 12
Mark = tuple[Row, float]


@dataclass(frozen=True)
class Label:
    """A placed label: the x of its mark, its own x, its first row and its lines."""

    mark: float
    x: float
    row: int
    lines: list[str]

    @property
    def right(self) -> float:
        """Where its longest line ends."""
        return self.x + max(width(line) for line in self.lines)

    @property
    def rows(self) -> range:
        """The rows that it takes."""
        return range(self.row, self.row + len(self.lines))


@dataclass
class Lane:
    """One actor's lane: marks with their x, labels, height in pixels."""

    actor: str
    marks: list[Mark] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)

    @property
    def height(self) -> float:
        """Room for the baseline and all rows of labels."""
        rows = max((label.rows.stop for label in self.labels), default=0)
        return 34 + rows * LINE + 10


def lay_out(actor: str, rows: list[Row], scale: TimeAxis, right: float) -> Lane:
    """Marks at their days, same-day marks side by side; labels of the weightiest acts first."""
    lane = Lane(actor)
    taken: dict[str, int] = {}
    for row in rows:
        text = words(row, "date")
        shift = taken.get(text, 0)
        taken[text] = shift + 1
        x = scale.x(date.fromisoformat(text[:10])) if text else scale.left - 6
        lane.marks.append((row, min(x + 12 * min(shift, 3), scale.end(x, right) - 7)))
    ranked = sorted(_single(lane.marks), key=lambda m: (-weight(m[0]), -m[1]))
    for batch in (ranked[:5], ranked[5:MOST]):
        for row, x in sorted(batch, key=lambda m: -m[1]):
            label = _place(_said(row), x, lane.labels, scale.start(x), scale.end(x, right))
            lane.labels += [label] if label else []
    return lane


def _single(marks: list[Mark]) -> list[Mark]:
    """Each day's words once."""
    return list({(words(row, "date"), _said(row)): (row, x) for row, x in reversed(marks)}.values())


def _said(row: Row) -> str:
    return words(row, "short") or words(row, "label")


def weight(row: Row) -> float:
    """What deserves a label first: the weight that the row gives; else deeds, high channels, more than said."""
    if row.get("weight") is not None:
        return float(row["weight"])
    deed = 2.0 if row.get("quad") in {2, 4} else 0.0
    return deed + (1.0 if words(row, "channel") not in {"", "statement"} else 0.0) + (words(row, "status") != "done")


def _place(text: str, x: float, others: list[Label], start: float, right: float) -> Label | None:
    lines = wrap(text, min(ROOM, right - start), most=3)
    left = max(min(x - 3, right - max(width(line) for line in lines)), start)
    if left + max(width(line) for line in lines) > right + 1:
        return None
    spots = (Label(x, left, row, lines) for row in range(ROWS + 1 - len(lines)))
    return next((spot for spot in spots if not any(_collide(spot, other) for other in others)), None)


def _collide(new: Label, old: Label) -> bool:
    gap = 9
    apart = new.right + gap <= old.x or old.right + gap <= new.x
    same_rows = new.row < old.rows.stop and old.row < new.rows.stop
    if same_rows and not apart:
        return True
    crosses = old.x - 2 <= new.mark <= old.right + 2 and new.row > old.row
    crossed = new.x - 2 <= old.mark <= new.right + 2 and old.row > new.row
    return crosses or crossed
