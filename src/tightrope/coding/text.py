"""A report's text as paragraphs whose characters keep their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " ", "\t": " ", "{": " ", "}": " "}
)
BLANK = re.compile(r"\n[ \t\r]*\n")
ENDED = re.compile(r"[.!?\"')\]]\s*$")
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
WHEN = rf"(?:,?\s+(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+\d{{4}})?)"
DATELINE = re.compile(
    r"^(?P<place>[A-Z][\w'. -]{2,24}?)(?P<rest>(?:,\s?[A-Z][\w. ]{2,36}?){0,3}"
    + WHEN + r"?(?:\s?\([\w/ ,.\-]{2,25}\))?" + WHEN
    + r"?)(?:\s*--+\s*|\s*[—–]\s*|\s+-\s+|(?<=[A-Z\d)])\s*:\s+)(?=[A-Z\"'])"
)  # fmt: skip
AGENCY = re.compile(r"^\([\w/ ,.\-]{2,40}\)\s*(?:--+|—|–|-)\s+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of sentences: straightened `text` that stands at `start` of the report; `place` of its dateline."""

    text: str
    start: int
    heading: bool = False
    place: str | None = None


def straight(text: str) -> str:
    """The text with plain quotes and blanks, character for character."""
    return text.replace("\r", " ").translate(STRAIGHT)


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text in order; datelines are cut off, headings marked."""
    plain = straight(text)
    found: list[Paragraph] = []
    for start, end in _blocks(plain):
        found.extend(_paragraph(plain, a, b) for a, b in _lines(plain, start, end))
    return [p for p in found if p.text]


def _blocks(text: str) -> list[tuple[int, int]]:
    cuts = [(0, 0), *(m.span() for m in BLANK.finditer(text)), (len(text), len(text))]
    return [(a[1], b[0]) for a, b in pairwise(cuts) if b[0] > a[1]]


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Lines of a block, joined where a line is plainly wrapped."""
    spans: list[tuple[int, int]] = []
    at = start
    for piece in text[start:end].split("\n"):
        here = (at, at + len(piece))
        at += len(piece) + 1
        if spans and _wrapped(text[spans[-1][0] : spans[-1][1]]):
            spans[-1] = (spans[-1][0], here[1])
        else:
            spans.append(here)
    return spans


def _wrapped(line: str) -> bool:
    last = line.rsplit("\n", 1)[-1]
    return len(last) >= 50 and not ENDED.search(last)


def _paragraph(text: str, start: int, end: int) -> Paragraph:
    body = text[start:end].replace("\n", " ")
    cut = DATELINE.match(body) or AGENCY.match(body)
    place = cut.groupdict().get("place") if cut else None
    shift = cut.end() if cut else len(body) - len(body.lstrip())
    shown = body[shift:].rstrip()
    return Paragraph(shown, start + shift, heading(shown), place.strip().title() if place else None)


def heading(line: str) -> bool:
    """Whether a line is a title: short, without a full stop, most longer words capitalised."""
    words = [w for w in re.findall(r"[A-Za-z'’-]+", line) if len(w) > 3]
    if not line or line.rstrip()[-1:] in '.!?"' or len(line.split()) > 16:
        return False
    return len(line.split()) < 5 or sum(w[0].isupper() for w in words) >= 0.7 * len(words)
