"""The sentences of a brief that a person may have edited: plain text, Markdown or HTML, with their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from tightrope.brief.readability import sentences

SKIPPED = frozenset({"script", "style", "svg", "details", "nav", "table", "dl", "q", "sup", "head", "footer", "aside"})
BACK = frozenset({"assumptions", "sources", "notes", "annex"})
BREAKS = frozenset({"p", "li", "h1", "h2", "h3", "figcaption", "section", "div"})


def prose(text: str) -> Iterator[tuple[int, str]]:
    """Pairs of line (from 1) and sentence; footnotes, tables, code and the back matter are left out."""
    parts = _html(text) if re.match(r"\s*<(!doctype|html)", text, re.I) else _markdown(text)
    for line, paragraph in parts:
        for sentence in sentences(paragraph):
            yield line, sentence


def _markdown(text: str) -> Iterator[tuple[int, str]]:
    held: list[str] = []
    start, fenced = 0, False
    for number, raw in enumerate([*text.splitlines(), ""], 1):
        line = raw.strip()
        fenced ^= line.startswith("```")
        if re.match(r"#+ (Assumptions|Sources|Notes|Annex)\b", line):
            break
        apart = not line or fenced or re.match(r"(\||```|\[\^|!\[|#|[-*] |\d+\. |<|---)", line)
        if apart and held:
            yield start, _plain(" ".join(held))
            held = []
        if re.match(r"(#|[-*] |\d+\. )", line) and not fenced:
            start, held = number, [re.sub(r"^(#+|[-*]|\d+\.)\s+", "", line)]
        elif not apart:
            start = start if held else number
            held.append(line)
    if held:
        yield start, _plain(" ".join(held))


def _plain(text: str) -> str:
    text = re.sub(r"\[\^[^\]]+\]", "", text)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"(?<!\w)[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}(?!\w)", "", text).strip()


def _html(text: str) -> list[tuple[int, str]]:
    reader = _Reader()
    reader.feed(text)
    reader.end()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str]] = []
        self.held: list[str] = []
        self.line, self.skip, self.back = 1, 0, False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BREAKS:
            self.end()
        self.skip += tag in SKIPPED
        self.back |= tag == "section" and dict(attrs).get("id") in BACK

    def handle_endtag(self, tag: str) -> None:
        if tag in BREAKS:
            self.end()
        self.skip -= tag in SKIPPED and self.skip > 0

    def handle_data(self, data: str) -> None:
        if self.skip or self.back:
            return
        if not self.held:
            self.line = self.getpos()[0]
        self.held.append(data)

    def end(self) -> None:
        """Close a paragraph."""
        text = " ".join("".join(self.held).split())
        if text:
            self.found.append((self.line, text))
        self.held = []
