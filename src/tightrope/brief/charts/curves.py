"""Bent lines between two points, and places for their labels that cover nothing else."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tightrope.brief.charts.measure import width

Point = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Curve:
    """A quadratic curve from `start` over `control` to `end`."""

    start: Point
    control: Point
    end: Point

    @property
    def d(self) -> str:
        """SVG path commands."""
        (a, b), (c, d), (e, f) = self.start, self.control, self.end
        return f"M{a:.1f} {b:.1f}Q{c:.1f} {d:.1f} {e:.1f} {f:.1f}"

    @property
    def heading(self) -> float:
        """The direction in which it arrives (radians)."""
        return math.atan2(self.end[1] - self.control[1], self.end[0] - self.control[0])

    @property
    def leaving(self) -> float:
        """The direction in which it arrives when followed backwards (radians)."""
        return math.atan2(self.start[1] - self.control[1], self.start[0] - self.control[0])

    def at(self, t: float) -> Point:
        """The point at a share `t` of the way."""
        u = 1 - t
        x, y = (
            u * u * a + 2 * u * t * c + t * t * e for a, c, e in zip(self.start, self.control, self.end, strict=True)
        )
        return x, y


def bend(start: Point, end: Point, amount: float, gap: float, *, away: Point, flip: bool = False) -> Curve:
    """A curve between two discs of radius `gap`, bent by `amount` of its length away from a point."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy) or 1.0
    across = (-dy / length, dx / length)
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    side = across[0] * (middle[0] - away[0]) + across[1] * (middle[1] - away[1])
    outward = side if abs(side) > 0.04 * length else -across[1] or across[0]
    sign = (1 if outward >= 0 else -1) * (-1 if flip else 1)
    control = (middle[0] + sign * amount * length * across[0], middle[1] + sign * amount * length * across[1])
    return Curve(_towards(start, control, gap), control, _towards(end, control, gap))


def _towards(point: Point, other: Point, gap: float) -> Point:
    dx, dy = other[0] - point[0], other[1] - point[1]
    length = math.hypot(dx, dy) or 1.0
    return point[0] + gap * dx / length, point[1] + gap * dy / length


def place_labels(items: Sequence[tuple[str, Curve, float]], blocks: Iterable[Box], room: float) -> list[Point]:
    """For each text, its curve and how far along it should stand: the middle of its baseline, covering least."""
    taken = list(blocks)
    found = []
    for text, curve, near in items:
        half = width(text, 11.5, True) / 2 + 4
        spots = [curve.at(min(0.95, max(0.05, near + dt))) for dt in (0, 0.06, -0.06, 0.12, -0.12, 0.2, -0.2)]
        spots = [(min(max(x, half), room - half), y + dy) for dy in (4, -8, 16) for x, y in spots]
        best = min(spots, key=lambda p: sum(_overlap(_box(p, half), other) for other in taken))
        taken.append(_box(best, half))
        found.append(best)
    return found


def _box(spot: Point, half: float) -> Box:
    return spot[0] - half, spot[1] - 12, spot[0] + half, spot[1] + 4


def _overlap(a: Box, b: Box) -> float:
    return max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
