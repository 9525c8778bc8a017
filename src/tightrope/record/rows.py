"""Domain values to rows of the tables, and back without loss."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from tightrope.domain import Claim, Contact, Event, Report, Review
from tightrope.domain.base import digest
from tightrope.domain.evidence import Evidence
from tightrope.record.schema import arrow

Line = Report | Event | Claim | Contact | Review


def table(name: str, lines: Sequence[Line]) -> Any:
    """An Arrow table of values of one kind, in the schema of the table `name`."""
    import pyarrow as pa

    return pa.Table.from_pylist([row(line) for line in lines], schema=arrow(name))


def values(name: str, rows: Any) -> list[Any]:
    """The values of an Arrow table, in its order, each id once."""
    if name == "reports":
        found = [{key: cell for key, cell in line.items() if key != "id"} for line in rows.to_pylist()]
        lines: list[Any] = TypeAdapter(list[Report]).validate_python(found)
    else:
        text = "[" + ",".join(rows.column("value").to_pylist()) + "]"
        lines = _reader(name).validate_json(text)
    ids = rows.column("id").to_pylist()
    return list(dict(zip(reversed(ids), reversed(lines), strict=True)).values())[::-1]


@cache
def _reader(name: str) -> TypeAdapter[Any]:
    readers: dict[str, TypeAdapter[Any]] = {
        "events": TypeAdapter(list[Event]),
        "claims": TypeAdapter(list[Claim]),
        "contacts": TypeAdapter(list[Contact]),
        "reviews": TypeAdapter(list[Review]),
    }
    return readers[name]


def row(line: Line) -> dict[str, Any]:
    """One row: the flat columns of a value, and the value."""
    match line:
        case Report():
            return {"id": line.id, **line.model_dump()}
        case Event():
            return _event(line)
        case Claim():
            return _claim(line)
        case Contact():
            return _contact(line)
        case Review():
            return {**line.model_dump(), "id": review_id(line), "value": line.model_dump_json()}


def review_id(review: Review) -> str:
    """A stable id of a review: the line, who, when, and the verdict."""
    return digest("review", review.line, review.who, review.when.isoformat(), review.verdict, review.changes)


def _event(event: Event) -> dict[str, Any]:
    flat = event.model_dump(
        include={"date", "precision", "type", "status", "negated", "mode", "cameo", "channel", "level", "place"}
        | {"tense", "background", "confidence", "origins"}
    )
    target = event.target
    return {
        **flat,
        **_words(event.evidence),
        "id": event.id,
        "status": str(event.status),
        "source": event.source.code,
        "source_sector": event.source.sector,
        "target": target and target.code,
        "target_sector": target and target.sector,
        "reports": len({e.report for e in event.evidence}),
        "decided_by": event.trace.decided_by,
        "value": event.model_dump_json(),
    }


def _claim(claim: Claim) -> dict[str, Any]:
    about, hedge = claim.about, claim.hedge
    return {
        **_words(claim.evidence),
        "id": claim.id,
        "holder": claim.holder.code,
        "holder_name": claim.holder.name,
        "stance": claim.stance,
        "hedge": hedge and hedge.word,
        "low": hedge and hedge.low,
        "high": hedge and hedge.high,
        "words": about.words,
        "actor": about.actor and about.actor.code,
        "type": about.type,
        "target": about.target and about.target.code,
        "value": claim.model_dump_json(),
    }


def _contact(contact: Contact) -> dict[str, Any]:
    return {
        **contact.model_dump(include={"date", "forum", "place", "met"}),
        **_words(contact.evidence),
        "id": contact.id,
        "present": [a.party.code for a in contact.attendance if a.present],
        "absent": [a.party.code for a in contact.attendance if not a.present],
        "value": contact.model_dump_json(),
    }


def _words(evidence: tuple[Evidence, ...]) -> dict[str, Any]:
    return {"quote": evidence[0].quote, "report": evidence[0].report} if evidence else {}
