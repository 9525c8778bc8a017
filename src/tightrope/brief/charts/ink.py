"""A small pen that writes SVG: colours by name, text that is measured, no ids, so that pictures can share a page."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

from tightrope.brief.charts.theme import FONT, Theme

LEADING = 1.25


def _n(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")


class Ink:
    """Collects marks; `svg` closes the picture at its height."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.parts: list[str] = []

    def _paint(self, fill: str | None, stroke: str | None, width: float, dash: str | None, opacity: float) -> str:
        colour = self.theme.colour
        painted = f' fill="{colour(fill)}"' if fill else ' fill="none"'
        if stroke:
            painted += f' stroke="{colour(stroke)}" stroke-width="{_n(width)}"'
        if dash:
            painted += f' stroke-dasharray="{dash}"'
        return painted + (f' opacity="{opacity:.2g}"' if opacity < 1 else "")

    def path(
        self,
        d: str,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        width: float = 1.0,
        dash: str | None = None,
        opacity: float = 1.0,
    ) -> None:
        """A path of SVG commands."""
        self.parts.append(f'<path d="{d}"{self._paint(fill, stroke, width, dash, opacity)}/>')

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        stroke: str = "rule",
        width: float = 1.0,
        dash: str | None = None,
    ) -> None:
        """A straight line."""
        self.path(f"M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}", stroke=stroke, width=width, dash=dash)

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        radius: float = 0,
        width: float = 1.0,
        dash: str | None = None,
        opacity: float = 1.0,
    ) -> None:
        """A rectangle, with round corners if `radius` is given."""
        place = f'x="{_n(x)}" y="{_n(y)}" width="{_n(w)}" height="{_n(h)}"' + (f' rx="{_n(radius)}"' if radius else "")
        self.parts.append(f"<rect {place}{self._paint(fill, stroke, width, dash, opacity)}/>")

    def circle(
        self,
        x: float,
        y: float,
        r: float,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        width: float = 1.0,
        dash: str | None = None,
    ) -> None:
        """A circle."""
        place = f'cx="{_n(x)}" cy="{_n(y)}" r="{_n(r)}"'
        self.parts.append(f"<circle {place}{self._paint(fill, stroke, width, dash, 1.0)}/>")

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        fill: str = "ink",
        size: float = 12,
        anchor: str = "start",
        bold: bool = False,
        italic: bool = False,
        halo: bool = False,
    ) -> None:
        """One line of text on its baseline."""
        style = f' font-size="{_n(size)}"' + (f' text-anchor="{anchor}"' if anchor != "start" else "")
        style += ' font-weight="600"' if bold else ""
        style += ' font-style="italic"' if italic else ""
        if halo:
            paper = self.theme.colour("paper")
            style += f' stroke="{paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"'
        fill = self.theme.colour(fill)
        self.parts.append(f'<text x="{_n(x)}" y="{_n(y)}" fill="{fill}"{style}>{escape(text, quote=False)}</text>')

    def lines(self, x: float, y: float, lines: Sequence[str], *, size: float = 12, **style: object) -> float:
        """Lines of text under each other, the first baseline at `y`. Returns the y below the last."""
        step = size * LEADING
        for k, line in enumerate(lines):
            self.text(x, y + k * step, line, size=size, **style)  # type: ignore[arg-type]
        return y + len(lines) * step

    def arrow(self, x: float, y: float, angle: float, fill: str, size: float = 7) -> None:
        """An arrowhead whose tip is at (x, y), pointing along `angle` (radians)."""
        corners = [(x, y)]
        for turn in (2.65, -2.65):
            corners.append((x + size * math.cos(angle + turn), y + size * math.sin(angle + turn)))
        points = "L".join(f"{_n(a)} {_n(b)}" for a, b in corners)
        self.path(f"M{points}Z", fill=fill)

    def svg(self, height: float, alt: str) -> str:
        """The whole picture; `alt` is what a screen reader says."""
        w, h = self.theme.width, math.ceil(height)
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}"'
        return f'{head} role="img" aria-label="{escape(alt)}" font-family="{FONT}">{"".join(self.parts)}</svg>'
