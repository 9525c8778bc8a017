"""Where the name of a party stands: below, above, left or right of its disc, where it covers the fewest lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tightrope.brief.charts.curves import Box, Curve
from tightrope.brief.charts.measure import width
from tightrope.brief.charts.places import Spots

LINE, GAP = 16, 9


@dataclass(frozen=True)
class Name:
    """A placed name: the first baseline, how it is anchored, its lines, and the box that they fill."""

    x: float
    y: float
    anchor: str
    lines: list[str]
    box: Box


def placed(
    names: Mapping[str, list[str]], spots: Spots, curves: Sequence[Curve], radius: float, room: float
) -> dict[str, Name]:
    """A place for every name inside the picture, off the discs and the names before it."""
    discs = [(x - radius, y - radius, x + radius, y + radius) for x, y in spots.values()]
    points = [curve.at(k / 30) for curve in curves for k in range(31)]
    found: dict[str, Name] = {}
    for actor, lines in names.items():
        taken = [*discs, *(name.box for name in found.values())]
        tries = _tries(lines, *spots[actor], radius)
        inside = [n for n in tries if n.box[0] >= 0 and n.box[2] <= room and n.box[1] >= 0] or tries[:1]
        found[actor] = min(inside, key=lambda n: _cost(n.box, taken, points))
    return found


def _tries(lines: list[str], x: float, y: float, radius: float) -> list[Name]:
    wide = max(width(line, 13, True) for line in lines)
    tall = LINE * len(lines)
    level = y + 4 - LINE * (len(lines) - 1) / 2
    left, right = x - radius - GAP, x + radius + GAP
    below, above = y + radius + 17, y - radius - GAP - tall + LINE - 2
    return [
        Name(x, below, "middle", lines, (x - wide / 2, below - 12, x + wide / 2, below + tall - 11)),
        Name(left, level, "end", lines, (left - wide, level - 12, left, level + tall - 11)),
        Name(right, level, "start", lines, (right, level - 12, right + wide, level + tall - 11)),
        Name(x, above, "middle", lines, (x - wide / 2, above - 12, x + wide / 2, above + tall - 11)),
    ]


def _cost(box: Box, taken: Sequence[Box], points: Sequence[tuple[float, float]]) -> float:
    """Covered discs and names count most, then points of lines."""
    hits = sum(box[0] - 4 <= px <= box[2] + 4 and box[1] - 3 <= py <= box[3] + 3 for px, py in points)
    return 1000 * sum(box[0] < b[2] + 3 and b[0] < box[2] + 3 and box[1] < b[3] and b[1] < box[3] for b in taken) + hits
