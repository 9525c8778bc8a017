"""Who was in which room, and did they meet? (Definition B.3)"""

from __future__ import annotations

from tightrope.analyses.telling.evidence import party
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import count, listing, sentence
from tightrope.domain import Column, Contact, Finding, Table
from tightrope.domain.contact import Attendance
from tightrope.domain.finding import Cell
from tightrope.record import Record
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds
from tightrope.worlds.weigh import frozen

MISLEADS = (
    "Weidmann (2015) would add that contacts that both sides want hidden are not reported: a record of public "
    "rooms says "
    "nothing of back channels, and absence from a room has causes other than politics."
)
TOLD = 5
MET = {True: "yes", False: "no", None: "not told"}


def contacts(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """Meetings and forums: who was there, who was absent and why, and whether they met. Definition B.3."""
    tale = Tale("contacts", "Who met whom?", situation, method="theory/views.md#definition-b3", misleads=MISLEADS)
    found = sorted(frozen(situation, record).contacts(), key=lambda c: (c.date is None, str(c.date), c.id))
    if not found:
        return tale.missing("The record tells of no meeting", "add reports that name who attended what")
    for contact in [c for c in found if _telling(c)][-TOLD:]:
        tale.say(_told(situation, contact), tale.record(contact, f"{contact.forum}: who attended"), weight=0.1)
    tale.tables.append(_table(situation, found))
    tale.numbers = {
        "contacts": len(found),
        "met": sum(c.met is True for c in found),
        "apart": sum(c.met is False for c in found),
    }
    return tale.finding()


def _telling(contact: Contact) -> bool:
    """Worth a sentence: the parties met or did not, or somebody stayed away for a reason."""
    return contact.met is not None or any(not a.present for a in contact.attendance)


def _told(situation: Situation, contact: Contact) -> str:
    present = [party(situation, a.party) for a in contact.attendance if a.present]
    when = f" on {contact.date.day} {contact.date:%B %Y}" if contact.date else ""
    forum = contact.forum if contact.forum.lower().startswith(("the ", "a ")) else f"the {contact.forum}"
    names = listing(list(dict.fromkeys(present)))
    if len(present) > 1 and contact.met is not None:
        start = f"{names} {'met at' if contact.met else 'attended but did not meet at'} {forum}{when}"
    else:
        start = f"{names or 'Others'} attended {forum}{when}"
    return "; ".join([start, *(_absent(situation, a) for a in contact.attendance if not a.present)])


def _absent(situation: Situation, absent: Attendance) -> str:
    level = f" at the level of {absent.level}" if absent.level else ""
    reason = f" ({absent.reason})" if absent.reason else ""
    return f"{party(situation, absent.party)} stayed away{level}{reason}"


def _table(situation: Situation, found: list[Contact]) -> Table:
    columns = (
        Column(key="date", label="Date", form="date"), Column(key="forum", label="Meeting"),
        Column(key="present", label="Present"), Column(key="absent", label="Absent"), Column(key="met", label="Met"),
    )  # fmt: skip
    rows: tuple[dict[str, Cell], ...] = tuple(
        {
            "date": c.date.isoformat() if c.date else None, "forum": sentence(c.forum).rstrip("."),
            "present": _who(situation, c, True), "absent": _who(situation, c, False), "met": MET[c.met],
        }
        for c in found
    )  # fmt: skip
    return Table(
        key="contacts",
        title="Meetings in the record",
        columns=columns,
        rows=rows,
        note=sentence(count(len(found), "meeting")),
    )


def _who(situation: Situation, contact: Contact, present: bool) -> str:
    names = [
        party(situation, a.party) + (f" ({a.level})" if a.level else "") + (f": {a.reason}" if a.reason else "")
        for a in contact.attendance
        if a.present == present
    ]
    return "; ".join(dict.fromkeys(names))
