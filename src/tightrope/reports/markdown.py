"""Markdown: the same as plain text after its marks are taken off; the first heading is the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tightrope.errors import TightropeError
from tightrope.reports import matter, prose
from tightrope.reports.decoding import decode
from tightrope.reports.source import Found, Reader, Source

FENCE = re.compile(r"^(```|~~~).*?^\1[ \t]*$\n?", re.DOTALL | re.MULTILINE)
RULE = re.compile(r"^\s*([-*_]\s*){3,}$", re.MULTILINE)
UNDERLINED = re.compile(r"^(?P<text>\S.*)\n(=+|-+)[ \t]*$", re.MULTILINE)
HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ \t]+(?P<text>.*?)[ \t#]*$", re.MULTILINE)
INLINE = (
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"!\[[^\]]*\]\([^)]*\)"), ""),
    (re.compile(r"\[([^\]]+)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\[\^[^\]]+\]:?"), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\w)[*_](?=\S)(.+?)(?<=\S)[*_](?!\w)"), r"\1"),
    (re.compile(r"`([^`]+)`"), r"\1"),
    (re.compile(r"^[ ]{0,3}>[ ]?", re.MULTILINE), ""),
    (re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+", re.MULTILINE), "\n"),
    (re.compile(r"</?[a-zA-Z][^>]*>"), ""),
)


def plain(text: str) -> str:
    """The words of a Markdown text; headings and list items become paragraphs of their own."""
    text = UNDERLINED.sub(r"# \g<text>", FENCE.sub("", text))
    text = HEADING.sub(r"\n\g<text>\n", RULE.sub("", text))
    for pattern, put in INLINE:
        text = pattern.sub(put, text)
    return text


def heading(text: str) -> str | None:
    """The first heading, where nothing but blank lines and front matter stands before it."""
    start = UNDERLINED.sub(r"# \g<text>", text).lstrip()
    found = HEADING.match(start)
    return found["text"] if found else None


def read(source: Source) -> Iterator[Found | TightropeError]:
    """One report from a Markdown file."""
    fields, text = matter.split(source, decode(source))
    title = heading(text)
    report = prose.found(source, plain(text), {"title": title and plain(title), **fields})
    yield replace(report, text=report.text.removeprefix(f"{title and plain(title)}\n\n"))


reader = Reader((".md", ".markdown"), read)
