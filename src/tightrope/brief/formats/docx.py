"""Word: real styles, real footnotes, pictures with alternative text, tables with repeated heads."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from tightrope.brief.annex import run_rows
from tightrope.brief.charts import Theme, draw
from tightrope.brief.formats.md import LONG, footnote
from tightrope.brief.formats.print import cell, right, smart
from tightrope.brief.formats.word import Footnotes, add_page_number, new_document, picture, stable
from tightrope.brief.groups import counted, grouped
from tightrope.brief.model import Block, Brief, Figure, Line
from tightrope.brief.notes import cite
from tightrope.domain import Table


def render(brief: Brief) -> bytes:
    """The Word file."""
    document = new_document(brief.title, brief.as_of)
    sources = {source.number: source for source in brief.sources}
    notes = Footnotes(document, {n.number: smart(footnote(n, sources)) for n in brief.notes})
    _Writer(document, notes, brief).write()
    notes.close()
    add_page_number(document)
    stream = BytesIO()
    document.save(stream)
    return stable(stream.getvalue())


class _Writer:
    def __init__(self, document: Any, notes: Footnotes, brief: Brief) -> None:
        self.document, self.notes, self.brief = document, notes, brief
        self.styles = {style.name: style.style_id for style in document.styles}
        slots = {person.key: person.slot for person in brief.people}
        self.theme = Theme("light", slots, {person.key: person.name for person in brief.people})

    def write(self) -> None:
        """Everything, in the order of the page."""
        brief = self.brief
        self._text(brief.kicker, "Kicker")
        self._text(brief.title, "Title")
        self._text(brief.issue, "Subtitle")
        self._text(" · ".join(brief.facts), "Facts")
        self.document.add_heading("Bottom line", 1)
        for line in brief.bottom:
            self._lines((line,), "Bottom Line")
        self._text(brief.caution, "Facts")
        self._first_page()
        for number, section in enumerate(brief.sections, 1):
            self.document.add_heading(smart(f"{number}. {section.title}"), 1)
            if section.lead:
                self._lines((section.lead,), "Lead")
            for block in section.blocks:
                self._block(block)
        self._back()

    def _first_page(self) -> None:
        """The judgments beside the bottom line, and the plans against the aims."""
        for point in self.brief.points:
            paragraph = self._paragraph("Normal")
            paragraph.add_run(smart(f"{point.title}. ")).bold = True
            paragraph.add_run(smart(point.line.text))
            self.notes.refer(paragraph, point.line.notes)
        if self.brief.choice:
            self._table(self.brief.choice.model_copy(update={"title": "The plans compared"}))
        else:
            self._text("; ".join(f"{plan.letter}. {plan.name}" for plan in self.brief.plans), "Small")

    def _text(self, text: str, style: str) -> None:
        if text:
            self._paragraph(style).add_run(smart(text))

    def _paragraph(self, style: str) -> Any:
        """A paragraph with a style by its id, as looking it up each time is what takes most of the writing."""
        found = self.document.add_paragraph()
        found._p.style = self.styles[style]
        return found

    def _lines(self, lines: tuple[Line, ...], style: str = "Normal") -> None:
        paragraph = self._paragraph(style)
        for k, line in enumerate(lines):
            paragraph.add_run((" " if k else "") + smart(line.text))
            self.notes.refer(paragraph, line.notes)

    def _block(self, block: Block) -> None:
        for lines in block.paragraphs:
            self._lines(lines)
        for figure in (*block.figures, *block.more):
            self._figure(figure)
        for sheet in (s for s in block.sheets if len(s.table.rows) <= LONG):
            self._table(sheet.table)
        if block.limits:
            self._lines(block.limits, "Limits")
        if block.misleads:
            self._text(f"When this misleads: {block.misleads}", "Misleads")

    def _figure(self, figure: Figure) -> None:
        svg = draw(figure.chart, self.theme)
        if svg:
            self._text(f"Figure {figure.number}. {figure.chart.title}", "Caption")
            picture(self.document, svg, figure.chart.alt)

    def _table(self, found: Table) -> None:
        from tightrope.brief.formats.word import table

        self._text(found.title, "Caption")
        heads = [smart(column.label) for column in found.columns]
        rows = [[smart(cell(c, row.get(c.key))) for c in found.columns] for row in found.rows]
        table(self.document, heads, rows, [right(column) for column in found.columns])
        self._text(found.note or "", "Facts")

    def _back(self) -> None:
        brief = self.brief
        self.document.add_heading("Assumptions", 1)
        for group, items in grouped(brief.assumptions).items():
            self._text(f"{group}: {counted(items)}", "Caption")
            for item in (i for i in items if i.notes):
                paragraph = self._paragraph("Small")
                paragraph.add_run(smart(f"{item.says} ({item.mark})"))
                self.notes.refer(paragraph, item.notes)
        self.document.add_heading("Sources", 1)
        for source in brief.sources:
            self._text(f"{source.number}. {cite(source)}", "Small")
        self.document.add_heading("Annex", 1)
        if brief.annex:
            self._lines(brief.annex, "Small")
        for each in brief.findings.values():
            self._text(f"{each.question} {each.method} {each.misleads}", "Small")
        for found in brief.tables:
            self._table(found)
        for text in brief.left_out:
            self._text(text, "Small")
        for name, value in run_rows(brief.run):
            self._text(f"{name}: {value}", "Small")
