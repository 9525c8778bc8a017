"""What an import changed."""

from __future__ import annotations

from tightrope.domain.base import Value


class Added(Value):
    """How many lines of each table were new; `known` counts the lines that stood in the record already."""

    reports: int = 0
    events: int = 0
    claims: int = 0
    contacts: int = 0
    known: int = 0

    def __str__(self) -> str:
        new = ", ".join(f"{n} {name}" for name, n in self.model_dump(exclude={"known"}).items() if n)
        return f"added {new or 'nothing'}" + (f"; {self.known} lines were known already" if self.known else "")
