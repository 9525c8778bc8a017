"""Markdown, JSON, Word, PDF: all from one value."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from time import gmtime
from xml.etree import ElementTree

import pytest

from tightrope.brief import Brief, json, md
from tightrope.brief.formats import docx, pdf
from tightrope.brief.formats.json import read
from tightrope.brief.formats.print import cell, smart
from tightrope.domain import Column
from tightrope.errors import UsageError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_markdown_footnotes_are_all_defined_and_used(brief: Brief) -> None:
    text = md(brief)
    defined = re.findall(r"^\[\^(\d+)\]:", text, re.M)
    used = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    assert defined == [str(n.number) for n in brief.notes]
    assert used == set(defined)


def test_markdown_tables_have_as_many_cells_in_every_row(brief: Brief) -> None:
    blocks = re.findall(r"(?:^\|.*\|\n?)+", md(brief), re.M)
    assert blocks
    for block in blocks:
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in block.splitlines()}) == 1


def test_json_comes_back_equal_and_in_the_same_bytes(brief: Brief) -> None:
    text = json(brief)
    again = read(text)
    assert again == brief
    assert json(again) == text


def test_json_that_is_no_brief_is_refused() -> None:
    with pytest.raises(UsageError, match="no brief in JSON"):
        read('{"a": 1}')


def test_word_has_live_footnotes_in_order(brief: Brief) -> None:
    with zipfile.ZipFile(BytesIO(docx.render(brief))) as file:
        body = ElementTree.fromstring(file.read("word/document.xml"))
        notes = ElementTree.fromstring(file.read("word/footnotes.xml"))
        types = file.read("[Content_Types].xml").decode()
    references = [int(r.attrib[f"{W}id"]) for r in body.iter(f"{W}footnoteReference")]
    made = [int(n.attrib[f"{W}id"]) for n in notes.iter(f"{W}footnote")]
    assert references == list(range(2, 2 + len(references)))
    assert made == [0, 1, *references]
    assert "footnotes+xml" in types
    names = {b.attrib[f"{W}name"] for b in body.iter(f"{W}bookmarkStart")}
    fields = {m for i in body.iter(f"{W}instrText") for m in re.findall(r"NOTEREF (\w+)", i.text or "")}
    assert fields
    assert fields <= names


def test_word_opens_again_with_its_styles_and_pictures(brief: Brief) -> None:
    from docx import Document

    document = Document(BytesIO(docx.render(brief)))
    styles = {p.style.name for p in document.paragraphs if p.style}
    assert {"Title", "Heading 1", "Lead", "Bottom Line", "Caption"} <= styles
    assert len(document.inline_shapes) == sum(len(b.figures) + len(b.more) for s in brief.sections for b in s.blocks)
    alts = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert all(alts)


def test_without_a_browser_pdf_says_what_to_do(brief: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("TIGHTROPE_BROWSER", raising=False)
    with pytest.raises(UsageError, match="none is installed") as caught:
        pdf.render(brief)
    assert caught.value.todo
    assert "html" in caught.value.todo


def test_pdf_has_pages_with_text(brief: Brief) -> None:
    from pypdf import PdfReader

    if pdf.browser() is None:
        pytest.skip("no Chromium browser on this machine")
    reader = PdfReader(BytesIO(pdf.render(brief)))
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842) or abs(box.width - 595) < 2
    assert "Bottom line" in reader.pages[0].extract_text()
    assert all(page.extract_text().strip() for page in reader.pages)


def test_quotes_and_ranges_are_set_as_in_print() -> None:
    assert smart('It\'s "so" (55-80%).') == "It’s “so” (55–80%)."
    assert smart("the allies' line") == "the allies’ line"


@pytest.mark.parametrize(
    ("form", "value", "shown"),
    [
        ("share", 0.436, "44%"),
        ("share", 0.001, "<1%"),
        ("band", [0.2, 0.45], "20–45%"),
        ("number", 0.123, "0.12"),
        ("integer", 12345.0, "12,345"),
        ("date", "2031-03-04", "4 March 2031"),
        ("tick", True, "yes"),
        ("text", None, "–"),
    ],
)
def test_cells_print_by_the_form_of_their_column(form: str, value: object, shown: str) -> None:
    assert cell(Column(key="k", label="K", form=form), value) == shown  # type: ignore[arg-type]


def test_word_comes_in_the_same_bytes_at_any_time(brief: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    first = docx.render(brief)
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setattr("time.localtime", lambda *_: gmtime(2_000_000_000))
    assert docx.render(brief) == first
