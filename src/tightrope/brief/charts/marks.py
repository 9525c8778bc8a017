"""Marks of acts: colour by kind of act, shape by channel, fill by how well the source is graded."""

from __future__ import annotations

import math

from tightrope.brief.charts.ink import Ink
from tightrope.brief.charts.measure import width
from tightrope.brief.charts.rows import Row, words

QUADS = {1: "friendly words", 2: "friendly deeds", 3: "hostile words", 4: "hostile deeds"}
SHAPES = {"statement": "circle", "forum": "square", "meeting": "diamond", "back": "triangle", "summit": "star"}
SHAPE_WORDS = {
    "circle": "said in public", "square": "at a forum", "diamond": "at a meeting", "triangle": "by a quiet channel",
    "star": "at a summit",
}  # fmt: skip


def shape_of(row: Row) -> str:
    """The shape for the channel of an act."""
    channel = words(row, "channel").lower()
    return next((shape for word, shape in SHAPES.items() if word in channel), "circle")


def style_of(grade: str) -> str:
    """`full` for graded sources A to C, `hollow` for D and E, `dashed` where nobody graded the source."""
    return "full" if grade in {"A", "B", "C"} else "hollow" if grade in {"D", "E"} else "dashed"


def polygon(shape: str, x: float, y: float, r: float) -> str:
    """The outline of a shape around a point, as SVG path commands."""
    turns, radii = {
        "square": ([45, 135, 225, 315], [1.25]), "diamond": ([0, 90, 180, 270], [1.4]),
        "triangle": ([-90, 30, 150], [1.4]), "star": ([-90 + 36 * k for k in range(10)], [1.6, 0.75]),
    }.get(shape, ([30 * k for k in range(12)], [1.0]))  # fmt: skip
    corners = [
        (
            x + r * radii[k % len(radii)] * math.cos(math.radians(t)),
            y + r * radii[k % len(radii)] * math.sin(math.radians(t)),
        )
        for k, t in enumerate(turns)
    ]
    return "M" + "L".join(f"{a:.1f} {b:.1f}" for a, b in corners) + "Z"


def mark(ink: Ink, x: float, y: float, *, colour: str, shape: str, style: str = "full", r: float = 5) -> None:
    """One mark."""
    fill = colour if style == "full" else "paper"
    dash = "2 1.6" if style == "dashed" else None
    if shape == "circle":
        ink.circle(x, y, r, fill=fill, stroke=colour, width=1.6, dash=dash)
    else:
        ink.path(polygon(shape, x, y, r), fill=fill, stroke=colour, width=1.6, dash=dash)


def legend(ink: Ink, y: float, rows: list[Row]) -> float:
    """Say what colours, shapes and outlines mean, only those that appear. Returns the y below."""
    quads = [q for q in QUADS if any(r.get("quad") == q for r in rows)]
    entries = [(f"quad{q}", "circle", "full", QUADS[q]) for q in quads]
    shapes = [s for s in SHAPE_WORDS if any(shape_of(r) == s for r in rows)]
    if len(shapes) > 1:
        entries += [("soft", shape, "full", SHAPE_WORDS[shape]) for shape in shapes]
    styles = {style_of(words(r, "grade")) for r in rows}
    entries += [("soft", "circle", "hollow", "weak source (grade D or E)")] * ("hollow" in styles)
    entries += [("soft", "circle", "dashed", "source not graded")] * ("dashed" in styles)
    x = 6.0
    for colour, shape, style, text in entries:
        needed = width(text, 11) + 30
        if x + needed > ink.theme.width and x > 6:
            x, y = 6.0, y + 19
        mark(ink, x, y - 4, colour=colour, shape=shape, style=style, r=4.5)
        ink.text(x + 11, y, text, size=11, fill="soft")
        x += needed
    return y + 10
