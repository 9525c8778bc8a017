"""Pictures, tables and page numbers in a Word file."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

WIDTH_MM = 156


def picture(document: Any, svg: str, alt: str) -> None:
    """A picture as PNG at twice its size on screen, with its words for screen readers."""
    import vl_convert
    from docx.shared import Mm

    image = vl_convert.svg_to_png(svg, scale=2.2)
    document.add_picture(BytesIO(image), width=Mm(WIDTH_MM))
    properties = document.paragraphs[-1]._p.xpath(".//wp:docPr")
    for found in properties:
        found.set("descr", alt)


def table(document: Any, heads: Sequence[str], rows: Sequence[Sequence[str]], to_right: Sequence[bool]) -> None:
    """A table whose head repeats on every page."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    made = document.add_table(rows=0, cols=len(heads))
    made.style = document.styles["Light Shading"]
    for k, cells in enumerate([heads, *rows]):
        row = made.add_row()
        for place, text, right in zip(row.cells, cells, to_right, strict=True):
            paragraph = place.paragraphs[0]
            paragraph.style = document.styles["Small"]
            paragraph.add_run(text).bold = k == 0
            if right:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _repeat(made.rows[0])


def _repeat(row: Any) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def add_page_number(document: Any) -> None:
    """The page number in the middle of the foot."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
