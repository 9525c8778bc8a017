"""Ties between two parties: what passes both ways is one line a kind, with each party's own count at its end."""

from __future__ import annotations

import math
from dataclasses import dataclass

from tightrope.brief.charts.curves import Curve, bend
from tightrope.brief.charts.places import Spots
from tightrope.brief.charts.rows import Row, number, words


@dataclass
class Tie:
    """Acts of one kind between two parties; `there` counts those of `source`, `back` those of `target`."""

    source: str
    target: str
    kind: str
    there: float = 0.0
    back: float = 0.0
    turn: int = 0

    def curve(self, spots: Spots, centre: tuple[float, float], gap: float) -> Curve:
        """Its line; alliances go straight, other kinds bend to either side, far enough to pass other parties by."""
        start, end, flip = spots[self.source], spots[self.target], self.turn % 2 == 1
        if self.kind == "alliance":
            return bend(start, end, 0.0, gap, away=centre)
        tries = [(0.16, flip), (0.28, flip), (0.16, not flip), (0.4, flip), (0.28, not flip), (0.52, flip)]
        curves = [bend(start, end, amount, gap, away=centre, flip=side) for amount, side in tries]
        others = [spot for actor, spot in spots.items() if actor not in {self.source, self.target}]
        return next((curve for curve in curves if _clear(curve, others, gap)), curves[0])


def _clear(curve: Curve, others: list[tuple[float, float]], gap: float) -> bool:
    points = [curve.at(k / 24) for k in range(25)]
    return all(math.dist(point, other) > gap + 8 for point in points for other in others)


def ties(edges: list[Row], spots: Spots) -> list[Tie]:
    """The edges merged by pair and kind, alliances first; edges of parties that are not on the map are left out."""
    found: dict[tuple[frozenset[str], str], Tie] = {}
    for edge in edges:
        source, target, kind = words(edge, "source"), words(edge, "target"), words(edge, "kind")
        if source not in spots or target not in spots or source == target:
            continue
        tie = found.setdefault((frozenset((source, target)), kind), Tie(source, target, kind))
        count = number(edge, "weight", 1)
        if tie.source == source:
            tie.there += count
        else:
            tie.back += count
    turns: dict[frozenset[str], int] = {}
    for (pair, kind), tie in found.items():
        if kind != "alliance":
            tie.turn = turns.get(pair, 0)
            turns[pair] = tie.turn + 1
    return sorted(found.values(), key=lambda tie: tie.kind != "alliance")
