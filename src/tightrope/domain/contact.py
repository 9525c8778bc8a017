"""Who was in which room, at which level, and whether the parties met there."""

from __future__ import annotations

from datetime import date as Day
from typing import Literal

from tightrope.domain.base import Value, digest
from tightrope.domain.evidence import Evidence
from tightrope.domain.party import Party

Level = Literal["leader", "minister", "envoy", "official"]


class Attendance(Value):
    """One party at a meeting: present or not, at which level, and why it was absent."""

    party: Party
    present: bool
    level: Level | None = None
    reason: str | None = None


class Contact(Value):
    """A meeting or forum. `met` says whether the parties met there (None: the text does not tell)."""

    forum: str
    attendance: tuple[Attendance, ...]
    evidence: tuple[Evidence, ...]
    date: Day | None = None
    place: str | None = None
    met: bool | None = None

    @property
    def id(self) -> str:
        """A stable id from the forum, the parties and the words."""
        words = [(e.report, e.start, e.end) for e in self.evidence]
        return digest("contact", self.forum, [a.party.full for a in self.attendance], words)
