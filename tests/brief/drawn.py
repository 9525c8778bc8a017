"""Read a drawn picture back: its size and the boxes of its texts."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree

from tightrope.brief.charts.measure import width

NS = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Words:
    text: str
    left: float
    right: float
    top: float
    bottom: float

    def covers(self, other: Words, slack: float = 0.5) -> bool:
        apart = self.right - slack <= other.left or other.right - slack <= self.left
        return not (apart or self.bottom - slack <= other.top or other.bottom - slack <= self.top)


@dataclass(frozen=True)
class Drawn:
    width: float
    height: float
    texts: tuple[Words, ...]
    root: ElementTree.Element

    def outside(self) -> list[Words]:
        """Texts that leave the picture."""
        return [
            t for t in self.texts if t.left < -1 or t.right > self.width + 1 or t.top < -1 or t.bottom > self.height + 1
        ]

    def overlaps(self) -> list[tuple[str, str]]:
        """Pairs of texts that cover each other."""
        return [(a.text, b.text) for k, a in enumerate(self.texts) for b in self.texts[:k] if a.covers(b)]


def read(svg: str) -> Drawn:
    root = ElementTree.fromstring(svg)
    _, _, w, h = map(float, root.attrib["viewBox"].split())
    return Drawn(w, h, tuple(_words(found) for found in root.iter(f"{NS}text")), root)


def _words(found: ElementTree.Element) -> Words:
    size = float(found.get("font-size", "12"))
    text = found.text or ""
    wide = width(text, size, found.get("font-weight") == "600")
    x, y = float(found.attrib["x"]), float(found.attrib["y"])
    left = {"start": x, "middle": x - wide / 2, "end": x - wide}[found.get("text-anchor", "start")]
    return Words(text, left, left + wide, y - 0.78 * size, y + 0.22 * size)
