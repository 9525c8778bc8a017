"""Who can act: states, organisations, groups, people, roles and sectors."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import Field, model_validator

from tightrope.domain.base import Value
from tightrope.ontology.values import Record, Since, Texts, Until, holds

Level = Literal["leader", "minister", "envoy", "official"]


class Sector(Record):
    """A PLOVER sector: `GOV`, `MIL`, ..."""

    label: str
    describes: str = ""


class State(Record):
    """A state or territory; `key` is ISO 3166 alpha-3 (withdrawn codes for historic states).

    `seats` (metonyms of power), `organs` (named bodies, services, forces) and `parties` map a name to a sector.
    `places` are cities and regions: weaker evidence than the capital. `successor`: the code under which a historic
    state is coded; `home`: the state that PLOVER codes a territory under. `since` and `until`: when it existed.
    """

    name: str
    official: str | None = None
    names: Texts = ()
    abbreviations: Texts = ()
    adjectives: Texts = ()
    people: Texts = ()
    capital: Texts = ()
    seats: dict[str, str] = {}
    organs: dict[str, str] = {}
    parties: dict[str, str] = {}
    places: Texts = ()
    regions: Texts = ()
    member: Literal["UN", "observer", "none", "historic"] = "UN"
    successor: str | None = None
    home: str | None = None
    since: Since = Field(default=None, alias="from")
    until: Until = Field(default=None, alias="to")

    @property
    def code(self) -> str:
        """The code that its acts carry: its own, or its successor's."""
        return self.successor or self.key

    @property
    def plover(self) -> str:
        """The code that PLOVER records carry."""
        return self.home or self.code


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


class Group(Record):
    """A non-state group; `key` starts with its home state's code (`AFG-TALIBAN`), or `IGO` or `---`.

    `kind`: armed, party, movement, ethnic. `fighters` are words for its members ("Houthis").
    """

    name: str
    state: str
    sector: str
    kind: Literal["armed", "party", "movement", "ethnic"] = "armed"
    names: Texts = ()
    abbreviations: Texts = ()
    fighters: Texts = ()
    since: Since = Field(default=None, alias="from")
    until: Until = Field(default=None, alias="to")


class Post(Value):
    """An office held by a person for a state, organisation or group (`code`); open ends are None."""

    code: str
    office: str
    level: Level
    sector: str = "GOV"
    since: date | None = None
    until: date | None = None


class Person(Record):
    """A person with the offices held, oldest first; `surname` is the short form that news uses."""

    name: str
    surname: str
    aka: Texts = ()
    posts: tuple[Post, ...] = ()

    def post_on(self, day: date | None) -> Post | None:
        """The office held on a day; the last one without a day; None if no office was held."""
        held = [post for post in self.posts if holds(post.since, post.until, day)]
        return held[-1] if held else None


class Role(Record):
    """A role noun ("foreign minister"): PLOVER sector, level of contact, plural; `former` gives ex-holders' sector."""

    sector: str
    level: Level | None = None
    plural: str | None = None
    of_state: bool = True


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
