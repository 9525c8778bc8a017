"""Contacts that events tell: who met whom."""

from __future__ import annotations

from typing import get_args

from tightrope.domain import Attendance, Contact, Event, Party
from tightrope.domain.contact import Level
from tightrope.ontology import load

LEVELS = get_args(Level)
AFAR = frozenset({
    "brief", "write", "send_envoy", "swap_views", "compare_notes", "mediate", "mediate_in", "mediation", "sound",
    "mediation_effort", "mediate_more", "broker_between", "bring_together", "engage", "phone", "phone_noun",
    "phone_each", "contact", "in_contact",
})  # fmt: skip
SPOTS = frozenset({"place", "capital"})  # where a visitor went, not whom he met


def met(events: list[Event]) -> list[Contact]:
    """One contact for each meeting or visit that took place; telephone calls and letters are none."""
    found: dict[tuple[int, frozenset[str]], Contact] = {}
    for event in events:
        if event.type != "CONSULT" or not event.holds or event.target is None or event.mode == "phone":
            continue
        if event.trace.decided_by == "model" or (event.background and event.date is None) or _matter(event):
            continue
        known = [p for p in (event.source, event.target) if p.code != "---"]
        sides = frozenset(p.full for p in known)
        if len(sides) == 2:
            found.setdefault((event.evidence[0].sentence_start or 0, sides), _contact(event))
    return list(found.values())


def _matter(event: Event) -> bool:
    """Ships and jets that call, exercises that are hosted, letters and notices, mediation from afar are no meetings."""
    if event.trace.pattern.split("/")[0].removeprefix("CONSULT.") in AFAR:
        return True
    arms = event.source.sector == "MIL" or (event.target is not None and event.target.sector == "MIL")
    return event.mode in ("visit", "host") and (arms or event.target is None or event.source.code == event.target.code)


def apart(contacts: list[Contact], events: list[Event]) -> list[Contact]:
    """Contacts with `met` false where an event says that two of those who were there did not talk."""
    for event in events:
        if (
            event.type == "CONSULT"
            and event.negated
            and event.target is not None
            and event.mode not in ("visit", "host")
        ):
            sides = {event.source.code, event.target.code}
            contacts = [_unmet(one, event) if _at(one, sides) else one for one in contacts]
    return contacts


def _at(contact: Contact, sides: set[str]) -> bool:
    """Whether one of two known sides was there, and it is no meeting of the two themselves."""
    there = {a.party.code for a in contact.attendance if a.present}
    return "---" not in sides and len(sides) == 2 and bool(sides & there) and contact.met is None


def _unmet(contact: Contact, event: Event) -> Contact:
    """The same forum; a side that is told not to have talked there was there."""
    there = {a.party.code for a in contact.attendance if a.present}
    parties = [p for p in (event.source, event.target) if p is not None and p.code not in there]
    more = tuple(Attendance(party=p, present=True) for p in parties)
    return contact.model_copy(
        update={
            "met": False,
            "attendance": (*contact.attendance, *more),
            "evidence": (*contact.evidence, *event.evidence),
        }
    )


def _contact(event: Event) -> Contact:
    assert event.target is not None
    level = event.level if event.level in LEVELS else None
    alone = event.mode in ("visit", "host")  # only the level of who came is told
    sides = sorted((event.source, event.target), key=lambda p: p.start or 0)
    spot = event.target if event.mode == "visit" and event.target.via in SPOTS else None
    there = [p for p in sides if p is not spot]
    return Contact(
        forum=_name(event, sides),
        attendance=tuple(
            Attendance.model_validate(
                {"party": p, "present": True, "level": None if alone and p != event.source else level}
            )
            for p in there
        ),
        evidence=event.evidence,
        date=event.date if event.precision != "unknown" else None,
        place=event.place or (spot.name if spot else None),
        met=True if spot is None else None,
    )


def _name(event: Event, sides: list[Party]) -> str:
    """ "Visit by A to B", "meeting between A and B", with the names as the text first has them."""
    assert event.target is not None
    if event.mode in ("visit", "host"):
        guest, host = (event.source, event.target) if event.mode == "visit" else (event.target, event.source)
        return f"visit by {_short(guest)} to {_short(host)}"
    kind = "summit" if event.channel == "summit" else "meeting"
    return f"{kind} between {_short(sides[0])} and {_short(sides[1])}"


def _short(party: Party) -> str:
    """A name without its article, cut before what only places it."""
    if party.via in ("adjective", "demonym") and " " not in party.name:
        return load().name_of(party.code)
    name = party.name
    for article in ("the ", "The ", "a ", "A ", "an ", "An "):
        name = name.removeprefix(article)
    return " ".join(name.split()[:LONGEST])


LONGEST = 8  # words of a party's name in the name of a contact
