"""Building blocks of ontology values: dates known to a day, a month or a year, and the base of records."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator

from tightrope.domain.base import Value

SHAPE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?")


def _date(value: Any, last: bool) -> Any:
    """The first (or last) day of `2021` or `2021-10`; whole dates and anything else are left to pydantic."""
    if value is None or isinstance(value, date) or (isinstance(value, str) and len(value) == len("2021-10-04")):
        return value
    match = SHAPE.fullmatch(str(value))
    if not match:
        return value
    year, month = int(match[1]), int(match[2] or 0)
    if not month:
        return date(year, 12, 31) if last else date(year, 1, 1)
    return date(year, month, calendar.monthrange(year, month)[1] if last else 1)


def _texts(value: Any) -> Any:
    """A single text stands for a list of one."""
    return (value,) if isinstance(value, str) else value


Texts = Annotated[tuple[str, ...], BeforeValidator(_texts)]
Since = Annotated[date | None, BeforeValidator(lambda value: _date(value, last=False))]
Until = Annotated[date | None, BeforeValidator(lambda value: _date(value, last=True))]


class Record(Value):
    """One record of the ontology; `key` is its name in the file."""

    key: str


def holds(since: date | None, until: date | None, on: date | None) -> bool:
    """Whether a day lies in a span whose open ends are None; always true without a day."""
    return on is None or ((since is None or since <= on) and (until is None or on <= until))
