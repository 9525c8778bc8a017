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
        new = ", ".join(_count(n, name) for name, n in self.model_dump(exclude={"known"}).items() if n)
        again = f"; {_count(self.known, 'lines')} known already" if self.known else ""
        return f"added {new or 'nothing'}{again}"


def _count(n: int, plural: str) -> str:
    return f"{n} {plural if n != 1 else plural.removesuffix('s')}"
