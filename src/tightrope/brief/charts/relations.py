"""Who stands where: the focal actor in the middle, allies on one side, adversaries on the other."""

from __future__ import annotations

import math

from tightrope.brief.charts.curves import Curve, bend, place_labels
from tightrope.brief.charts.ink import Ink
from tightrope.brief.charts.measure import wrap
from tightrope.brief.charts.rows import Row, number, percent, unique, words
from tightrope.brief.charts.theme import Theme
from tightrope.domain import Chart

R = 25
STYLES = {"alliance": ("ally", 11.0, None), "coop": ("good", 1.6, None), "conflict": ("bad", 1.6, "5 3")}


def draw(chart: Chart, theme: Theme) -> str:
    """Nodes with rings of strain, pale bands for alliances, lines for friendly and broken lines for hostile acts."""
    ink = Ink(theme)
    height = 430 if theme.narrow else 380
    places = positions(chart.data["nodes"], theme, height)
    edges = [e for e in chart.data.get("edges", []) if e["source"] in places and e["target"] in places]
    curves = _curves(edges, places)
    for edge, curve in sorted(curves, key=lambda c: words(c[0], "kind") != "alliance"):
        _edge(ink, edge, curve)
    for node in chart.data["nodes"]:
        _node(ink, node, *places[words(node, "actor")])
    _labels(ink, curves, places)
    return ink.svg(_legend(ink, height, chart), chart.alt)


def positions(nodes: list[Row], theme: Theme, height: float) -> dict[str, tuple[float, float]]:
    """Where each actor stands, by its role."""
    by_role: dict[str, list[str]] = {role: [] for role in ("focal", "ally", "adversary", "other")}
    for node in nodes:
        by_role.setdefault(words(node, "role") or "other", []).append(words(node, "actor"))
    w, h = theme.width, height - 30
    turn = theme.narrow
    spots: dict[str, tuple[float, float]] = {}
    for role, depth in (("focal", 0.43), ("ally", 0.12), ("adversary", 0.88), ("other", 0.64)):
        group = by_role[role]
        for k, actor in enumerate(group):
            across = _spread(k, len(group), role)
            x, y = (across, depth) if turn else (depth, across)
            spots[actor] = (45 + x * (w - 90), 42 + y * (h - 90))
    return spots


def _spread(k: int, count: int, role: str) -> float:
    if count == 1:
        return {"ally": 0.12, "other": 1.0}.get(role, 0.5)
    low, high = (0.55, 1.0) if role == "other" else (0.06, 0.94) if role == "ally" else (0.2, 0.8)
    place = low + (high - low) * k / (count - 1)
    return place + (0.13 if role == "ally" and abs(place - 0.5) < 0.1 else 0.0)


def _curves(edges: list[Row], places: dict[str, tuple[float, float]]) -> list[tuple[Row, Curve]]:
    centre = (sum(x for x, _ in places.values()) / len(places), sum(y for _, y in places.values()) / len(places))
    seen: dict[frozenset[str], int] = {}
    found = []
    for edge in edges:
        pair = frozenset((words(edge, "source"), words(edge, "target")))
        turn = seen.get(pair, 0) if edge["kind"] != "alliance" else 0
        if edge["kind"] != "alliance":
            seen[pair] = turn + 1
        start, end = places[words(edge, "source")], places[words(edge, "target")]
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
    ink.text(x, y + 4, code if len(code) <= 4 else "", size=11, bold=True, anchor="middle", fill="paper")
    under = wrap(words(node, "label") or ink.theme.name(actor), 118, 13, True, 2)
    end = ink.lines(x, y + R + 17, under, size=13, bold=True, anchor="middle", fill=colour, halo=True)
    if strain > 0:
        ink.text(x, end, f"strain {percent(strain)}", size=11, anchor="middle", fill="bad", halo=True)


def _arc(x: float, y: float, r: float, share: float) -> str:
    angle = 2 * math.pi * share
    tip = f"{x + r * math.sin(angle):.1f} {y - r * math.cos(angle):.1f}"
    return f"M{x:.1f} {y - r:.1f}A{r} {r} 0 {int(share > 0.5)} 1 {tip}"


def _labels(ink: Ink, curves: list[tuple[Row, Curve]], places: dict[str, tuple[float, float]]) -> None:
    blocks = [(x - 60, y - R - 4, x + 60, y + R + 38) for x, y in places.values()]
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
    x = 4.0
    for kind in (k for k in says if k in kinds):
        colour, width, dash = STYLES[kind]
        ink.line(x, y + 6, x + 26, y + 6, colour, width, dash)
        ink.text(x + 33, y + 10, says[kind], size=11, fill="soft")
        x += 118
    if any(number(n, "strain") for n in chart.data["nodes"]):
        ink.path(_arc(x + 9, y + 6, 7, 0.4), stroke="bad", width=3)
        ink.text(x + 23, y + 10, "strain", size=11, fill="soft")
    return y + 24
