"""Takes what is no report out of a pasted page: copyright lines, share buttons, lists of other stories."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tightrope.reports.knowledge import patterns, publisher

LONGEST = 220  # characters; a longer line is always text
TAIL = 0.3  # share of the lines at the end in which a copyright line ends the report
TAIL_LINES = 4


@dataclass(frozen=True, slots=True)
class Clean:
    """The lines that are text, the publisher that a copyright line names, the lines dropped."""

    lines: list[str]
    publisher: str | None
    dropped: list[str]


def clean(lines: list[str]) -> Clean:
    """The text's lines; a copyright line near the end also ends the text. Never drops everything."""
    named = next((name for line in lines if (name := owner(line))), None)
    end = _end(lines)
    kept = [line for line in lines[:end] if not is_furniture(line)]
    if not any(line.strip() for line in kept):
        return Clean(lines, named, [])
    dropped = [line for line in lines[:end] if is_furniture(line)] + [line for line in lines[end:] if line.strip()]
    return Clean(kept, named, dropped)


def owner(line: str) -> str | None:
    """The publisher that a copyright line names, where it is a name: known, or capitalised words."""
    for pattern in patterns("copyright"):
        found = pattern.fullmatch(line.strip())
        name = found.groupdict().get("publisher") if found else None
        if name and name.strip():
            return _name(name.strip())
    return None


def _name(text: str) -> str | None:
    known = publisher(text)
    if known:
        return known.name
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text).split()
    return (
        " ".join(words) if len(words) <= 6 and all(w[0].isupper() or w in ("of", "and", "&") for w in words) else None
    )


def is_furniture(line: str) -> bool:
    """Whether a whole line is page furniture and no part of the report."""
    text = line.strip().strip("*_#|•·-–>").strip()
    if not text or len(text) > LONGEST:
        return False
    return any(p.fullmatch(text) for kind in ("copyright", "lines") for p in patterns(kind))


def _is_copyright(line: str) -> bool:
    return len(line) <= LONGEST and any(p.fullmatch(line.strip()) for p in patterns("copyright"))


def _end(lines: list[str]) -> int:
    """The line at which the report ends: the first copyright line in its tail, if little but scraps follows."""
    filled = [n for n, line in enumerate(lines) if line.strip()]
    tail = filled[-max(TAIL_LINES, int(len(filled) * TAIL)) :]
    for n in tail:
        rest = [line for line in lines[n + 1 :] if line.strip()]
        if _is_copyright(lines[n]) and not any(len(line) > LONGEST for line in rest):
            return n
    return len(lines)
