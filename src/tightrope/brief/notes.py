"""Footnotes: numbered in order of appearance, each ground once however many sentences rest on it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tightrope.brief.breaks import broken
from tightrope.brief.dates import spoken
from tightrope.brief.model import Line, Note, Source
from tightrope.brief.plans import Plans
from tightrope.brief.quotes import Quotes
from tightrope.brief.sources import Sources
from tightrope.domain import Basis, Finding, Sentence

LABELS = {
    "elicited": "Judged by the analyst", "assumption": "Assumed", "counted": "Counted from the record",
    "derived": "Computed",
}  # fmt: skip


class Notes:
    """Gives out footnote numbers and line ids while a brief is composed."""

    def __init__(self, sources: Sources, quotes: Quotes, plans: Plans) -> None:
        self.sources, self.quotes, self.plans = sources, quotes, plans
        self.numbers: dict[tuple[str | None, ...], int] = {}
        self.bases: list[tuple[Basis, str | None]] = []
        self.cited: list[list[str]] = []
        self.counts: dict[str, int] = {}
        self.lines: dict[str, Line] = {}

    def line(
        self, section: str, sentence: Sentence, finding: Finding | None = None, bases: Sequence[Basis] = ()
    ) -> Line:
        """A sentence with its footnotes: the bases it names in its finding, or those given."""
        self.counts[section] = number = self.counts.get(section, 0) + 1
        ident = f"{section}-{number}"
        grounds = list(bases)
        if finding is not None:
            grounds += [finding.bases[key] for key in sentence.rests_on if key in finding.bases]
        numbers = [self._number(basis, ident, finding) for basis in grounds]
        text = broken(self.plans.text(section, sentence.text))
        return Line(id=ident, text=text, notes=tuple(dict.fromkeys(numbers)), role=sentence.role)

    def _number(self, basis: Basis, line: str, finding: Finding | None) -> int:
        key = _key(basis)
        if key not in self.numbers:
            self.numbers[key] = len(self.numbers) + 1
            self.bases.append((basis, finding.key if finding else None))
            self.cited.append([])
            if basis.report:
                self.sources.quote(basis.report)
        number = self.numbers[key]
        if line not in self.cited[number - 1]:
            self.cited[number - 1].append(line)
        return number

    def by_path(self) -> dict[str, tuple[int, ...]]:
        """The footnotes that rest on each line of the model, by its path."""
        found: dict[str, tuple[int, ...]] = {}
        for k, (basis, _) in enumerate(self.bases):
            if basis.kind in {"assumption", "elicited"} or basis.where:
                found[basis.ref] = (*found.get(basis.ref, ()), k + 1)
        return found

    def all(self) -> tuple[Note, ...]:
        """The footnotes in order."""
        return tuple(self._note(k, basis, finding) for k, (basis, finding) in enumerate(self.bases))

    def _note(self, k: int, basis: Basis, finding: str | None) -> Note:
        source = self.sources.number(basis.report) if basis.report else None
        computed = basis.kind in {"derived", "counted"}
        return Note(
            number=k + 1, kind=basis.kind, ref=basis.ref, says=_says(basis), quote=basis.quote, source=source,
            sentence=self.quotes.sentence(basis), line=self.sources.line(basis.report) if basis.report else None,
            where=_place(basis.where), method=finding if computed else None, cited=tuple(self.cited[k]),
        )  # fmt: skip


def _key(basis: Basis) -> tuple[str | None, ...]:
    """What makes two grounds one: the words of a report, the line of the model, the number of an analysis."""
    if basis.kind == "evidence":
        return ("evidence", basis.quote or basis.ref, basis.report)
    computed = basis.kind in {"derived", "counted"} and not basis.where
    return (basis.ref.partition(":")[0], basis.note) if computed else (basis.ref,)


def _says(basis: Basis) -> str:
    label = LABELS.get(basis.kind)
    note = basis.note.strip()
    if label and not note.lower().startswith(label.lower()):
        return f"{label}: {note}"
    return note[:1].upper() + note[1:]


def _place(where: str | None) -> str | None:
    if not where:
        return None
    file, _, line = where.rpartition(":")
    return f"{Path(file).name}, line {line}" if file and line.isdigit() else where


def cite(source: Source, line: str | None = None) -> str:
    """A source in one line: title, publisher, date or line, grade."""
    parts = [source.title, source.publisher, line or source.period or spoken(source.published) or "date unknown"]
    grade = f"grade {source.grade}: {source.reliability}" if source.reliability else f"grade {source.grade}"
    return f"{', '.join(p for p in parts if p)} ({grade})"
