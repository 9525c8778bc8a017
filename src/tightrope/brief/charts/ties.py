"""Ties between two parties: what passes both ways is one line a kind, with each party's own count at its end."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tightrope.brief.charts.curves import Curve, Point, bend
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

    def curve(self, spots: Spots, centre: Point, gap: float, taken: Sequence[Curve] = ()) -> Curve:
        """Its line; alliances go straight, others bend, far enough to pass other parties and lines of the pair by."""
        start, end, flip = spots[self.source], spots[self.target], self.turn % 2 == 1
        if self.kind == "alliance":
            return bend(start, end, 0.0, gap, away=centre)
        tries = [(0.16, flip), (0.28, flip), (0.16, not flip), (0.4, flip), (0.28, not flip), (0.52, flip)]
        curves = [bend(start, end, amount, gap, away=centre, flip=side) for amount, side in tries]
        others = [spot for actor, spot in spots.items() if actor not in {self.source, self.target}]
        free = [c for c in curves if all(math.dist(c.control, t.control) > 12 for t in taken)]
        return next((c for c in free if _clear(c, others, gap)), (free or curves)[0])


def drawn(ties: list[Tie], spots: Spots, gap: float) -> list[tuple[Tie, Curve]]:
    """Every tie with its line."""
    centre = (sum(x for x, _ in spots.values()) / len(spots), sum(y for _, y in spots.values()) / len(spots))
    taken: dict[frozenset[str], list[Curve]] = {}
    found = []
    for tie in ties:
        pair = taken.setdefault(frozenset((tie.source, tie.target)), [])
        curve = tie.curve(spots, centre, gap, pair)
        if tie.kind != "alliance":
            pair.append(curve)
        found.append((tie, curve))
    return found


def _clear(curve: Curve, others: list[Point], gap: float) -> bool:
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
