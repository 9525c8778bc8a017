"""Date expressions resolved against the report's date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12,
}  # fmt: skip
DAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
MONTH = r"(?P<month>" + "|".join(MONTHS) + r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
FULL = re.compile(rf"\b{MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year>(?:19|20)\d\d))?", re.I)
EURO = re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{MONTH}(?:,? (?P<year>(?:19|20)\d\d))?", re.I)
ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
MONTHLY = re.compile(rf"\b(?:in|last|of|during|early|late|mid-?) ?{MONTH}(?:,? (?P<year>(?:19|20)\d\d))?\b", re.I)
MONTH_YEAR = re.compile(rf"\b{MONTH},? (?P<year>(?:19|20)\d\d)\b", re.I)
YEAR = re.compile(
    r"\b(?:in|of|during|as early as|back in) (?:the )?(?:early |late |mid-?)?(?P<year>(?:1[5-9]|20)\d\d)s?\b", re.I
)
WEEKDAY = re.compile(r"\b(?P<next>next |last |this )?(?P<name>" + "|".join(DAYS) + r")\b", re.I)
NEAR = {
    "today": 0, "tonight": 0, "this morning": 0, "yesterday": -1, "last night": -1, "tomorrow": 1,
}  # fmt: skip
SPANS: dict[str, tuple[int, Literal["day", "week", "month", "year"]]] = {
    "this week": (0, "week"), "last week": (-7, "week"), "next week": (7, "week"), "earlier this week": (0, "week"),
    "this month": (0, "month"), "last month": (-30, "month"), "next month": (30, "month"),
    "this year": (0, "year"), "last year": (-365, "year"), "next year": (365, "year"),
    "recent days": (-3, "week"), "over the weekend": (-2, "week"), "at the weekend": (-2, "week"),
    "recent weeks": (-14, "month"), "recent months": (-60, "month"), "recent years": (-365, "year"),
    "recently": (-14, "month"), "the other day": (-3, "week"), "these days": (0, "month"),
}  # fmt: skip
BOUND = re.compile(r"\b(?:since|until|till|by|before|after|from)\b", re.I)  # what follows bounds an act from one side
LONG_AGO = re.compile(
    r"\b(?:(?:many |some |several |long )?(?:decades|centuries|generations|years) (?:ago|earlier|before)"
    r"|long ago|in the past|for (?:(?:many|some|several) years|(?:(?:many|several) )?(?:decades|generations|centuries))"
    r"|historically|traditionally|in (?:earlier|previous|former|past) (?:years|decades|times)"
    r"|in (?:his|her|their) youth|during the (?:cold war|(?:first|second) world war|(?:colonial|soviet) era))\b",
    re.I,
)
AGO = re.compile(
    r"\b(?P<n>\d+|a|an|one|two|three|four|five|six|ten) (?P<unit>day|week|month|year|decade)s? (?:ago|earlier)\b", re.I
)
NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
UNITS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3650}
OLD = 365  # days after which an act is told as background
HISTORY = 25 * 365  # days after which it is history and no news
UNDATED = 1950  # the year before which it is history in a text without a date


BARE = re.compile(rf"\b(?:{MONTH}|(?:1[5-9]|20)\d\ds?)\b", re.I)


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, what it is known to; `background` and `history` by its age; `told`: the words name it."""

    day: date | None = None
    precision: Literal["day", "week", "month", "year", "unknown"] = "unknown"
    background: bool = False
    told: bool = False
    history: bool = False


def when(text: str, on: date | None, future: bool = False) -> Dated:
    """The date of what a clause tells. `on` is the report's date; without it relative dates stay unknown.

    A clause that names no time has the report's date, known to nothing; "decades ago" is background without a date.
    """
    plain = _unbounded(text)
    for find in (_exact, _relative, _span, _monthly, _yearly):
        found = find(plain, on, future)
        if found:
            return _graded(found, on)
    if LONG_AGO.search(text):
        return Dated(background=True, told=True)
    return Dated(on)


def _unbounded(text: str) -> str:
    """The text without what only bounds an act: "since May", "until 2030", "by Friday"."""
    for mark in reversed(list(BOUND.finditer(text))):
        end = mark.end()
        for shape in (ISO, FULL, EURO, MONTH_YEAR, BARE):
            found = shape.search(text, end)
            if found and found.start() - end <= len(" the end of "):
                text = text[: mark.start()] + " " * (found.end() - mark.start()) + text[found.end() :]
                break
    return text


def _graded(found: Dated, on: date | None) -> Dated:
    age = (on - found.day).days if on and found.day else 0
    history = age > HISTORY if on else bool(found.day and found.day.year < UNDATED)
    return Dated(found.day, found.precision, age > OLD or history, told=True, history=history)


def _exact(text: str, on: date | None, future: bool) -> Dated | None:
    match = ISO.search(text) or FULL.search(text) or EURO.search(text)
    if not match:
        return None
    month, day, year = match["month"].lower(), int(match["day"]), match["year"]
    number = int(month) if month.isdigit() else _month(month)
    try:
        if year:
            return Dated(date(int(year), number, day), "day")
        return Dated(_nearest(number, day, on, future), "day") if on else None
    except ValueError:
        return None


def _month(name: str) -> int:
    return next(i for full, i in MONTHS.items() if full.startswith(name[:3]))


def _nearest(month: int, day: int, on: date, future: bool) -> date:
    """The last such day up to the report's date (with a week's grace), or the next one for what is to come."""
    guess = date(on.year, month, day)
    if future:
        return guess if guess >= on - timedelta(7) else date(on.year + 1, month, day)
    return guess if guess <= on + timedelta(7) else date(on.year - 1, month, day)


def _relative(text: str, on: date | None, future: bool) -> Dated | None:
    if on is None:
        return None
    low = text.lower()
    for words, shift in NEAR.items():
        if re.search(rf"\b{words}\b", low):
            return Dated(on + timedelta(shift), "day")
    named = WEEKDAY.search(text)
    if named:
        back = (on.weekday() - DAYS[named["name"].lower()]) % 7
        ahead = future or (named["next"] or "").strip().lower() == "next"
        return Dated(on + timedelta(7 - back if ahead and back else (0 if ahead else -back)), "day")
    ago = AGO.search(text)
    if ago:
        count = int(ago["n"]) if ago["n"].isdigit() else NUMBERS[ago["n"].lower()]
        unit = ago["unit"].lower()
        fine: Literal["day", "week", "month", "year"] = "year" if unit == "decade" else unit  # type: ignore[assignment]
        return Dated(on - timedelta(count * UNITS[unit]), fine)
    return None


def _span(text: str, on: date | None, _: bool) -> Dated | None:
    low = text.lower()
    for words, (shift, precision) in SPANS.items():
        if on and words in low:
            return Dated(on + timedelta(shift), precision)
    return None


def _monthly(text: str, on: date | None, future: bool) -> Dated | None:
    match = MONTH_YEAR.search(text) or MONTHLY.search(text)
    if not match:
        return None
    number = _month(match["month"].lower())
    if match["year"]:
        return Dated(date(int(match["year"]), number, 1), "month")
    return Dated(_nearest(number, 1, on, future), "month") if on else None


def _yearly(text: str, _on: date | None, _: bool) -> Dated | None:
    match = YEAR.search(text)
    if not match or not 1500 <= int(match["year"]) <= 2100:
        return None
    return Dated(date(int(match["year"]), 1, 1), "year")
