"""PDF files that carry a text layer: pages joined, running heads and word breaks taken out."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from tightrope.errors import TightropeError
from tightrope.reports import prose
from tightrope.reports.source import Found, Reader, Source

SCAN = "it may be a scan: run a text recognition (OCR) tool on it first"


def read(source: Source) -> Iterator[Found | TightropeError]:
    """One report from a PDF file; its title from the document's properties, else from the text."""
    pages, title = _pages(source)
    text = "\n\n".join("\n".join(lines) for lines in body(pages))
    if not text.strip():
        raise source.error("the PDF holds no text", todo=SCAN)
    found = prose.found(source, re.sub(r"(?<=[a-z])-\n(?=[a-z])", "", text))
    if title and not found.title:
        found = replace(found, title=title)
    yield found


def body(pages: list[list[str]]) -> list[list[str]]:
    """Pages without page numbers and without first and last lines that recur on most pages."""
    edges = Counter(_mould(line) for lines in pages for line in {*lines[:2], *lines[-2:]})
    often = {mould for mould, n in edges.items() if len(pages) > 2 and n > len(pages) / 2}
    numbers = re.compile(r"\s*(page\s+)?\d{1,4}(\s*(/|of)\s*\d+)?\s*", re.IGNORECASE)
    return [[line for line in lines if _mould(line) not in often and not numbers.fullmatch(line)] for lines in pages]


def _mould(line: str) -> str:
    return re.sub(r"\d+", "#", line.strip())


def _pages(source: Source) -> tuple[list[list[str]], str | None]:
    from pypdf import PdfReader
    from pypdf.errors import PdfReadError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        document = PdfReader(BytesIO(source.data))
        if document.is_encrypted and not document.decrypt(""):
            raise source.error("the PDF asks for a password", todo="save a copy without one")
        pages = [page.extract_text().split("\n") for page in document.pages]
        return pages, _title(document.metadata.title if document.metadata else None)
    except (PyPdfError, PdfReadError, ValueError, KeyError, RecursionError) as error:
        raise source.error(f"the PDF is broken: {error}", todo="open it in a viewer and save it again") from None


def _title(text: str | None) -> str | None:
    """A title property that a person wrote, not a program (`Microsoft Word - draft.docx`)."""
    if not text or re.search(r"\.(docx?|pdf|indd|tex)$|^microsoft|^untitled", text.strip(), re.IGNORECASE):
        return None
    return text.strip()


reader = Reader((".pdf",), read, binary=True, sniff=lambda head: head.startswith(b"%PDF-"))
