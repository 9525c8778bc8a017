"""PDF files: text joined over pages, running heads out, scans and passwords refused."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter

from tightrope.errors import ReportError
from tightrope.reports import pdf, read


def document(lines: list[str]) -> bytes:
    """A one-page PDF with a text layer, written by hand."""
    show = " ".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {show} ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >> stream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = BytesIO(b"%PDF-1.4\n"), []
    out.seek(0, 2)
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out.write(
        b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start
    )
    return out.getvalue()


def test_text_layer_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(
        document(["Norland condemned the raid on Monday, and it de-", "manded an answer before the end of the week."])
    )
    assert (
        read(path).text == "Norland condemned the raid on Monday, and it demanded an answer before the end of the week."
    )


def test_a_scan_is_refused_with_advice(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(tmp_path / "a.pdf")
    with pytest.raises(ReportError, match="no text") as caught:
        read(tmp_path / "a.pdf")
    assert "OCR" in (caught.value.todo or "")


def test_a_password_is_asked_for(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "a.pdf")
    with pytest.raises(ReportError, match="password"):
        read(tmp_path / "a.pdf")


def test_running_heads_and_page_numbers_go() -> None:
    pages = [
        ["Policy Paper 7", f"Body of page {word}.", f"Page {n} of 3"]
        for n, word in enumerate(("one", "two", "three"), 1)
    ]
    assert pdf.body(pages) == [["Body of page one."], ["Body of page two."], ["Body of page three."]]


def test_lines_broken_by_width_become_paragraphs() -> None:
    lines = [
        "A heading that runs over two",
        "lines of its own",
        "The first paragraph fills the whole width of the page and goes on in the second line, where a name of Norland",
        "Harbour begins with a capital letter, and it stops in the middle of the line.",
        "The second paragraph begins here and is also long enough to be broken by the width of the page, as it should",
        "be.",
    ]
    assert [part[:12] for part in pdf.flow(lines)] == ["A heading th", "The first pa", "The second p"]


def test_no_lines_are_no_paragraphs() -> None:
    assert pdf.flow([]) == []
