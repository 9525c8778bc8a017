"""All that one report was coded to."""

from __future__ import annotations

from tightrope.domain.base import Value
from tightrope.domain.claim import Claim
from tightrope.domain.contact import Contact
from tightrope.domain.event import Event
from tightrope.domain.report import Report


class Coded(Value):
    """A report with its events, claims and contacts, and `notes` on what could not be coded."""

    report: Report
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    contacts: tuple[Contact, ...] = ()
    notes: tuple[str, ...] = ()
