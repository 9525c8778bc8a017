"""Rules of the lint and what they complain of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tightrope.domain.base import Value

CASED = frozenset({"machine-name"})
BEFORE, AFTER = 14, 24


class Lint(Value):
    """A rule that a sentence breaks: where, in which words, and what to do."""

    rule: str
    where: str
    says: str
    words: str
    todo: str
    sentence: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.says} ({self.rule}): “{self.words}”\n  try: {self.todo}"


@dataclass(frozen=True)
class Rule:
    """One rule of `data/lint.yaml` with its patterns compiled."""

    name: str
    says: str
    todo: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    excused: re.Pattern[str] | None

    @classmethod
    def of(cls, line: Mapping[str, str]) -> Rule:
        """The rule that a line of the file states."""
        case = 0 if line["rule"] in CASED else re.IGNORECASE
        unless, excused = (re.compile(line[k], re.IGNORECASE) if k in line else None for k in ("unless", "excused"))
        return cls(line["rule"], line["says"], line["todo"], re.compile(line["pattern"], case), unless, excused)

    def found(self, text: str) -> Iterator[re.Match[str]]:
        """Where a sentence breaks it."""
        for match in self.pattern.finditer(text):
            around = text[max(0, match.start() - BEFORE) : match.end() + AFTER]
            if not (self.unless and self.unless.search(around)):
                yield match
