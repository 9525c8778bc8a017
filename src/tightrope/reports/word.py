"""Word files (.docx): paragraphs in order, the title from its style, else from the first line."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile

from tightrope.errors import TightropeError
from tightrope.reports import prose
from tightrope.reports.source import Found, Reader, Source


def read(source: Source) -> Iterator[Found | TightropeError]:
    """One report from a Word file."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(BytesIO(source.data))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError):
        raise source.error("the Word file is broken", todo="open it and save it again as .docx") from None
    titles = [
        p.text.strip()
        for p in document.paragraphs
        if p.style is not None and p.style.name == "Title" and p.text.strip()
    ]
    texts = [p.text for p in document.paragraphs if p.text.strip() not in titles[:1]]
    fields: dict[str, object] = {"title": titles[0]} if titles else {}
    yield prose.found(source, "\n\n".join(texts), fields)


reader = Reader((".docx",), read, binary=True)
