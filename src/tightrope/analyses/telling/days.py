"""Days of acts as a sentence gives them: only as sharp as they are known."""

from __future__ import annotations

from collections.abc import Mapping

from tightrope.domain import Event, Report


def when(event: Event, reports: Mapping[str, Report]) -> str:
    """`On 14 July 2023`, `About ...`, `In June 2023`; `As reported on ...,` where only the report has a day."""
    day = event.date
    if day is None:
        return "At a time that no report gives,"
    if event.precision in {"month", "year"}:
        return f"In {day:%B %Y}" if event.precision == "month" else f"In {day:%Y}"
    spoken = f"{day.day} {day:%B %Y}"
    if event.precision == "day":
        return f"On {spoken}"
    published = {reports[e.report].published for e in event.evidence if e.report in reports}
    if event.precision == "unknown" or day in published:
        return f"As reported on {spoken},"
    return f"About {spoken}"
