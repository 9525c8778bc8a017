"""A judgment that a text reports: who holds it, how strongly, about what."""

from __future__ import annotations

from typing import Literal

from tightrope.domain.base import Value, digest
from tightrope.domain.evidence import Evidence
from tightrope.domain.party import Party

Stance = Literal["fears", "expects", "doubts", "hopes", "believes", "denies", "advises", "reads", "speculates"]


class Hedge(Value):
    """A word of estimation and the band of probability that it stands for (0 to 1)."""

    word: str
    low: float
    high: float


class Proposition(Value):
    """What is judged: an act of an actor on a target where it parses so, always with its words."""

    words: str
    actor: Party | None = None
    type: str | None = None
    target: Party | None = None


class Claim(Value):
    """One judgment: holder, stance, hedge, proposition; `chain` lists who reported it, outermost first."""

    holder: Party
    stance: Stance
    about: Proposition
    evidence: tuple[Evidence, ...]
    hedge: Hedge | None = None
    chain: tuple[str, ...] = ()
    pattern: str = ""

    @property
    def id(self) -> str:
        """A stable id from the holder, the stance and the words."""
        words = [(e.report, e.start, e.end) for e in self.evidence]
        return digest("claim", self.holder.code, self.holder.name, self.stance, words)
