"""Pictures and page numbers in a Word file."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tightrope.brief.palette import LIGHT

WIDTH_MM = 156
FIXED = (1980, 1, 1, 0, 0, 0)
HALO = re.compile(
    r"<text([^>]*?)( stroke=\"[^\"]*\" stroke-width=\"4\"[^>]*?paint-order=\"stroke\")([^>]*)>(.*?)</text>"
)


def picture(document: Any, svg: str, alt: str) -> None:
    """A picture as PNG at twice its size on screen, with its words for screen readers."""
    import vl_convert
    from docx.shared import Mm

    image = vl_convert.svg_to_png(behind(svg), scale=2.2)
    document.add_picture(BytesIO(image), width=Mm(WIDTH_MM))
    properties = document.paragraphs[-1]._p.xpath(".//wp:docPr")
    for found in properties:
        found.set("descr", alt)


def behind(svg: str) -> str:
    """On white, with the halos of words as words of their own behind them: not every renderer paints outlines first."""
    white = svg.replace(LIGHT["paper"], "#ffffff").replace(">", '><rect width="100%" height="100%" fill="#ffffff"/>', 1)
    return HALO.sub(r"<text\1\2\3>\4</text><text\1\3>\4</text>", white)


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


def stable(document: bytes) -> bytes:
    """The same file with fixed times inside, so that the same brief gives the same bytes."""
    stream = BytesIO()
    with ZipFile(BytesIO(document)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name, FIXED), old.read(name), ZIP_DEFLATED)
    return stream.getvalue()
