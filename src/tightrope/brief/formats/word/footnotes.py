"""Footnotes in a Word file: a part of their own, live references, cross-references where a note is cited again.

After ECMA-376, Part 1, 17.11 (footnotes) and 17.16.5.46 (NOTEREF).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
FIRST = 1  # ids 0 and 1 are the two separators
SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{k}"><w:p><w:pPr><w:spacing w:after="0"/></w:pPr>'
    f"<w:r><w:{tag}/></w:r></w:p></w:footnote>"
    for k, (kind, tag) in enumerate([("separator", "separator"), ("continuationSeparator", "continuationSeparator")])
)


class Footnotes:
    """Writes references into paragraphs; `close` writes the notes that were referred to."""

    def __init__(self, document: Any, texts: Mapping[int, str]) -> None:
        self.document, self.texts = document, texts
        self.style = document.styles["Footnote Reference"].style_id
        self.used: list[int] = []

    def refer(self, paragraph: Any, numbers: Iterable[int]) -> None:
        """Add references at the end of a paragraph: the first is the note, later ones point back to it."""
        for k, number in enumerate(numbers):
            if k:
                self._run(paragraph, ", ")
            if number in self.used:
                self._again(paragraph, number)
            else:
                self.used.append(number)
                self._first(paragraph, number)

    def _run(self, paragraph: Any, text: str = "") -> Any:
        run = paragraph.add_run(text)
        run._r.style = self.style
        return run

    def _first(self, paragraph: Any, number: int) -> None:
        from docx.oxml import OxmlElement

        mark = {"w:id": str(number), "w:name": f"note_{number}"}
        paragraph._p.append(_element("w:bookmarkStart", mark))
        reference = OxmlElement("w:footnoteReference")
        reference.set(f"{{{W}}}id", str(FIRST + self.used.index(number) + 1))
        self._run(paragraph)._r.append(reference)
        paragraph._p.append(_element("w:bookmarkEnd", {"w:id": str(number)}))

    def _again(self, paragraph: Any, number: int) -> None:
        for kind, text in (("begin", None), (None, f" NOTEREF note_{number} \\h "), ("separate", None)):
            run = self._run(paragraph)._r
            if kind:
                run.append(_element("w:fldChar", {"w:fldCharType": kind}))
            else:
                code = _element("w:instrText", {})
                code.text = text
                run.append(code)
        self._run(paragraph, str(self.used.index(number) + 1))
        self._run(paragraph)._r.append(_element("w:fldChar", {"w:fldCharType": "end"}))

    def close(self) -> None:
        """Write the part."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        notes = "".join(_note(k + FIRST + 1, self.texts.get(n, "")) for k, n in enumerate(self.used))
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        xml = f'{head}<w:footnotes xmlns:w="{W}">{SEPARATORS}{notes}</w:footnotes>'
        package = self.document.part.package
        part = Part(PackURI("/word/footnotes.xml"), CONTENT, xml.encode(), package)
        self.document.part.relate_to(part, RELATION)
        self._settings()

    def _settings(self) -> None:
        settings = self.document.settings.element
        wrapper = _element("w:footnotePr", {})
        for k in range(2):
            wrapper.append(_element("w:footnote", {"w:id": str(k)}))
        after = settings.find(f"{{{W}}}compat")
        settings.append(wrapper) if after is None else after.addprevious(wrapper)


def _element(name: str, attributes: Mapping[str, str]) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(key), value)
    return made


def _note(ident: int, text: str) -> str:
    return (
        f'<w:footnote w:id="{ident}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
    )
