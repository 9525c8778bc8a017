"""Who stands where: the focal actor in the middle, allies on one side, adversaries on the other."""

from __future__ import annotations

import math

from tightrope.brief.charts.curves import Curve, place_labels
from tightrope.brief.charts.ink import Ink
from tightrope.brief.charts.measure import cut, width, wrap
from tightrope.brief.charts.places import Spots, places
from tightrope.brief.charts.rows import Row, number, percent, unique, words
from tightrope.brief.charts.theme import Theme
from tightrope.brief.charts.ties import Tie, drawn, ties
from tightrope.domain import Chart

R = 25
STYLES = {"alliance": ("ally", 11.0, None), "coop": ("good", 1.6, None), "conflict": ("bad", 1.6, "5 3")}


def draw(chart: Chart, theme: Theme) -> str:
    """Nodes with rings of strain, pale bands for alliances, lines for friendly and broken lines for hostile acts."""
    ink = Ink(theme)
    spots, height = places(chart.data["nodes"], theme)
    lines = drawn(ties(chart.data.get("edges", []), spots), spots, R + 5)
    for tie, curve in lines:
        _tie(ink, tie, curve)
    for node in chart.data["nodes"]:
        _node(ink, node, *spots[words(node, "actor")])
    _counts(ink, lines, spots)
    return ink.svg(_legend(ink, height, chart), chart.alt)


def _tie(ink: Ink, tie: Tie, curve: Curve) -> None:
    colour, wide, dash = STYLES.get(tie.kind, STYLES["coop"])
    if tie.kind == "alliance":
        ink.path(curve.d, stroke=colour, width=wide)
        return
    weight = min(4.5, wide + 0.2 * max(0.0, tie.there + tie.back - 1))
    ink.path(curve.d, stroke=colour, width=weight, dash=dash)
    if tie.there:
        ink.arrow(*curve.end, curve.heading, colour, 8 + weight)
    if tie.back:
        ink.arrow(*curve.start, curve.leaving, colour, 8 + weight)


def _node(ink: Ink, node: Row, x: float, y: float) -> None:
    actor = words(node, "actor")
    colour, strain = ink.theme.slot(actor), number(node, "strain")
    ink.circle(x, y, R, fill="paper")
    ink.circle(x, y, R - 5, fill=colour)
    ink.circle(x, y, R, stroke="rule", width=4)
    if strain > 0:
        ink.path(_arc(x, y, R, min(strain, 0.999)), stroke="bad", width=4)
    code = words(node, "code")
    if code and len(code) <= 4:
        ink.text(x, y + 4, code, size=11, bold=True, anchor="middle", fill="paper")
    under = wrap(words(node, "label") or ink.theme.name(actor), 118, 13, True, 2)
    end = ink.lines(x, y + R + 17, under, size=13, bold=True, anchor="middle", fill=colour, halo=True)
    if strain > 0:
        ink.text(x, end, f"strain {percent(strain)}", size=11, anchor="middle", fill="bad", halo=True)


def _arc(x: float, y: float, r: float, share: float) -> str:
    angle = 2 * math.pi * share
    tip = f"{x + r * math.sin(angle):.1f} {y - r * math.cos(angle):.1f}"
    return f"M{x:.1f} {y - r:.1f}A{r} {r} 0 {int(share > 0.5)} 1 {tip}"


def _counts(ink: Ink, lines: list[tuple[Tie, Curve]], spots: Spots) -> None:
    blocks = [(x - R - 4, y - R - 4, x + R + 4, y + R + 4) for x, y in spots.values()]
    blocks += [(x - 60, y + R + 4, x + 60, y + R + 38) for x, y in spots.values()]
    ends = [
        (f"{count:g}", tie.kind, curve, near)
        for tie, curve in lines
        for count, near in ((tie.there, 0.2), (tie.back, 0.8))
        if tie.kind != "alliance" and count
    ]
    found = place_labels([(text, curve, near) for text, _, curve, near in ends], blocks, ink.theme.width)
    for (text, kind, _, _), spot in zip(ends, found, strict=True):
        ink.text(*spot, text, size=11.5, bold=True, anchor="middle", fill=STYLES[kind][0], halo=True)


def _legend(ink: Ink, y: float, chart: Chart) -> float:
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
        notes.append("A number beside a party counts its own acts.")
    if any(number(n, "strain") for n in chart.data["nodes"]):
        notes.append("The ring shows strain.")
    lines = wrap(" ".join(notes), ink.theme.width, 11) if notes else []
    return ink.lines(4, y + 30, lines, size=11, fill="soft") + (2 if lines else 0)
