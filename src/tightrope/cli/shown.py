"""Domain values as rich tables."""

from __future__ import annotations

from rich.markup import escape
from rich.table import Table
from rich.tree import Tree

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


def traces(coded: Coded) -> Tree:
    """Why each event was coded."""
    tree = Tree("why")
    for event in coded.events:
        target = event.target.full if event.target else "nobody"
        branch = tree.add(escape(f"{event.source.full} {event.type} {target}  [{event.trace.decided_by}]"))
        for line in _why(event):
            branch.add(escape(line))
    return tree


def _why(event: Event) -> list[str]:
    trace, source, target = event.trace, event.source, event.target
    lines = [f"pattern {trace.pattern}", "path " + " > ".join(trace.path), f"words {trace.words}"]
    parties = [("source", source), *([("target", target)] if target else [])]
    return lines + [f"{role} {party.name!r} via {party.via}" for role, party in parties]
