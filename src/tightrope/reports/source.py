"""What a reader gets and gives: a file's bytes in, what it tells of its reports out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tightrope.errors import ReportError, TightropeError, Where


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read from disk; `name` stands in errors."""

    name: str
    data: bytes

    @classmethod
    def of(cls, path: Path) -> Source:
        """The file's bytes. Raises ReportError where they cannot be read."""
        try:
            return cls(str(path), path.read_bytes())
        except OSError as error:
            reason = error.strerror or str(error)
            raise ReportError(
                f"the file cannot be read: {reason}", where=Where(path), todo="check its rights"
            ) from None

    def error(
        self, what: str, line: int | None = None, expected: str | None = None, todo: str | None = None
    ) -> ReportError:
        """An error at a place of this file."""
        return ReportError(what, where=Where(self.name, line), expected=expected, todo=todo)


@dataclass(frozen=True, slots=True)
class Found:
    """What a file tells of one report; None where it does not tell. `part` names it inside a file of several."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None
    grade: str | None = None
    origin: str | None = None
    part: str | None = None


Read = Callable[[Source], Iterator[Found | TightropeError]]


@dataclass(frozen=True, slots=True)
class Reader:
    """One report format: the file suffixes that it takes (`.txt`), and how it reads.

    `read` yields one Found a report, or an error for a report that is broken while others of the file stand.
    `binary` formats are not checked for being text. `sniff` recognises the format by the file's first bytes.
    """

    suffixes: tuple[str, ...]
    read: Read
    binary: bool = False
    sniff: Callable[[bytes], bool] = lambda _head: False
