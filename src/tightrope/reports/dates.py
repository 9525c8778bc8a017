"""Dates as people and machines write them; ambiguous forms (07/08/2023) are refused."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

FORMS = (
    "%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%B %d %Y", "%d %b %Y", "%b %d, %Y", "%b %d %Y", "%b. %d, %Y", "%Y/%m/%d",
    "%Y%m%d",
)  # fmt: skip
EXPECTED = "a date like 2023-07-14 or 14 July 2023"


def parse(value: object) -> date:
    """The day meant. Raises ValueError for what is no date, or could be two."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = str(value).strip()
    for attempt in (_iso, _mail, _written):
        found = attempt(text)
        if found:
            return found
    raise ValueError(f"{text!r} is not a date")


def _iso(text: str) -> date | None:
    if not re.match(r"\d{4}-\d{2}-\d{2}([T ]|$)", text):
        return None
    try:
        return datetime.fromisoformat(text.replace("Z", "+00:00")).date()
    except ValueError:
        return None


def _mail(text: str) -> date | None:
    if not re.match(r"(\w{3}, )?\d{1,2} \w{3} \d{4} \d", text):
        return None
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, IndexError):
        return None


def _written(text: str) -> date | None:
    for form in FORMS:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None
