"""What actors belong to: organisations, forums, alliances; each with its members by date."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import Field, model_validator

from tightrope.domain.base import Value
from tightrope.ontology.actors import Level
from tightrope.ontology.values import Record, Since, Texts, Until, holds


class Membership(Value):
    """A member of an organisation or alliance, with the days between which it is one."""

    code: str
    since: Since = Field(default=None, alias="from")
    until: Until = Field(default=None, alias="to")

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: Any) -> Any:
        """A bare code stands for a member without dates."""
        return {"code": value} if isinstance(value, str) else value


class Organisation(Record):
    """An organisation of states (IGO), a non-governmental one (NGO), or a firm (MNC).

    `organs` maps names of its bodies to sectors (None: the organisation's own). `part_of` names its parent.
    """

    name: str
    cls: Literal["IGO", "NGO", "MNC"] = Field(default="IGO", alias="class")
    names: Texts = ()
    abbreviations: Texts = ()
    seat: str | None = None
    sector: str | None = None
    organs: dict[str, str | None] = {}
    part_of: str | None = None
    members: tuple[Membership, ...] = ()
    since: Since = Field(default=None, alias="from")
    until: Until = Field(default=None, alias="to")

    def members_on(self, day: date | None = None) -> tuple[str, ...]:
        """Codes of the members on a day (today's, without one)."""
        if day is None:
            return tuple(m.code for m in self.members if m.until is None)
        return tuple(m.code for m in self.members if holds(m.since, m.until, day))


class Forum(Record):
    """A named meeting or negotiation; `members` are codes of states or organisations that always take part."""

    name: str
    names: Texts = ()
    abbreviations: Texts = ()
    kind: Literal["summit", "ministerial", "forum", "talks", "assembly", "conference"] = "forum"
    host: str | None = None
    level: Level | None = None
    members: Texts = ()
    since: Since = Field(default=None, alias="from")
    until: Until = Field(default=None, alias="to")


class AllianceTreaty(Record):
    """An alliance commitment: who is bound, to what, and when."""

    name: str
    kind: Literal["defence", "consultation", "non_aggression", "commitment"]
    members: tuple[Membership, ...]
    names: Texts = ()
    since: Since = Field(default=None, alias="from")
    until: Until = Field(default=None, alias="to")
    signed: Since = None
    note: str = ""

    def members_on(self, day: date | None = None) -> tuple[str, ...]:
        """Codes of the members bound on a day; empty when the treaty is not in force."""
        if not (self.until is None if day is None else holds(self.since, self.until, day)):
            return ()
        return tuple(m.code for m in self.members if holds(m.since, m.until, day or date.max))
