"""Tables in a Word file: fine rules, a head that repeats, and columns as wide as their words need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tightrope.brief.formats.word.parts import WIDTH_MM
from tightrope.brief.palette import LIGHT

NUMBER_MM, LEAST_MM, SHORTEST, LONGEST = 22.0, 20.0, 10, 70


def table(document: Any, heads: Sequence[str], rows: Sequence[Sequence[str]], to_right: Sequence[bool]) -> None:
    """A table over the whole width of the text."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    small = document.styles["Small"].style_id
    made = document.add_table(rows=0, cols=len(heads))
    made.autofit = False
    sizes = widths(heads, rows, to_right)
    for column, size in zip(made.columns, sizes, strict=True):
        column.width = Mm(size)
    for k, cells in enumerate([heads, *rows]):
        row = made.add_row()
        for place, text, right, size in zip(row.cells, cells, to_right, sizes, strict=True):
            place.width = Mm(size)
            paragraph = place.paragraphs[0]
            paragraph._p.style = small
            paragraph.add_run(text).bold = k == 0
            if right:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        _whole(row)
    _ruled(made)
    made.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader"))


def widths(heads: Sequence[str], rows: Sequence[Sequence[str]], to_right: Sequence[bool]) -> list[float]:
    """Millimetres of each column: numbers narrow, words by the length of their longest cell; together the page."""
    longest = [max(len(text) for text in column) for column in zip(heads, *rows, strict=True)]
    words = [min(max(n, SHORTEST), LONGEST) for n, right in zip(longest, to_right, strict=True) if not right]
    numbers = min(NUMBER_MM, 0.6 * WIDTH_MM / max(1, sum(to_right)))
    left = WIDTH_MM - numbers * sum(to_right)
    if not words:
        return [WIDTH_MM / len(heads)] * len(heads)
    spare = max(0.0, left - LEAST_MM * len(words))
    least = min(LEAST_MM, left / len(words))
    found = iter([least + spare * n / sum(words) for n in words])
    return [numbers if right else next(found) for right in to_right]


def _whole(row: Any) -> None:
    """No row breaks over a page."""
    row._tr.get_or_add_trPr().append(_element("w:cantSplit"))


def _ruled(made: Any) -> None:
    borders = _element("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        colour = LIGHT["rule"] if side == "insideH" else LIGHT["soft"]
        borders.append(_element(f"w:{side}", val="single", sz="4", space="0", color=colour[1:].upper()))
    made._tbl.tblPr.append(borders)


def _element(name: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    found = OxmlElement(name)
    for key, value in attributes.items():
        found.set(qn(f"w:{key}"), value)
    return found
