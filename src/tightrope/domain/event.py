"""One act: who did what to whom."""

from __future__ import annotations

from datetime import date as Day
from enum import StrEnum
from typing import Literal

from tightrope.domain.base import Value, digest
from tightrope.domain.evidence import Evidence
from tightrope.domain.party import Party


class Status(StrEnum):
    """How far the act has come. "Has not rejected" is no rejection: such a line is negated, not refused."""

    DONE = "done"
    OFFERED = "offered"
    DEMANDED = "demanded"
    REFUSED = "refused"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class Trace(Value):
    """Why an event was coded: the pattern's id, the parse path that it matched, the words, who decided."""

    pattern: str
    path: tuple[str, ...] = ()
    words: str = ""
    decided_by: Literal["rule", "model", "hand", "import"] = "rule"


class Event(Value):
    """One act of one actor, with the words it comes from.

    `type` is one of the ontology's PLOVER 2 types; `mode` and `contexts` are PLOVER's, where recoverable;
    `cameo` a CAMEO code where clear. `precision` says what the `date` is known to. `background` marks history
    told as background. `confidence` is in [0, 1]; `origins` counts independent origins.
    """

    type: str
    source: Party
    target: Party | None
    evidence: tuple[Evidence, ...]
    trace: Trace
    status: Status = Status.DONE
    negated: bool = False
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    date: Day | None = None
    precision: Literal["day", "week", "month", "year", "unknown"] = "unknown"
    tense: Literal["past", "present", "future"] = "past"
    background: bool = False
    channel: str | None = None
    level: str | None = None
    place: str | None = None
    reciprocal: bool = False
    confidence: float = 1.0
    origins: int = 1

    @property
    def id(self) -> str:
        """A stable id from the act and the words it comes from."""
        words = [(e.report, e.start, e.end) for e in self.evidence]
        target = self.target and self.target.full
        return digest("event", self.type, self.source.full, target, self.status, self.negated, words)

    @property
    def holds(self) -> bool:
        """Whether the act took place: done and not negated."""
        return self.status is Status.DONE and not self.negated
