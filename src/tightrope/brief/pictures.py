"""A picture before it is drawn: parties by name, plans by letter, and words for those who cannot see it, kept short."""

from __future__ import annotations

import re

from tightrope.brief.plans import Plans
from tightrope.brief.sight import Sight
from tightrope.domain import Chart

LONGEST, SEEN = 200, 0.05
REST = " …"


def picture(chart: Chart, sight: Sight, plans: Plans) -> Chart:
    """The chart as the brief shows it."""
    shown = plans.chart(chart)
    alt = shown.alt
    for key in sight.situation.actors:
        alt = re.sub(rf"\b{re.escape(key)}\b(?!['’]s? \w+\.)", sight.spoken(key), alt)
    return shown.model_copy(update={"alt": short(alt[:1].upper() + alt[1:])})


def tells(chart: Chart) -> bool:
    """Whether there is anything to see: some act, and not the same value everywhere."""
    if chart.kind == "dots":
        shown: dict[object, list[float]] = {}
        for point in chart.data.get("points", ()):
            shown.setdefault(point.get("series"), []).append(float(point.get("value") or 0.0))  # type: ignore[arg-type]
        return any(max(values) - min(values) >= SEEN for values in shown.values())
    if chart.kind == "moves":
        return bool(chart.data.get("moves")) and len(chart.data.get("states", ())) > 1
    if chart.kind == "relations":
        return bool(chart.data.get("edges"))
    return any(chart.data.values())


def short(text: str) -> str:
    """A text of some 200 letters: its first clauses, with word of what is left out."""
    if len(text) <= LONGEST:
        return text
    parts = re.split(r"(?<=[;.]) ", text)
    kept = parts[0]
    for part in parts[1:]:
        if len(kept) + len(part) > LONGEST:
            break
        kept += f" {part}"
    if kept == text:
        return text
    if len(kept) > 2 * LONGEST:
        kept = kept[:LONGEST].rsplit(" ", 1)[0] + " …"
    return kept.rstrip(" ;.,") + REST
