"""A finding in the making: sentences, and the grounds that they name."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from tightrope.analyses.telling.plan_names import brief_names, plan_label
from tightrope.analyses.telling.rounding import plain
from tightrope.analyses.telling.words import sentence
from tightrope.domain import Basis, Chart, Claim, Contact, Event, Finding, Sentence, Table
from tightrope.domain.finding import Kind
from tightrope.situation.schema import Grounded, Situation

Role = Literal["lead", "body", "caveat", "annex"]
KINDS: dict[str, Kind] = {"elicited": "elicited", "counted": "counted", "derived": "derived"}


class Tale:
    """Collects what one analysis says. Grounds get a key when they are first named."""

    def __init__(self, key: str, question: str, situation: Situation, *, method: str, misleads: str) -> None:
        self.key, self.question, self.situation = key, question, situation
        self.method, self.misleads = method, misleads
        self.bases: dict[str, Basis] = {}
        self.sentences: list[Sentence] = []
        self.tables: list[Table] = []
        self.charts: list[Chart] = []
        self.numbers: dict[str, Any] = {}
        self._named: set[str] = set()

    def say(self, text: str, *grounds: str | None, role: Role = "body", weight: float = 0.0) -> None:
        """Add a sentence with its grounds; an empty text adds nothing."""
        if text:
            kept = tuple(dict.fromkeys(ground for ground in grounds if ground))
            self.sentences.append(Sentence(text=sentence(text), rests_on=kept, role=role, weight=round(weight, 6)))

    def plan(self, key: str) -> str:
        """A plan inside a sentence: its label when it is first named, a short name afterwards."""
        if key in self._named:
            return f"“{brief_names(self.situation)[key]}”"
        self._named.add(key)
        return f"“{plan_label(self.situation, key)}”"

    def missing(self, what: str, todo: str) -> Finding:
        """The finding where the situation lacks what the question needs."""
        self.say(f"{what}; {todo}", role="caveat")
        return self.finding()

    def line(self, path: str, ground: Grounded | None, note: str) -> str:
        """A line of the situation file as a ground."""
        mark = ground.mark if ground else "assumed"
        because = f": {ground.because}" if ground and ground.because else ""
        basis = Basis(
            kind=KINDS.get(mark, "assumption"),
            ref=path,
            note=f"{note}{because}",
            quote=ground.evidence[0] if ground and ground.evidence else None,
            where=self._where(path),
        )
        return self._keep(f"{path}", basis)

    def default(self, name: str, note: str) -> str:
        """A default of the package as a ground."""
        return self._keep(f"default.{name}", Basis(kind="assumption", ref=f"defaults.{name}", note=note))

    def number(self, name: str, note: str, kind: Kind = "derived") -> str:
        """A number of this finding as a ground."""
        return self._keep(f"{self.key}:{name}", Basis(kind=kind, ref=f"{self.key}:{name}", note=note))

    def record(self, line: Event | Claim | Contact, note: str) -> str:
        """A line of the record as a ground, with its words."""
        first = line.evidence[0] if line.evidence else None
        quote, report = (first.quote, first.report) if first else (None, None)
        return self._keep(line.id, Basis(kind="evidence", ref=line.id, note=note, quote=quote, report=report))

    def finding(self) -> Finding:
        """What was collected."""
        return Finding(
            key=self.key,
            question=self.question,
            answer=tuple(self.sentences),
            tables=tuple(self.tables),
            charts=tuple(self.charts),
            bases=self.bases,
            numbers=plain(self.numbers),
            misleads=self.misleads,
            method=self.method,
        )

    def _keep(self, key: str, basis: Basis) -> str:
        self.bases.setdefault(key, basis)
        return key

    def _where(self, path: str) -> str | None:
        line, file = self.situation.places.get(path), self.situation.path
        name = Path(file).name if file else "situation"
        return f"{name}:{line}" if line else None
