"""Who was in which room, and did they meet? (Definition Q.3)"""

from __future__ import annotations

import re
from collections.abc import Mapping

from tightrope.analyses.telling.evidence import party
from tightrope.analyses.telling.held import FINITE
from tightrope.analyses.telling.judged import judged
from tightrope.analyses.telling.quoting import own_words, quoted
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import count, listing, possessive, sentence, sentence_start
from tightrope.domain import Column, Contact, Finding, Report, Table
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
TOLD = 4
PAIRED = re.compile(r"(meeting|visit|summit|talks?|call|dinner|lunch) (of|between) .+ and ", re.IGNORECASE)
MET = {True: "yes", False: "no", None: "not told"}


def contacts(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """Meetings and forums: who was there, who was absent and why, and whether they met. Definition Q.3."""
    tale = Tale("contacts", "Who met whom?", situation, method="theory/views.md#definition-q3", misleads=MISLEADS)
    known = frozen(situation, record)
    found = sorted(known.contacts(), key=lambda c: (c.date is None, str(c.date), c.id))
    if not found:
        return tale.missing("The record tells of no meeting", "add reports that name who attended what")
    reports = {report.id: report for report in known.reports()}
    open_to_doubt, said = judged(known.claims(), reports.values()), ""
    for rooms in _merged([c for c in found if _telling(c) and not open_to_doubt(c)])[-TOLD:][::-1]:
        grounds = [tale.record(contact, f"{contact.forum}: who attended") for contact in rooms]
        text = _told(situation, rooms, reports)
        again = said and text.startswith(said)
        tale.say(sentence_start(text[len(said) :].lstrip("; ")) if again else text, *grounds, weight=0.1)
        said = said if again else text
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


def _merged(found: list[Contact]) -> list[list[Contact]]:
    """Meetings that one sentence tells of stand together."""
    rooms: dict[object, list[Contact]] = {}
    for contact in found:
        first = contact.evidence[0] if contact.evidence else None
        place = (first.report, first.sentence_start) if first and first.sentence_start is not None else contact.id
        rooms.setdefault((contact.date, contact.met, _paired(contact), place), []).append(contact)
    return list(rooms.values())


def _paired(contact: Contact) -> bool:
    """Whether the coder named the meeting by its parties only: "meeting of one and another"."""
    return bool(PAIRED.match(contact.forum))


def _told(situation: Situation, rooms: list[Contact], reports: Mapping[str, Report]) -> str:
    first = rooms[0]
    present = [party(situation, a.party) for room in rooms for a in room.attendance if a.present]
    when = f" on {first.date.day} {first.date:%B %Y}" if first.date else ""
    names = listing(list(dict.fromkeys(present)))
    words = own_words(first, reports)
    quote = f" ({quoted(words)})" if words else ""
    if _paired(first):
        kind = " for a visit" if first.forum.startswith("visit") else " at a summit" if "summit" in first.forum else ""
        start = f"{names} {'met' if first.met else 'did not meet'}{kind}{_level(rooms)}{when}{quote}"
    else:
        forum = first.forum if first.forum.lower().startswith(("the ", "a ")) else f"the {first.forum}"
        start = f"{names or 'Others'} {_met(first, len(set(present)))} {forum}{when}"
        start += "" if first.met is not False else f"{', but did not meet there' if len(set(present)) > 1 else ''}"
    return "; ".join([start, *(_absent(situation, a) for room in rooms for a in room.attendance if not a.present)])


def _met(contact: Contact, count: int) -> str:
    return "met at" if contact.met and count > 1 else "were both at" if count == 2 else "attended"


def _level(rooms: list[Contact]) -> str:
    """The level, where everybody had the same."""
    levels = {a.level for room in rooms for a in room.attendance if a.present}
    level = levels.pop() if len(levels) == 1 else None
    return f" at the level of {level}s" if level else ""


def _absent(situation: Situation, absent: Attendance) -> str:
    who = party(situation, absent.party)
    who = f"{possessive(who)} {absent.level}" if absent.level else who
    return f"{who} stayed away" + (f", the reason given being {_reason(absent.reason)}" if absent.reason else "")


def _reason(reason: str) -> str:
    bare = re.sub(r"^(that|because|as|since) ", "", reason)
    said = f"that {bare}" if FINITE.search(bare) else bare
    return said if len(said.split()) < 14 else f"that {quoted(bare)}" if said != bare else quoted(bare)


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
