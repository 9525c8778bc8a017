"""One complaint of the lint."""

from __future__ import annotations

from tightrope.domain.base import Value


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
