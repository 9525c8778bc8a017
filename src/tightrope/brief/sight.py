"""What composing a brief sees: the situation, the record, the findings, and the names that follow from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from tightrope.brief.palette import assign
from tightrope.domain import Claim, Contact, Event, Finding, Report
from tightrope.situation import actor_name
from tightrope.situation.schema import Situation


class Readable(Protocol):
    """The part of a record that a brief reads."""

    def reports(self) -> Sequence[Report]:
        """All reports."""

    def events(self) -> Sequence[Event]:
        """All acts."""

    def claims(self) -> Sequence[Claim]:
        """All judgments."""

    def contacts(self) -> Sequence[Contact]:
        """All meetings."""


@dataclass(frozen=True)
class Sight:
    """The inputs of a brief, read once."""

    situation: Situation
    record: Readable
    findings: dict[str, Finding]

    @cached_property
    def reports(self) -> dict[str, Report]:
        """Reports by id."""
        return {report.id: report for report in self.record.reports()}

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Acts, as the record orders them."""
        return tuple(self.record.events())

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Judgments, as the record orders them."""
        return tuple(self.record.claims())

    @cached_property
    def contacts(self) -> tuple[Contact, ...]:
        """Meetings, as the record orders them."""
        return tuple(self.record.contacts())

    @cached_property
    def facing(self) -> frozenset[str]:
        """The adversaries that alliances face."""
        return frozenset(a.facing for a in self.situation.alliances.values() if a.facing)

    @cached_property
    def slots(self) -> dict[str, int]:
        """The colour slot of each actor."""
        return assign(list(self.situation.actors), self.situation.focal, self.facing)

    def name(self, actor: str) -> str:
        """An actor's name as a heading prints it, without its article."""
        return actor_name(self.situation, actor).removeprefix("the ")

    def spoken(self, actor: str) -> str:
        """An actor's name inside a sentence: "the United States"."""
        from tightrope.situation.names import with_article

        name = actor_name(self.situation, actor)
        return with_article(name)
