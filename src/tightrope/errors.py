"""One family of errors: each says what is wrong, where, what was expected and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a user's file; lines and columns count from 1."""

    file: str | Path
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        parts = [str(self.file), *(str(n) for n in (self.line, self.column) if n is not None)]
        return ":".join(parts)


class TightropeError(Exception):
    """The base of every error that a user can cause or mend.

    `what` is wrong, `where` it stands, what was `expected` there, and what the reader can do (`todo`).
    `exit_code` is what the command line returns; `kind` is the stable name in JSON.
    """

    kind: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 2

    def __init__(
        self, what: str, *, where: Where | None = None, expected: str | None = None, todo: str | None = None
    ) -> None:
        super().__init__(what)
        self.what, self.where, self.expected, self.todo = what, where, expected, todo

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        tail = [("expected", self.expected), ("try", self.todo)]
        return "\n".join([head, *(f"  {name}: {text}" for name, text in tail if text)])

    def as_json(self) -> dict[str, object]:
        """The one JSON shape of an error: `{"error": {kind, what, where, expected, todo}}`."""
        place = self.where
        where = place and {"file": str(place.file), "line": place.line, "column": place.column}
        body = {
            "kind": self.kind,
            "what": self.what,
            "where": where,
            "expected": self.expected,
            "todo": self.todo,
        }
        return {"error": body}


class UsageError(TightropeError):
    """The command or call was given arguments that do not fit together."""

    kind = "usage"


class OntologyError(TightropeError):
    """A knowledge file is broken or names something that does not exist."""

    kind = "ontology"


class ReportError(TightropeError):
    """A report cannot be read: missing, empty, binary, or of an unknown format."""

    kind = "report"


class CodingError(TightropeError):
    """The coder failed on a report: a fault of the program, not of the report."""

    kind = "coding"
    exit_code = 1


class RecordError(TightropeError):
    """The record folder or a query on it is broken."""

    kind = "record"


class SituationError(TightropeError):
    """A situation file does not say what a situation must say."""

    kind = "situation"


class StatementError(SituationError):
    """A statement does not parse, or names an unknown option."""

    kind = "statement"


class ModelError(TightropeError):
    """A graph model cannot be built or solved: no feasible state, too many states, contradictory rules."""

    kind = "model"


class NoSituation(TightropeError):
    """A text tells of no two parties that act on each other; nothing can be drafted from it."""

    kind = "no_situation"
    exit_code = 3


class ErrorList(TightropeError):
    """Several errors found in one pass, so that a reader can mend all of them at once."""

    kind = "several"

    def __init__(self, errors: list[TightropeError]) -> None:
        super().__init__(f"{len(errors)} errors")
        self.errors = errors

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)

    def as_json(self) -> dict[str, object]:
        """The shape of one error, with the single errors under `errors`."""
        body = super().as_json()
        return {**body, "errors": [e.as_json()["error"] for e in self.errors]}
