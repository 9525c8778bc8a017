"""The day that a text's own lines tell: a dateline with a year, or a line that is a date and nothing else."""

from __future__ import annotations

import re
from datetime import date

from tightrope.reports import dates

MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
DAY = rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+\d{{4}}|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})"
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
NO_PLACE = r"(?!(?:In|On|By|Since|From|Until|After|Before|Between)\b)"
PLACE = rf"(?-i:{NO_PLACE}(?:(?:[A-Z][\w.'’-]*|of|the|and|de|la|el|al)[ ,/]+){{1,8}})"
LINE = re.compile(rf"^{PLACE}{WEEKDAY}{DAY}\s*(?:\([^()]{{2,30}}\)\s*)?(?:[-–—:]|\s--)+\s*", re.IGNORECASE)
SIGN = re.compile(rf"(?:by\s[^.]{{3,60}}[|,–—-]\s*)?(?:[a-z]+(?: on)?:\s*)?{WEEKDAY}{DAY}\.?", re.IGNORECASE)
HEAD, TAIL = 3, 2  # paragraphs at the start and at the end among which a lone date is the text's own


def told(text: str) -> date | None:
    """The day of publication that the text tells of itself; None where it tells none, or several."""
    parts = [part.strip() for part in text.split("\n") if part.strip()]
    lines = [found for part in parts[:HEAD] if (found := LINE.match(part))]
    if lines:
        return _day(lines[0]["day"])
    signs = [(n, found["day"]) for n, part in enumerate(parts) if (found := SIGN.fullmatch(part))]
    if len(signs) != 1 or HEAD <= signs[0][0] < len(parts) - TAIL:
        return None
    return _day(signs[0][1])


def without(line: str) -> str:
    """A line without the dateline that it begins with."""
    return LINE.sub("", line, count=1)


def _day(text: str) -> date | None:
    plain = re.sub(r"(?<=\d)(st|nd|rd|th)\b|[.,]", "", text.lower()).replace("sept ", "sep ")
    try:
        return dates.parse(plain)
    except ValueError:
        return None
