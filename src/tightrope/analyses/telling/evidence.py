"""Lines of the record in words, and as grounds."""

from __future__ import annotations

from collections.abc import Iterable

from tightrope import ontology
from tightrope.analyses.telling.acts import predicate
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import name
from tightrope.domain import Event, Party
from tightrope.record import Record
from tightrope.situation.names import with_article
from tightrope.situation.schema import Situation

NOBODY = "---"


def lines(tale: Tale, ids: Iterable[str], record: Record, most: int = 3) -> list[str]:
    """The grounds of some events, the latest first."""
    known = {event.id: event for event in record.events()}
    found = [known[key] for key in ids if key in known]
    found.sort(key=lambda event: (str(event.date), event.id), reverse=True)
    return [tale.record(event, told(tale.situation, event)) for event in found[:most]]


def party(situation: Situation, found: Party) -> str:
    """Who acts, as the situation names it where it does."""
    key = actor_of(situation, found.code)
    if key:
        return name(situation, key)
    named = ontology.load().name_of(found.code) if found.code != NOBODY else found.name
    return with_article(named) if named != found.code else found.name


def actor_of(situation: Situation, code: str) -> str | None:
    """The actor of the situation that carries a code."""
    return next((key for key, actor in situation.actors.items() if actor.code and actor.code == code), None)


def told(situation: Situation, event: Event) -> str:
    """An event in a few words: "The island condemned the mainland (14 July 2023)"."""
    when = f" ({event.date.day} {event.date:%B %Y})" if event.date else ""
    return f"{did(situation, event)}{when}"


def headline(situation: Situation, event: Event) -> str:
    """An event for a reader: the words of a person who entered it, else who did what to whom."""
    if by_hand(event):
        return event.evidence[0].quote.strip().rstrip(".")
    return did(situation, event)


def by_hand(event: Event) -> bool:
    """Whether a person wrote the words of the event."""
    return event.trace.decided_by in ("hand", "import") and bool(event.evidence)


def does(situation: Situation, event: Event) -> str:
    """What the actor did, without naming it."""
    named = event.target is not None and event.target.code != NOBODY
    return predicate(event, party(situation, event.target) if named and event.target else None)


def did(situation: Situation, event: Event) -> str:
    """Who did what to whom; what was only offered, refused or denied, or did not happen, says so."""
    return f"{party(situation, event.source)} {does(situation, event)}"
