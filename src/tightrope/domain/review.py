"""What a person says of a machine's line: never in place, always signed."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from tightrope.domain.base import Value


class Review(Value):
    """A verdict on one line of the record; `changes` holds the corrected fields of a correction."""

    line: str
    verdict: Literal["accept", "correct", "reject"]
    who: str
    when: datetime
    why: str = ""
    changes: dict[str, Any] = {}
