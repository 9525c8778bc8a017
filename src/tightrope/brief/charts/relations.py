"""Who stands where: the focal actor in the middle, allies on one side, adversaries on the other."""

from __future__ import annotations

import math

from tightrope.brief.charts.curves import Curve, place_labels
from tightrope.brief.charts.ink import Ink
from tightrope.brief.charts.measure import cut, width, wrap
from tightrope.brief.charts.names import Name, placed
from tightrope.brief.charts.places import places
from tightrope.brief.charts.rows import Row, number, percent, unique, words
from tightrope.brief.charts.theme import Theme
from tightrope.brief.charts.ties import Tie, drawn, ties
from tightrope.domain import Chart

R, COUNTED, MANY, THIN = 25, 3, 6, 0.15
STYLES = {"alliance": ("ally", 11.0, None), "coop": ("good", 1.6, None), "conflict": ("bad", 1.6, "5 3")}


def draw(chart: Chart, theme: Theme) -> str:
    """Nodes with rings of strain, pale bands for alliances, lines for friendly and broken lines for hostile acts."""
    ink = Ink(theme)
    nodes = chart.data["nodes"]
    spots, height = places(nodes, theme)
    kept, least = _weighty(ties(chart.data.get("edges", []), spots))
    lines = drawn(kept, spots, R + 5)
    for tie, curve in lines:
        _tie(ink, tie, curve)
    names = placed({words(n, "actor"): _under(ink, n) for n in nodes}, spots, [c for _, c in lines], R, theme.width)
    for node in nodes:
        _node(ink, node, *spots[words(node, "actor")])
    for node in nodes:
        _name(ink, node, names[words(node, "actor")])
    blocks = [(x - R - 4, y - R - 4, x + R + 4, y + R + 4) for x, y in spots.values()]
    _counts(ink, lines, [*blocks, *(name.box for name in names.values())])
    return ink.svg(_legend(ink, max(height, *(name.box[3] + 8 for name in names.values())), chart, least), chart.alt)


def _weighty(found: list[Tie]) -> tuple[list[Tie], float]:
    """The ties that are drawn, and how many acts the thinnest needs: where there are many, thin ones are left out."""
    counts = [tie.there + tie.back for tie in found if tie.kind != "alliance"]
    least = max(COUNTED, THIN * max(counts)) if len(counts) > MANY else 0.0
    return [tie for tie in found if tie.kind == "alliance" or tie.there + tie.back >= least], least


def _tie(ink: Ink, tie: Tie, curve: Curve) -> None:
    colour, wide, dash = STYLES.get(tie.kind, STYLES["coop"])
    if tie.kind == "alliance":
        ink.path(curve.d, stroke=colour, width=wide)
        return
    weight = min(5.0, wide + 0.16 * max(0.0, tie.there + tie.back - 1))
    ink.path(curve.d, stroke=colour, width=weight, dash=dash)
    if tie.there:
        ink.arrow(*curve.end, curve.heading, colour, 8 + weight)
    if tie.back:
        ink.arrow(*curve.start, curve.leaving, colour, 8 + weight)


def _node(ink: Ink, node: Row, x: float, y: float) -> None:
    colour, strain = ink.theme.slot(words(node, "actor")), number(node, "strain")
    ink.circle(x, y, R, fill="paper")
    ink.circle(x, y, R - 5, fill=colour)
    ink.circle(x, y, R, stroke="rule", width=4)
    if strain > 0:
        ink.path(_arc(x, y, R, min(strain, 0.999)), stroke="bad", width=4)
    code = words(node, "code")
    if code and len(code) <= 4:
        ink.text(x, y + 4, code, size=11, bold=True, anchor="middle", fill="paper")


def _under(ink: Ink, node: Row) -> list[str]:
    """The name in lines, and the strain in one more."""
    lines = wrap(words(node, "label").removeprefix("the ") or ink.theme.name(words(node, "actor")), 118, 13, True, 2)
    strain = number(node, "strain")
    return [*lines, *([f"strain {percent(strain)}"] if strain > 0 else [])]


def _name(ink: Ink, node: Row, name: Name) -> None:
    strained = number(node, "strain") > 0
    x, y = name.x, name.y
    for k, line in enumerate(name.lines):
        last = strained and k == len(name.lines) - 1
        colour = "bad" if last else ink.theme.slot(words(node, "actor"))
        size = 11.0 if last else 13.0
        ink.text(x, y, line, size=size, bold=not last, anchor=name.anchor, fill=colour, halo=True)
        y += 16


def _arc(x: float, y: float, r: float, share: float) -> str:
    angle = 2 * math.pi * share
    tip = f"{x + r * math.sin(angle):.1f} {y - r * math.cos(angle):.1f}"
    return f"M{x:.1f} {y - r:.1f}A{r} {r} 0 {int(share > 0.5)} 1 {tip}"


def _counts(ink: Ink, lines: list[tuple[Tie, Curve]], blocks: list[tuple[float, float, float, float]]) -> None:
    """One number a line, at its middle; lines of a few acts carry none."""
    counted = [(t, c) for t, c in lines if t.kind != "alliance" and t.there + t.back >= COUNTED]
    items = [(f"{tie.there + tie.back:g}", curve, 0.5) for tie, curve in counted]
    for (tie, _), (text, _, _), spot in zip(counted, items, place_labels(items, blocks, ink.theme.width), strict=True):
        ink.text(*spot, text, size=12, bold=True, anchor="middle", fill=STYLES[tie.kind][0], halo=True)


def _legend(ink: Ink, y: float, chart: Chart, least: float) -> float:
    edges = chart.data.get("edges", [])
    names = unique(words(e, "label") for e in edges if words(e, "kind") == "alliance" and words(e, "label"))
    alliance = f"alliance: {'; '.join(names)}" if names else "alliance"
    says = {"coop": "friendly acts", "conflict": "hostile acts", "alliance": alliance}
    x = 4.0
    for kind in (k for k in says if any(words(e, "kind") == k for e in edges)):
        colour, wide, dash = STYLES[kind]
        text = cut(says[kind], ink.theme.width - 40, 11)
        if x > 4 and x + 38 + width(text, 11) > ink.theme.width:
            x, y = 4.0, y + 20
        ink.line(x, y + 6, x + 26, y + 6, colour, wide, dash)
        ink.text(x + 33, y + 10, text, size=11, fill="soft")
        x += 56 + width(text, 11)
    notes = []
    if any(words(e, "kind") != "alliance" for e in edges):
        notes.append("Arrows show who acts; a number counts the acts on a line.")
    if least:
        notes.append(f"Lines of fewer than {math.ceil(least)} acts are left out.")
    if any(number(n, "strain") for n in chart.data["nodes"]):
        notes.append("The ring shows strain.")
    lines = wrap(" ".join(notes), ink.theme.width, 11) if notes else []
    return ink.lines(4, y + 30, lines, size=11, fill="soft") + (2 if lines else 0)
