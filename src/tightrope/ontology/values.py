"""Building blocks of ontology values: dates known to a day, a month or a year, and the base of records."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator

from tightrope.domain.base import Value

SHAPE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def _date(value: Any, last: bool) -> Any:
    """The first (or last) day of `2021`, `2021-10` or `2021-10-04`; anything else is left to pydantic."""
    match = SHAPE.fullmatch(str(value))
    if value is None or isinstance(value, date) or not match:
        return value
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if month is None:
        return date(year, 12, 31) if last else date(year, 1, 1)
    return date(year, month, day or (calendar.monthrange(year, month)[1] if last else 1))


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
