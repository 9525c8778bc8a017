"""The columns of the tables: flat ones to query, and `value`, the whole domain value as JSON."""

from __future__ import annotations

from functools import cache
from typing import Any

TEXT, DAY, NUMBER, YES_NO, WHOLE, TEXTS, TIME = "text", "day", "number", "yes_no", "whole", "texts", "time"

REPORTS = {
    "id": TEXT, "title": TEXT, "publisher": TEXT, "published": DAY, "grade": TEXT, "origin": TEXT, "url": TEXT,
    "language": TEXT, "path": TEXT, "text": TEXT,
}  # fmt: skip
EVENTS = {
    "id": TEXT, "date": DAY, "precision": TEXT, "source": TEXT, "source_sector": TEXT, "target": TEXT,
    "target_sector": TEXT, "type": TEXT, "status": TEXT, "negated": YES_NO, "mode": TEXT, "cameo": TEXT,
    "channel": TEXT, "level": TEXT, "place": TEXT, "tense": TEXT, "background": YES_NO, "confidence": NUMBER,
    "origins": WHOLE, "reports": WHOLE, "decided_by": TEXT, "quote": TEXT, "report": TEXT, "value": TEXT,
}  # fmt: skip
CLAIMS = {
    "id": TEXT, "holder": TEXT, "holder_name": TEXT, "stance": TEXT, "hedge": TEXT, "low": NUMBER, "high": NUMBER,
    "words": TEXT, "actor": TEXT, "type": TEXT, "target": TEXT, "quote": TEXT, "report": TEXT, "value": TEXT,
}  # fmt: skip
CONTACTS = {
    "id": TEXT, "date": DAY, "forum": TEXT, "place": TEXT, "met": YES_NO, "present": TEXTS, "absent": TEXTS,
    "quote": TEXT, "report": TEXT, "value": TEXT,
}  # fmt: skip
REVIEWS = {"id": TEXT, "line": TEXT, "verdict": TEXT, "who": TEXT, "when": TIME, "why": TEXT, "value": TEXT}

TABLES: dict[str, dict[str, str]] = {
    "reports": REPORTS,
    "events": EVENTS,
    "claims": CLAIMS,
    "contacts": CONTACTS,
    "reviews": REVIEWS,
}


@cache
def arrow(table: str) -> Any:
    """The Arrow schema of a table."""
    import pyarrow as pa

    kinds = {
        TEXT: pa.string(), DAY: pa.date32(), NUMBER: pa.float64(), YES_NO: pa.bool_(), WHOLE: pa.int64(),
        TEXTS: pa.list_(pa.string()), TIME: pa.timestamp("us", tz="UTC"),
    }  # fmt: skip
    return pa.schema([(name, kinds[kind]) for name, kind in TABLES[table].items()])
