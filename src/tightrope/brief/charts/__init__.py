"""Pictures: one file a kind, all drawn as SVG by the same small pen, wide or narrow, for the page, light or dark."""

from tightrope.brief.charts.draw import draw, kinds
from tightrope.brief.charts.theme import NARROW, WIDE, Theme

__all__ = ["NARROW", "WIDE", "Theme", "draw", "kinds"]
