"""The style sheet of the Word file."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from tightrope.brief.palette import LIGHT

SERIF, SANS = "Georgia", "Calibri"
# name, based on, font, points, colour, bold, italic, space before, space after
STYLES = (
    ("Kicker", "Normal", SANS, 9, "accent", True, False, 0, 4),
    ("Facts", "Normal", SANS, 9, "soft", False, False, 4, 10),
    ("Lead", "Normal", SERIF, 13.5, "ink", False, False, 0, 8),
    ("Bottom Line", "List Number", SERIF, 12.5, "ink", False, False, 2, 6),
    ("Limits", "Normal", SERIF, 10.5, "soft", False, True, 0, 6),
    ("Misleads", "Normal", SANS, 9, "soft", False, False, 0, 8),
    ("Small", "Normal", SANS, 9, "ink", False, False, 0, 2),
    ("Footnote Text", "Normal", SANS, 8.5, "ink", False, False, 0, 1),
)
BUILT_IN = (
    ("Normal", SERIF, 10.5, "ink", False, 0, 6), ("Title", SERIF, 26, "ink", False, 0, 6),
    ("Subtitle", SERIF, 13, "soft", False, 0, 6), ("Heading 1", SANS, 12, "accent", True, 16, 4),
    ("Caption", SANS, 10, "ink", True, 10, 4), ("List Number", SERIF, 10.5, "ink", False, 0, 6),
)  # fmt: skip


def new_document(title: str, as_of: str | None) -> Any:
    """An empty A4 document with the styles of a brief."""
    from docx import Document
    from docx.shared import Mm

    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(27)
    page.top_margin = page.bottom_margin = Mm(24)
    for name, font, size, colour, bold, before, after in BUILT_IN:
        _set(document.styles[name], font, size, colour, bold, False, before, after)
    for name, base, font, size, colour, bold, italic, before, after in STYLES:
        _set(_add(document, name, base), font, size, colour, bold, italic, before, after)
    _references(document)
    facts = document.core_properties
    facts.title, facts.author, facts.comments = title, "Tightrope", "Made by Tightrope"
    facts.created = facts.modified = datetime.fromisoformat(as_of) if as_of else datetime(2000, 1, 1, tzinfo=UTC)
    return document


def _add(document: Any, name: str, base: str) -> Any:
    from docx.enum.style import WD_STYLE_TYPE

    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles[base]
    return style


def _set(
    style: Any, font: str, size: float, colour: str, bold: bool, italic: bool, before: float, after: float
) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.name, style.font.size, style.font.bold, style.font.italic = font, Pt(size), bold, italic
    style.font.color.rgb = RGBColor.from_string(LIGHT[colour][1:].upper())
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(key), None)
    fonts.set(qn("w:hAnsi"), font)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.keep_with_next = style.name in {"Caption", "Heading 1", "Lead"}
    if style.name == "Title":
        for border in style.element.xpath(".//w:pBdr"):
            border.getparent().remove(border)


def _references(document: Any) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import RGBColor

    style = document.styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER)
    style.font.superscript = True
    style.font.color.rgb = RGBColor.from_string(LIGHT["link"][1:].upper())
