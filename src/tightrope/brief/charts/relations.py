"""Who stands where: the focal actor in the middle, allies on one side, adversaries on the other."""

from __future__ import annotations

import math

from tightrope.brief.charts.curves import Curve, bend, place_labels
from tightrope.brief.charts.ink import Ink
from tightrope.brief.charts.measure import wrap
from tightrope.brief.charts.places import Spots, places
from tightrope.brief.charts.rows import Row, number, percent, unique, words
from tightrope.brief.charts.theme import Theme
from tightrope.domain import Chart

R = 25
STYLES = {"alliance": ("ally", 11.0, None), "coop": ("good", 1.6, None), "conflict": ("bad", 1.6, "5 3")}


def draw(chart: Chart, theme: Theme) -> str:
    """Nodes with rings of strain, pale bands for alliances, lines for friendly and broken lines for hostile acts."""
    ink = Ink(theme)
    spots, height = places(chart.data["nodes"], theme)
    edges = [e for e in chart.data.get("edges", []) if e["source"] in spots and e["target"] in spots]
    curves = _curves(edges, spots)
    for edge, curve in sorted(curves, key=lambda c: words(c[0], "kind") != "alliance"):
        _edge(ink, edge, curve)
    for node in chart.data["nodes"]:
        _node(ink, node, *spots[words(node, "actor")])
    _labels(ink, curves, spots)
    return ink.svg(_legend(ink, height, chart), chart.alt)


def _curves(edges: list[Row], spots: Spots) -> list[tuple[Row, Curve]]:
    centre = (sum(x for x, _ in spots.values()) / len(spots), sum(y for _, y in spots.values()) / len(spots))
    seen: dict[frozenset[str], int] = {}
    found = []
    for edge in edges:
        pair = frozenset((words(edge, "source"), words(edge, "target")))
        turn = seen.get(pair, 0) if edge["kind"] != "alliance" else 0
        if edge["kind"] != "alliance":
            seen[pair] = turn + 1
        start, end = spots[words(edge, "source")], spots[words(edge, "target")]
        amount = 0.0 if edge["kind"] == "alliance" else 0.14 + 0.1 * (turn // 2)
        found.append((edge, bend(start, end, amount, R + 5, away=centre, flip=turn % 2 == 1)))
    return found


def _edge(ink: Ink, edge: Row, curve: Curve) -> None:
    colour, width, dash = STYLES.get(words(edge, "kind"), STYLES["coop"])
    if edge["kind"] == "alliance":
        ink.path(curve.d, stroke=colour, width=width)
        return
    weight = min(4.5, width + 0.35 * max(0.0, number(edge, "weight", 1) - 1))
    ink.path(curve.d, stroke=colour, width=weight, dash=dash)
    ink.arrow(*curve.end, curve.heading, colour, 8 + weight)


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


def _labels(ink: Ink, curves: list[tuple[Row, Curve]], spots: Spots) -> None:
    blocks = [(x - 60, y - R - 4, x + 60, y + R + 38) for x, y in spots.values()]
    shown: list[tuple[str, str, Curve]] = []
    for edge, curve in curves:
        text, kind = words(edge, "label"), words(edge, "kind")
        if text and not (kind == "alliance" and any(text == t for t, _, _ in shown)):
            shown.append((text, kind, curve))
    for (text, kind, _), spot in zip(shown, place_labels(shown, blocks, ink.theme.width), strict=True):
        colour = {"coop": "good", "conflict": "bad"}.get(kind, "soft")
        ink.text(*spot, text, size=11, anchor="middle", fill=colour, italic=kind == "alliance", halo=True)


def _legend(ink: Ink, y: float, chart: Chart) -> float:
    kinds = unique(words(e, "kind") for e in chart.data.get("edges", []))
    says = {"alliance": "alliance", "coop": "friendly acts", "conflict": "hostile acts"}
    x, wide = 4.0, 118 if not ink.theme.narrow else 110
    for kind in (k for k in says if k in kinds):
        colour, width, dash = STYLES[kind]
        ink.line(x, y + 6, x + 26, y + 6, colour, width, dash)
        ink.text(x + 33, y + 10, says[kind], size=11, fill="soft")
        x += wide
    if any(number(n, "strain") for n in chart.data["nodes"]):
        x, y = (x, y) if x + 60 < ink.theme.width else (4.0, y + 20)
        ink.path(_arc(x + 9, y + 6, 7, 0.4), stroke="bad", width=3)
        ink.text(x + 23, y + 10, "strain", size=11, fill="soft")
    return y + 24
