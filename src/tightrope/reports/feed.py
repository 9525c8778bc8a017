"""RSS 2.0, RSS 1.0 and Atom feeds saved to a file: one report an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from xml.etree import ElementTree as Tree

from tightrope.errors import TightropeError
from tightrope.reports import boilerplate, dates, prose, web
from tightrope.reports.knowledge import proper
from tightrope.reports.source import Found, Reader, Source

DATES = ("pubDate", "published", "date", "updated", "issued")
TEXTS = ("encoded", "content", "description", "summary")


def read(source: Source) -> Iterator[Found | TightropeError]:
    """A report an entry; an entry without words or with a bad date is an error of its own."""
    root = _root(source)
    entries = [node for node in root.iter() if _name(node) in ("item", "entry")]
    if not entries:
        raise source.error("the XML file is no feed", expected="RSS or Atom with <item> or <entry>")
    publisher = _publisher(root)
    for number, entry in enumerate(entries, 1):
        yield _entry(source, entry, number, publisher)


def _root(source: Source) -> Tree.Element:
    if b"<!ENTITY" in source.data:
        raise source.error("the feed defines entities of its own", todo="save the feed without a DTD")
    try:
        return Tree.fromstring(source.data)
    except Tree.ParseError as error:
        line = error.position[0]
        raise source.error(f"the feed is not well-formed XML: {error}", line) from None


def _entry(source: Source, entry: Tree.Element, number: int, publisher: str | None) -> Found | TightropeError:
    title, link = _text(entry, ("title",)), _link(entry)
    lines = web.words(max((_text(entry, (name,)) or "" for name in TEXTS), key=len)).split("\n")
    text = "\n\n".join(prose.paragraphs([row for line in boilerplate.clean(lines).lines for row in (line, "")]))
    if not text:
        return source.error(f"entry {number} holds no text", todo="save the article that it links to")
    try:
        published = _date(entry)
    except ValueError as error:
        return source.error(f"entry {number}: bad date: {error}", expected=dates.EXPECTED)
    part = _text(entry, ("guid", "id")) or link or str(number)
    return Found(text, title and web.words(title), publisher, published, link, origin=prose.origin(text), part=part)


def _publisher(root: Tree.Element) -> str | None:
    head = next((node for node in root.iter() if _name(node) in ("channel", "feed")), root)
    name = _text(head, ("title",))
    return proper(re.split(r"\s[-–|:]\s|\s*:\s", name)[0]) if name else None


def _date(entry: Tree.Element) -> date | None:
    text = _text(entry, DATES)
    return dates.parse(text) if text else None


def _text(node: Tree.Element, names: tuple[str, ...]) -> str | None:
    for name in names:
        for child in node:
            text = "".join(child.itertext()).strip()
            if _name(child) == name and text:
                return text
    return None


def _link(entry: Tree.Element) -> str | None:
    links = [child.get("href") or (child.text or "").strip() for child in entry if _name(child) == "link"]
    return next((link for link in links if link), None)


def _name(node: Tree.Element) -> str:
    return str(node.tag).rpartition("}")[2]


reader = Reader(
    (".xml", ".rss", ".atom"),
    read,
    binary=True,
    sniff=lambda head: b"<rss" in head or b"<feed" in head or b"<rdf:RDF" in head,
)
