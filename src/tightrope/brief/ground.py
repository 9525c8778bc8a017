"""Lines of the situation file by their path, as grounds of sentences."""

from __future__ import annotations

import re
from typing import Any

from tightrope.brief.sight import Sight
from tightrope.domain import Basis
from tightrope.domain.finding import Kind
from tightrope.situation.schema import Grounded, Ordering, Situation

KINDS: dict[str, Kind] = {"elicited": "elicited", "counted": "counted", "derived": "derived"}


def at(situation: Situation, path: str) -> Grounded | None:
    """The line at a path such as `preferences.home[0]`, or None where no such line carries a ground."""
    found: Any = situation
    for name, number in re.findall(r"([^.\[\]]+)|\[(\d+)\]", path):
        if isinstance(found, Ordering) and number:
            found = found.prefers
        try:
            found = found[int(number)] if number else found[name] if isinstance(found, dict) else getattr(found, name)
        except (AttributeError, KeyError, IndexError, TypeError):
            return None
    return found if isinstance(found, Grounded) else None


def where(situation: Situation, path: str) -> str:
    """`situation.yaml:41` for a path, or the nearest line around it; empty where nothing is known."""
    while path:
        line = situation.places.get(path)
        if line:
            return f"{situation.path or 'situation'}:{line}"
        path = re.sub(r"(\.[^.\[\]]+|\[\d+\])$", "", path) if re.search(r"[.\[]", path) else ""
    return ""


def basis(sight: Sight, path: str, note: str | None = None) -> Basis:
    """The ground that a line of the situation is."""
    from tightrope.brief.says import says

    line = at(sight.situation, path)
    why = f": {line.because}" if line and line.because else ""
    kind = KINDS.get(line.mark, "assumption") if line else "elicited"
    quote = line.evidence[0] if line and line.evidence else None
    text = (note or says(sight, path)).rstrip(".")
    return Basis(kind=kind, ref=path, note=f"{text}{why}", quote=quote, where=where(sight.situation, path) or None)
