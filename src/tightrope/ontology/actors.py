"""Who can act: states, groups, people, roles and sectors."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from tightrope.domain.base import Value
from tightrope.ontology.values import Record, Since, Texts, Until, holds

Level = Literal["leader", "minister", "envoy", "official"]
LEVELS: tuple[Level, ...] = ("leader", "minister", "envoy", "official")


class Sector(Record):
    """A PLOVER sector: `GOV`, `MIL`, ... `side`: with whom it acts at home; `body`: what that side is called."""

    label: str
    describes: str = ""
    side: str | None = None
    body: str | None = None


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
        """The highest office held on a day; the last one without a day; None if no office was held."""
        held = [post for post in self.posts if holds(post.since, post.until, day)]
        if not held or day is None:
            return held[-1] if held else None
        return min(reversed(held), key=lambda post: LEVELS.index(post.level))

    def rank_on(self, day: date | None) -> int:
        """0 for a leader to 3 for an official, by the office of that day or else the highest ever held."""
        post = self.post_on(day) if day else None
        return min((LEVELS.index(p.level) for p in ([post] if post else self.posts)), default=len(LEVELS))


class Role(Record):
    """A role noun ("foreign minister"): PLOVER sector, level of contact, plural; `former` gives ex-holders' sector."""

    sector: str
    level: Level | None = None
    plural: str | None = None
    of_state: bool = True
