"""Plain text: a title, paragraphs whose wrapped lines are joined, and what its own lines tell of the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tightrope.errors import TightropeError
from tightrope.reports import boilerplate, matter
from tightrope.reports.decoding import decode
from tightrope.reports.knowledge import publisher
from tightrope.reports.source import Found, Reader, Source

WRAP = 140  # characters; a paragraph with a longer line is not wrapped
FULL = 0.6  # share of the longest line that all but the last line of a wrapped paragraph reach
TITLE = 160
AGENCY = re.compile(r"^[^.]{0,60}?\((?P<name>[A-Z][\w\s.-]{1,40})\)\s*[-–—:]")


def paragraphs(lines: list[str]) -> list[str]:
    """Paragraphs between blank lines; lines of a hard-wrapped paragraph are joined by spaces."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    return [text for block in blocks if block for text in ([" ".join(block)] if wrapped(block) else block)]


def wrapped(block: list[str]) -> bool:
    """Whether the lines look broken by width and not by sense."""
    longest = max(len(line) for line in block)
    return 40 <= longest <= WRAP and all(len(line) >= FULL * longest for line in block[:-1])


def titled(parts: list[str]) -> tuple[str | None, list[str]]:
    """The title, where the first paragraph reads as one (short, no full stop), and the rest."""
    if len(parts) < 2 or not is_title(parts[0]):
        return None, parts
    return parts[0], parts[1:]


def is_title(text: str) -> bool:
    """A short line that does not end as a sentence does."""
    return len(text) <= TITLE and not re.search(r"[.!;:,]['\"”’)]*$", text) and len(text.split()) > 1


def origin(text: str) -> str | None:
    """The news agency that a dateline names: `GENEVA (Reuters) - ...`."""
    found = AGENCY.match(text)
    known = publisher(found["name"]) if found else None
    return known.name if known and known.agency else None


def found(source: Source, text: str, fields: dict[str, object] | None = None) -> Found:
    """A report out of plain text and the fields given with it."""
    cleaned = boilerplate.clean(text.split("\n"))
    title, parts = (
        titled(paragraphs(cleaned.lines)) if not (fields or {}).get("title") else (None, paragraphs(cleaned.lines))
    )
    first = origin(parts[0]) if parts else None
    base = Found("\n\n".join(parts), title=title, publisher=cleaned.publisher, origin=first)
    return matter.apply(source, base, fields or {})


def read(source: Source) -> Iterator[Found | TightropeError]:
    """One report from a text file, with front matter if it has some."""
    fields, text = matter.split(source, decode(source))
    yield found(source, text, fields)


reader = Reader((".txt", ".text"), read)
