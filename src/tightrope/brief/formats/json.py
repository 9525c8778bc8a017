"""JSON: the whole brief with its findings, its record in lines, its model and its run record."""

from __future__ import annotations

import json

from pydantic import ValidationError

from tightrope.brief.model import FORMAT, Brief
from tightrope.errors import UsageError, Where


def render(brief: Brief) -> str:
    """Sorted keys, one space of indentation, a newline last: equal briefs give equal bytes."""
    return json.dumps(brief.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def read(text: str, name: str = "brief.json") -> Brief:
    """The brief in a JSON text. Raises UsageError where it is none."""
    try:
        return Brief.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the whole"
        raise UsageError(
            f"this is no brief in JSON: {place}: {first['msg']}",
            where=Where(name),
            expected=f"a file that `tightrope brief --format json` wrote ({FORMAT})",
        ) from None
