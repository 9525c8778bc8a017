"""A person's verdicts laid over the machine's lines; the last verdict on a line counts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from pydantic import ValidationError

from tightrope.domain import Claim, Contact, Event, Review
from tightrope.errors import RecordError

L = TypeVar("L", Event, Claim, Contact)


def latest(reviews: Iterable[Review]) -> dict[str, Review]:
    """The last review of each line."""
    return {review.line: review for review in sorted(reviews, key=lambda r: r.when)}


def apply(lines: Iterable[L], reviews: dict[str, Review]) -> list[tuple[str, L]]:
    """The lines that stand with their first ids: rejected ones left out, corrected ones changed."""
    found = []
    for line in lines:
        review = reviews.get(line.id)
        if review is None or review.verdict == "accept":
            found.append((line.id, line))
        elif review.verdict == "correct":
            found.append((line.id, corrected(line, review)))
    return found


def corrected(line: L, review: Review) -> L:
    """The line with the reviewer's changes. Raises RecordError where they do not make a valid line."""
    try:
        return type(line).model_validate({**line.model_dump(), **review.changes})
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise RecordError(f"the correction of {review.line} does not fit: {place}: {first['msg']}") from None
