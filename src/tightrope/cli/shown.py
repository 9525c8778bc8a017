"""Domain values as rich tables."""

from __future__ import annotations

from rich.markup import escape
from rich.table import Table

from tightrope.domain import Claim, Coded, Contact, Event


def events_table(coded: Coded) -> Table:
    """One row an event, with its words."""
    table = Table(
        "date", "who", "type", "to whom", "status", "words", title=escape(coded.report.title), title_justify="left"
    )
    for event in coded.events:
        table.add_row(*map(escape, _event(event)))
    return table


def _event(event: Event) -> tuple[str, ...]:
    day = event.date.isoformat() if event.date else "unknown"
    status = f"not {event.status}" if event.negated else str(event.status)
    target = event.target.full if event.target else ""
    words = " … ".join(e.quote for e in event.evidence)
    return day, event.source.full, event.type, target, status, words


def claims_table(coded: Coded) -> Table:
    """One row a claim."""
    table = Table("holder", "stance", "hedge", "about", title="Claims", title_justify="left")
    for claim in coded.claims:
        table.add_row(*map(escape, _claim(claim)))
    return table


def _claim(claim: Claim) -> tuple[str, ...]:
    hedge = claim.hedge
    band = f"{hedge.word} ({hedge.low:.0%}-{hedge.high:.0%})" if hedge else ""
    return claim.holder.name, claim.stance, band, claim.about.words


def contacts_table(coded: Coded) -> Table:
    """One row a contact."""
    table = Table("where", "who", "met", "words", title="Contacts", title_justify="left")
    for contact in coded.contacts:
        table.add_row(*map(escape, _contact(contact)))
    return table


def _contact(contact: Contact) -> tuple[str, ...]:
    who = "; ".join(
        f"{a.party.name} ({a.level or 'level unknown'})" if a.present else f"{a.party.name} absent: {a.reason or '?'}"
        for a in contact.attendance
    )
    met = {True: "yes", False: "no", None: "not told"}[contact.met]
    return contact.forum, who, met, " … ".join(e.quote for e in contact.evidence)
