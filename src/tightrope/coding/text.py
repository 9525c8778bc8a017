"""A report's text as paragraphs whose characters keep their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from tightrope.coding.capitals import plain_case

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
    + r"?)(?:\s*--+\s*|\s*[—–]\s*|\s+[-_|]\s+|(?<=\))\s*-\s*|(?<=[A-Z\d)])\s*:\s+)(?=[A-Z\"'])"
)  # fmt: skip
SOURCE = (
    "AP|AFP|UPI|PTI|ANI|IANS|EFE|TASS|PANA|KUNA|WAM|QNA|APA|dpa|Reuters|Xinhua|Sputnik|Interfax|Kyodo|Yonhap|Anadolu"
    "|News|Press|Agency|BBC|CNN"
)
WIRED = re.compile(
    r"^(?P<place>[A-Z][A-Z.' -]{2,30})(?:,\s?[\w. ]{2,30})?"
    rf"\s\([^()]*\b(?:{SOURCE})\b[^()]{{0,40}}\)\s*[-—–_:]?\s*(?=[A-Z\"'])"
)
AGENCY = re.compile(r"^\([\w/ ,.\-]{2,40}\)\s*(?:--+|—|–|-)\s+")
MARK = re.compile(r"^\s*(?:[•●▪◦‣·*]+|[-–—](?=\s)|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")  # of a list
CLOCK = re.compile(
    r"^\s*\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?\s*(?:[-–—:|]\s*)?(?=[A-Z])"
)  # of a live blog
SPEAKER = re.compile(r"^(?P<who>(?:(?:MR|MS|MRS|DR|AMB|GEN)\.?\s)?[A-Z][A-Z .'\-]{1,38}|Q|A|Question|Answer):\s+(?=\S)")
ASKS = frozenset({"Q", "QUESTION", "REPORTER", "INTERVIEWER", "MODERATOR"})
ASIDE = re.compile(
    r"photo(?:graph)?(?: by|s?:|\))|image credit|(?:file|handout) (?:photo|pic|image)|/getty|getty images"
    r"|— ?(?:AFP|AP|Reuters)$|^(?:reporting|editing|writing|additional reporting|compiled) by\b"
    r"|^(?:read|see|click) (?:more|also|here)\b|^also read\b|^(?:subscribe|sign up|follow us|advertisement|related)\b"
    r"|^(?:share this|you may also like|recommended|our standards)\b|all rights reserved|\b(?:click here|newsletter)\b",
    re.I,
)  # captions and what a page says of itself
STOPPED = re.compile(r'[.!?"](?:\s*\([^)]*\))?\s*$')
STOP = re.compile(r"[.!?][\"')\]]*\s")
ENDLESS = 6000  # characters of one line
RUN_ON = 1500  # characters that hardly a sentence has
LONGEST = 16  # words of a headline
CAPTION = 60  # words of a caption


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of sentences: straightened `text` that stands at `start` of the report; `place` of its dateline.

    `asked`: a question in a transcript; `aside`: a caption, a credit, what a page says of itself.
    """

    text: str
    start: int
    heading: bool = False
    place: str | None = None
    asked: bool = False
    aside: bool = False

    @property
    def told(self) -> bool:
        """Whether the paragraph reports something."""
        return not (self.heading or self.asked or self.aside)


def straight(text: str) -> str:
    """The text with plain quotes and blanks, character for character."""
    return text.replace("\r", " ").translate(STRAIGHT)


def paragraphs(text: str, title: str = "") -> list[Paragraph]:
    """The paragraphs of a text in order; datelines and list marks are cut off, headings and asides marked."""
    plain = straight(text)
    found: list[Paragraph] = []
    for start, end in _blocks(plain):
        found.extend(_paragraph(plain, a, b) for line in _lines(plain, start, end) for a, b in _pieces(plain, *line))
    again = _letters(title)
    found = [p for p in found if p.text]
    if len(found) < 2:
        return [replace(p, heading=False) for p in found]
    titled = (again and _letters(p.text) == again and not STOPPED.search(p.text) for p in found)
    return _headed([replace(p, heading=True) if same else p for p, same in zip(found, titled, strict=True)])


def _letters(text: str) -> str:
    return re.sub(r"\W+", " ", straight(text)).strip().lower()


def _headed(found: list[Paragraph]) -> list[Paragraph]:
    """A first line without a full stop before a paragraph with one is a headline, however it is capitalised."""
    if found[0].heading or not found[0].told:
        return found
    first, then = found[0], next((p for p in found[1:] if p.told), found[1])
    bare = first.text[-1:] not in '.!?:"' and len(first.text.split()) <= LONGEST and then.text[-1:] in '.!?"'
    return [replace(first, heading=True), *found[1:]] if bare and first.place is None else found


def _blocks(text: str) -> list[tuple[int, int]]:
    cuts = [(0, 0), *(m.span() for m in BLANK.finditer(text)), (len(text), len(text))]
    return [(a[1], b[0]) for a, b in pairwise(cuts) if b[0] > a[1]]


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Lines of a block, joined where a line is plainly wrapped."""
    spans: list[tuple[int, int]] = []
    at, before = start, ""
    for piece in text[start:end].split("\n"):
        here = (at, at + len(piece))
        at += len(piece) + 1
        if spans and _wrapped(before):
            spans[-1] = (spans[-1][0], here[1])
        else:
            spans.append(here)
        before = piece
    return spans


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A line too long for the parser, cut between sentences; what is too long for a sentence, at blanks or anywhere."""
    ended = start  # where the last sentence seen ends
    while end - ended > RUN_ON:
        stop = max((m.end() for m in STOP.finditer(text, ended, ended + RUN_ON)), default=ended)
        if stop > ended and stop - start <= ENDLESS:
            ended = stop
            continue
        if ended > start:
            yield start, ended
        if stop == ended:
            cut = text.rfind(" ", ended, ended + RUN_ON)
            cut = cut if cut > ended else ended + RUN_ON
            yield ended, cut
            ended = cut
        start = ended
    if end - start > ENDLESS:
        yield start, ended
        start = ended
    yield start, end


def _wrapped(line: str) -> bool:
    return len(line) >= 50 and not ENDED.search(line)


def _paragraph(text: str, start: int, end: int) -> Paragraph:
    body = text[start:end].replace("\n", " ")
    shift = _marked(body)
    speaker = SPEAKER.match(body[shift:])
    shift += speaker.end() if speaker else 0
    rest = body[shift:]
    cut = None if speaker else DATELINE.match(rest) or WIRED.match(rest) or AGENCY.match(rest)
    place = cut.groupdict().get("place") if cut else None
    shift += cut.end() if cut else len(rest) - len(rest.lstrip())
    shown = body[shift:].rstrip()
    return Paragraph(
        plain_case(shown),
        start + shift,
        heading=heading(shown) and speaker is None,
        place=place.strip().title() if place else None,
        asked=speaker is not None and speaker["who"].upper() in ASKS,
        aside=len(shown.split()) < CAPTION and ASIDE.search(shown) is not None,
    )


def _marked(body: str) -> int:
    """How long the mark of a list item or the time of an entry is."""
    found = MARK.match(body) or CLOCK.match(body)
    return found.end() if found else 0


def heading(line: str) -> bool:
    """Whether a line is a title: short, without a full stop, most longer words capitalised."""
    words = [w for w in re.findall(r"[A-Za-z'’-]+", line) if len(w) > 3]
    if not line or STOPPED.search(line) or len(line.split()) > LONGEST:
        return False
    return len(line.split()) < 5 or sum(w[0].isupper() for w in words) >= 0.7 * len(words)
