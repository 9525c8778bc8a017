"""The brief as a value: what every format prints and JSON keeps. Text is plain; footnotes are numbers."""

from __future__ import annotations

from typing import Any

from tightrope.domain import Chart, Finding, RunRecord, Table
from tightrope.domain.base import Value
from tightrope.domain.finding import Kind

FORMAT = "tightrope-brief/1"


class Line(Value):
    """One sentence with the numbers of its footnotes. `id` is unique in the brief; `role` as in a finding."""

    id: str
    text: str
    notes: tuple[int, ...] = ()
    role: str = "body"


class Note(Value):
    """One footnote: what it rests on in words, with the quotation and its source, or the place in the model.

    `sentence` is the whole sentence around the quotation; `line` names the line of a source that has many;
    `says` is plain text; `source` the number of a source of the brief; `method` the key of a finding whose
    method computed it; `cited` the ids of the lines that carry it.
    """

    number: int
    kind: Kind
    ref: str
    says: str
    quote: str | None = None
    sentence: str | None = None
    source: int | None = None
    line: str | None = None
    where: str | None = None
    method: str | None = None
    cited: tuple[str, ...] = ()


class Source(Value):
    """A report that the brief quotes or read, with its grade in words."""

    number: int
    report: str
    title: str
    publisher: str | None = None
    published: str | None = None
    period: str | None = None
    grade: str = "F"
    reliability: str = ""
    url: str | None = None
    origin: str | None = None
    quoted: bool = False


class Figure(Value):
    """A numbered picture."""

    number: int
    chart: Chart


class Sheet(Value):
    """A table; `folded` ones open on demand."""

    table: Table
    folded: bool = False


class Block(Value):
    """Paragraphs on one question with pictures (`more` of them on demand), tables, and when not to trust them."""

    finding: str
    question: str = ""
    paragraphs: tuple[tuple[Line, ...], ...] = ()
    figures: tuple[Figure, ...] = ()
    more: tuple[Figure, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    limits: tuple[Line, ...] = ()
    misleads: str = ""


class Section(Value):
    """One heading of the brief; `lead` is its judgment in one sentence."""

    key: str
    title: str
    lead: Line | None = None
    blocks: tuple[Block, ...] = ()


class Assumption(Value):
    """One line of the model: what it says, how it came about, why, and the footnotes that rest on it."""

    path: str
    group: str
    says: str
    mark: str
    because: str = ""
    where: str = ""
    notes: tuple[int, ...] = ()


class Person(Value):
    """An actor as the brief shows it: its name and its colour slot."""

    key: str
    name: str
    code: str = ""
    slot: int = 0


class Plan(Value):
    """A plan as the brief introduces it: its letter, its name and why it may be worth trying."""

    letter: str
    name: str
    why: str = ""


class Point(Value):
    """A section's judgment on the first page: where it stands, and its sentence."""

    section: str
    title: str
    line: Line


class Entry(Value):
    """A line of the record, kept for comparison."""

    id: str
    kind: str
    day: str = ""
    says: str = ""
    quote: str = ""
    report: str = ""


class Brief(Value):
    """A whole brief. `caution` says what of a drafted model nothing supports; `choice` sets the plans against the aims
    on which they differ; `points` are the judgments that the bottom line has no room for. Sections stand in reading
    order; `left_out` says which parts do not apply and why; `tables` are those of the annex."""

    format: str = FORMAT
    title: str
    kicker: str = ""
    issue: str = ""
    as_of: str | None = None
    facts: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    bottom: tuple[Line, ...] = ()
    caution: str = ""
    plans: tuple[Plan, ...] = ()
    choice: Table | None = None
    points: tuple[Point, ...] = ()
    sections: tuple[Section, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    sources: tuple[Source, ...] = ()
    notes: tuple[Note, ...] = ()
    tables: tuple[Table, ...] = ()
    left_out: tuple[str, ...] = ()
    annex: tuple[Line, ...] = ()
    findings: dict[str, Finding] = {}
    record: tuple[Entry, ...] = ()
    situation: dict[str, Any] = {}
    run: RunRecord

    def lines(self) -> list[Line]:
        """Every sentence of the body, in reading order: bottom line, first page, sections, limits."""
        found = [*self.bottom, *(point.line for point in self.points)]
        for section in self.sections:
            found += [section.lead] if section.lead else []
            for block in section.blocks:
                found += [line for paragraph in block.paragraphs for line in paragraph]
                found += block.limits
        return found

    def _repr_html_(self) -> str:
        """What a notebook shows: the page in a frame."""
        from tightrope.brief.notebook import brief

        return brief(self)
