"""Draw a chart by its kind. Kinds are entry points of the group `tightrope.charts`, besides the built-in ones."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from tightrope import plugins
from tightrope.brief.charts.theme import Theme
from tightrope.domain import Chart

Drawer = Callable[[Chart, Theme], str]
BUILT_IN = ("boxes", "dots", "fan", "heat", "moves", "path", "relations", "timeline")


def kinds() -> tuple[str, ...]:
    """The names of the kinds that can be drawn."""
    return tuple(sorted({*BUILT_IN, *plugins.available("charts")}))


def draw(chart: Chart, theme: Theme | None = None) -> str:
    """The picture as one SVG element; empty where the kind is unknown or there is nothing to draw."""
    if not any(chart.data.values()) or chart.kind not in kinds():
        return ""
    return _drawer(chart.kind)(chart, theme or Theme())


def _drawer(kind: str) -> Drawer:
    if kind in BUILT_IN:
        drawer: Drawer = import_module(f"tightrope.brief.charts.{kind}").draw
        return drawer
    added: Drawer = plugins.load("charts", kind)
    return added
