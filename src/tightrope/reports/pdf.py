"""PDF files that carry a text layer: pages joined, running heads and word breaks taken out."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

from tightrope.errors import TightropeError
from tightrope.reports import prose
from tightrope.reports.boilerplate import is_furniture
from tightrope.reports.source import Found, Reader, Source

STOPPED, CUT = 0.92, 0.7  # share of the width below which a line with, and without, a stop ends its paragraph
LIGATURES = str.maketrans({"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"})
SCAN = "it may be a scan: run a text recognition (OCR) tool on it first"


def read(source: Source) -> Iterator[Found | TightropeError]:
    """One report from a PDF file; its title from the document's properties, else from the text."""
    pages, title = _pages(source)
    parts = flow([line.strip() for lines in body(pages) for line in lines if line.strip()])
    if not parts:
        raise source.error("the PDF holds no text", todo=SCAN)
    found = prose.found(source, "\n\n".join(parts))
    if title and not found.title:
        found = replace(found, title=title)
    yield found


def body(pages: list[list[str]]) -> list[list[str]]:
    """Pages without page numbers and without first and last lines that recur on most pages."""
    edges = Counter(_mould(line) for lines in pages for line in {*lines[:2], *lines[-2:]})
    often = {mould for mould, n in edges.items() if len(pages) > 2 and n > len(pages) / 2}
    numbers = re.compile(r"\s*(page\s+)?\d{1,4}(\s*(/|of)\s*\d+)?\s*", re.IGNORECASE)
    return [
        [
            line
            for n, line in enumerate(lines)
            if not (_mould(line) in often or numbers.fullmatch(line) or (_at_edge(n, lines) and is_furniture(line)))
        ]
        for lines in pages
    ]


def flow(lines: list[str]) -> list[str]:
    """Paragraphs out of lines broken by width: a line that stops short of the width may end one."""
    if not lines:
        return []
    width = sorted(map(len, lines))[int(0.9 * (len(lines) - 1))]
    parts = [lines[0]]
    for before, line in pairwise(lines):
        if _ends(before, line, width):
            parts.append(line)
        elif re.search(r"[a-z]-$", before) and line[0].islower():
            parts[-1] = parts[-1][:-1] + line
        else:
            parts[-1] += f" {line}"
    return parts


def _ends(line: str, following: str, width: int) -> bool:
    if following[0].islower():
        return False
    return len(line) < (STOPPED if re.search(r"[.!?:][\"'”’)]*$", line) else CUT) * width


def _at_edge(n: int, lines: list[str]) -> bool:
    return n < 2 or n >= len(lines) - 2


def _mould(line: str) -> str:
    return re.sub(r"\d+", "#", line.strip())


def _pages(source: Source) -> tuple[list[list[str]], str | None]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        document = PdfReader(BytesIO(source.data))
        if document.is_encrypted and not document.decrypt(""):
            raise source.error("the PDF asks for a password", todo="save a copy without one")
        pages = [page.extract_text().translate(LIGATURES).split("\n") for page in document.pages]
        return pages, _title(document.metadata.title if document.metadata else None)
    except (PyPdfError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise source.error(f"the PDF is broken: {error}", todo="open it in a viewer and save it again") from None


def _title(text: str | None) -> str | None:
    """A title property that a person wrote, not a program (`Microsoft Word - draft.docx`)."""
    if not text or re.search(r"\.(docx?|pdf|indd|tex)$|^microsoft|^untitled", text.strip(), re.IGNORECASE):
        return None
    return text.strip()


reader = Reader((".pdf",), read, binary=True, sniff=lambda head: head.startswith(b"%PDF-"))
