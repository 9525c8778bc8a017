"""The same act told again in one report is one event with several pieces of evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Day

from tightrope.domain import Event, Party, Status

SAID = frozenset({"REQUEST", "AGREE", "THREATEN", "ACCUSE", "SUPPORT", "REJECT"})  # types that differ by their content
JUDGED = frozenset({"ACCUSE", "SUPPORT", "REJECT"})  # of which one sentence tells one
SHARED = 0.5  # share of the telling words that two mentions of what was said have in common
STEM = 5  # letters by which words are compared
SHORT = 3


@dataclass(slots=True)
class Kept:
    """An event with the telling words of its first mention."""

    event: Event
    words: frozenset[str]


def once(events: Iterable[Event]) -> list[Event]:
    """Events in order of their first mention. Acts of one pair, type and status on one day are one where both sides
    are known; of what was said (demands, charges, promises) only where the words are much the same.
    """
    found: dict[tuple[object, ...], list[Kept]] = {}
    order: list[Kept] = []
    for event in events:
        told = found.setdefault(_key(event), [])
        old = next((k for k in told if _same(k, event)), None)
        if old is None:
            kept = Kept(event, _words(event))
            told.append(kept)
            order.append(kept)
        else:
            old.event = _joined(old.event, event)
    return [kept.event for kept in order]


def _key(event: Event) -> tuple[object, ...]:
    target = _side(event.target) if event.target else None
    return event.type, _side(event.source), target, event.status, event.negated, event.background


def _side(party: Party) -> tuple[str, str | None]:
    """Who acts: a state and its government are one; a party that is not known goes by its words."""
    if not _known(party):
        return party.name, party.sector
    return party.code, None if party.sector == "GOV" else party.sector


def _same(kept: Kept, event: Event) -> bool:
    old = kept.event
    if old.evidence == event.evidence:
        return True
    if not _known(event.source) or (event.target is not None and not _known(event.target)):
        return False
    if _day(old) and _day(event) and _day(old) != _day(event):
        return False
    if event.status is Status.DEMANDED or (old.mode and event.mode and old.mode != event.mode):
        return False
    if event.type not in SAID and event.target is not None:
        return True
    if _sentence(old) == _sentence(event) and (event.type in JUDGED or event.status is Status.HYPOTHETICAL):
        return True
    words = _words(event)
    return len(words & kept.words) >= SHARED * min(len(words), len(kept.words))


def _known(party: Party) -> bool:
    return party.code != "---"


def _sentence(event: Event) -> int | None:
    return event.evidence[0].sentence_start


def _day(event: Event) -> Day | None:
    """The day of an act where the text tells it."""
    return event.date if event.precision == "day" else None


def _words(event: Event) -> frozenset[str]:
    """Stems of the quoted words that are no names."""
    names = {w for p in (event.source, event.target) if p for w in p.name.lower().split()}
    plain = (w.strip(".,;:'\"()").lower() for w in event.evidence[0].quote.split())
    return frozenset(w[:STEM] for w in plain if len(w) > SHORT and w not in names)


def _joined(old: Event, new: Event) -> Event:
    """Both mentions as one; the better known day and the higher confidence count."""
    evidence = tuple(dict.fromkeys((*old.evidence, *new.evidence)))
    dated = old if _day(old) or not _day(new) else new
    return old.model_copy(
        update={
            "evidence": evidence,
            "date": dated.date,
            "precision": dated.precision,
            "mode": old.mode or new.mode,
            "cameo": old.cameo or new.cameo,
            "place": old.place or new.place,
            "level": old.level or new.level,
            "contexts": tuple(dict.fromkeys((*old.contexts, *new.contexts)))[:3],
            "confidence": max(old.confidence, new.confidence),
        }
    )
