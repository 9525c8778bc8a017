"""HTML pages: the article without the page around it, and what its metadata tells (trafilatura)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tightrope.errors import TightropeError
from tightrope.reports import boilerplate, dates, prose
from tightrope.reports.knowledge import proper
from tightrope.reports.source import Found, Reader, Source


def article(data: bytes | str) -> Found | None:
    """The main text of a page with its metadata; None where no text stands out."""
    import trafilatura

    tree = trafilatura.load_html(data)
    if tree is None:
        return None
    document: Any = trafilatura.bare_extraction(tree, include_comments=False, include_tables=False, with_metadata=True)
    if document is None or not document.text:
        return None
    return _found(document)


def _found(document: Any) -> Found:
    cleaned = boilerplate.clean(document.text.split("\n"))
    parts = prose.paragraphs([line for text in cleaned.lines for line in (text, "")])
    title = _title(document.title)
    if title and parts and parts[0].strip() == title:
        parts = parts[1:]
    return Found(
        "\n\n".join(parts),
        title=title,
        publisher=_publisher(document, cleaned.publisher),
        published=_date(document.date),
        url=document.url or None,
        language=document.language or None,
        origin=prose.origin(parts[0]) if parts else None,
    )


def _title(text: str | None) -> str | None:
    """A page's title without the site's name after a bar."""
    return re.sub(r"\s+[|–—]\s+[^|–—]{2,40}$", "", text).strip() if text else None


def _publisher(document: Any, owner: str | None) -> str | None:
    name = document.sitename or owner or document.hostname
    return proper(name) if name else None


def _date(text: str | None) -> Any:
    try:
        return dates.parse(text) if text else None
    except ValueError:
        return None


def words(fragment: str) -> str:
    """The words of a piece of HTML, one paragraph a block."""
    from lxml import html
    from lxml.etree import ParserError

    try:
        tree = html.fromstring(f"<div>{fragment}</div>")
    except ParserError:
        return ""
    for block in tree.iter("p", "div", "br", "li", "h1", "h2", "h3", "h4", "blockquote"):
        block.tail = "\n\n" + (block.tail or "")
    return re.sub(r"[ \t]+", " ", str(tree.text_content())).strip()


def read(source: Source) -> Iterator[Found | TightropeError]:
    """One report from a saved page."""
    found = article(source.data)
    if found is None or not found.text.strip():
        raise source.error("the page holds no article text", todo="save the article's own page, or its text as .txt")
    yield found


def _is_html(head: bytes) -> bool:
    return re.match(rb"\s*(<!doctype html|<html|<head|<body)", head, re.IGNORECASE) is not None


reader = Reader((".html", ".htm", ".xhtml"), read, binary=True, sniff=_is_html)
