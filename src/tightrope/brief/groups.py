"""Assumptions by what they are about, with how many of each carry which mark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tightrope.brief.model import Assumption

ORDER = ("elicited", "counted", "derived", "inferred", "assumed")


def grouped(assumptions: Iterable[Assumption]) -> dict[str, list[Assumption]]:
    """The lines of each group, in the order of their first line."""
    found: dict[str, list[Assumption]] = {}
    for line in assumptions:
        found.setdefault(line.group, []).append(line)
    return found


def counted(lines: Iterable[Assumption]) -> str:
    """`12 elicited, 3 assumed`."""
    marks = Counter(line.mark for line in lines)
    known = [mark for mark in ORDER if marks[mark]] + [mark for mark in marks if mark not in ORDER]
    return ", ".join(f"{marks[mark]} {mark}" for mark in known)
