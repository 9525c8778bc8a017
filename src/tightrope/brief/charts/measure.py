"""How wide a text is: Helvetica's advance widths (Adobe font metrics), which Arial and Liberation Sans share."""

from __future__ import annotations

from functools import cache

GROUPS = {
    222: "ijl", 260: "|", 278: " !,./:;[]\\ftI", 333: "()-`r", 334: "{}", 355: '"', 191: "'", 389: "*", 469: "^",
    500: "cksvxyzJ", 556: "0123456789abdeghnopqu#$?_L", 584: "+<=>~", 611: "FTZ", 667: "&ABEKPSVXY", 722: "CDHNRUw",
    778: "GOQ", 833: "Mm", 889: "%", 944: "W", 1015: "@",
}  # fmt: skip
ADVANCE = {letter: units for units, letters in GROUPS.items() for letter in letters}


@cache
def width(text: str, size: float = 12, bold: bool = False) -> float:
    """Width in pixels at a font size; letters outside ASCII count as wide ones."""
    units = sum(ADVANCE.get(letter, 600 if ord(letter) < 0x2E80 else 1000) for letter in text)
    return units * size / 1000 * (1.07 if bold else 1.0)


def wrap(text: str, room: float, size: float = 12, bold: bool = False, most: int | None = None) -> list[str]:
    """Lines no wider than `room` pixels; at most `most` lines, the last cut with an ellipsis."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, size, bold) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    if most and len(lines) > most:
        return [*lines[: most - 1], cut(" ".join(lines[most - 1 :]), room, size, bold)]
    return lines or [""]


def cut(text: str, room: float, size: float = 12, bold: bool = False) -> str:
    """The text, shortened at a word with an ellipsis if it is wider than `room`."""
    if width(text, size, bold) <= room:
        return text
    words = text.split()
    while len(words) > 1 and width(" ".join(words) + " …", size, bold) > room:
        words.pop()
    return " ".join(words) + " …"
