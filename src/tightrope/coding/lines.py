"""Coded reports as JSON lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from tightrope import ontology
from tightrope.coding.between import between
from tightrope.coding.coder import code_many
from tightrope.domain import Coded, Event, Party, Report, Status

TOLD_ONLY = (Status.DEMANDED, Status.DENIED)


def as_lines(coded: Coded, id: str | None = None) -> dict[str, Any]:
    """One JSON-ready record: `events` as PLOVER codes them, `other` what is only demanded, denied or negated."""
    plain = [e for e in coded.events if not e.negated and e.status not in TOLD_ONLY]
    rest = [e for e in coded.events if e.negated or e.status in TOLD_ONLY]
    return {
        "id": id or coded.report.id,
        "events": [line(e) for e in plain],
        "other": [line(e) for e in rest],
        "claims": [c.model_dump(mode="json") for c in coded.claims],
        "contacts": [c.model_dump(mode="json") for c in coded.contacts],
        **({"notes": list(coded.notes)} if coded.notes else {}),
    }


def line(event: Event) -> dict[str, Any]:
    """One event: PLOVER codes of both sides (`IGO`, `DZA/REB`), the ontology's ids, the words, the trace."""
    target = event.target
    return {
        "source": plover(event.source),
        "target": plover(target) if target else None,
        "type": event.type,
        "source_text": event.source.name,
        "target_text": target.name if target else None,
        "source_id": event.source.code,
        "target_id": target.code if target else None,
        "status": event.status.value,
        "negated": event.negated,
        "mode": event.mode,
        "cameo": event.cameo,
        "date": event.date.isoformat() if event.date else None,
        "tense": event.tense,
        "reciprocal": event.reciprocal,
        "background": event.background,
        "confidence": event.confidence,
        "quote": event.evidence[0].quote,
        "start": event.evidence[0].start,
        "pattern": event.trace.pattern,
        "path": list(event.trace.path),
    }


def plover(party: Party) -> str:
    """PLOVER's code of a party: home state of a group, IGO of an organisation of states, with its sector."""
    code = ontology.load().plover_of(party.code)
    return f"{code}/{party.sector}" if party.sector and code != party.sector else code


def code_lines(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Records `{id, date, text}` coded in order; `given` is added where a record names the pair (`gold`)."""
    kept: list[dict[str, Any]] = []

    def reports() -> Iterator[Report]:
        for record in records:
            kept.append(record)
            yield Report(title="", text=record["text"], published=_day(record.get("date")))

    for coded in code_many(reports()):
        record = kept.pop(0)
        yield {**as_lines(coded, str(record["id"])), **_given(record)}


def _given(record: dict[str, Any]) -> dict[str, str]:
    """The type between the first marked pair, where a record marks one."""
    pair: dict[str, Any] = next(iter(record.get("gold") or []), {})
    if not pair.get("source_text") or not pair.get("target_text"):
        return {}
    return {"given": between(record["text"], pair["source_text"], pair["target_text"])}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None
