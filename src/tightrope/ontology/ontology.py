"""The whole ontology as one frozen value with its lookups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tightrope.ontology.actors import Group, Person, Role, Sector, State
from tightrope.ontology.acts import Archetype, Context, EventType, OptionTemplate
from tightrope.ontology.bodies import AllianceTreaty, Forum, Organisation
from tightrope.ontology.entries import Entry, folded
from tightrope.ontology.people import Forms
from tightrope.ontology.surfaces import collect
from tightrope.ontology.words import Band, HedgeWord

ALLIED = ("defence", "consultation", "commitment")


@dataclass(frozen=True)
class Ontology:
    """All knowledge, by key. Made by `tightrope.ontology.load()`."""

    types: dict[str, EventType]
    contexts: dict[str, Context]
    sectors: dict[str, Sector]
    states: dict[str, State]
    organisations: dict[str, Organisation]
    groups: dict[str, Group]
    people: dict[str, Person]
    roles: dict[str, Role]
    forums: dict[str, Forum]
    alliances: dict[str, AllianceTreaty]
    hedges: list[HedgeWord]
    bands: dict[str, Band]
    option_templates: dict[str, OptionTemplate]
    archetypes: dict[str, Archetype]
    forms: Forms

    def entries(self) -> list[Entry]:
        """All surface forms of all actors, forums and treaties."""
        return self._entries

    def lookup(self, surface: str, on: date | None = None) -> list[Entry]:
        """What a form may name, best first; with a day, forms that held on it come before those that did not."""
        found = self._by_surface.get(surface) or self._by_surface.get(folded(surface), [])
        return sorted(found, key=lambda e: (not _held(e, on), -e.weight, e.code))

    def people_named(self, name: str, on: date | None = None) -> list[Person]:
        """People by full name, other name or surname, higher offices first; with a day, only those in office on it
        if there are any."""
        found = self._by_name.get(folded(name).lower(), [])
        in_office = [person for person in found if on and person.post_on(on)]
        return sorted(in_office or found, key=lambda person: person.rank_on(on))

    def name_of(self, code: str) -> str:
        """The everyday name of a code, or of a side of a state (`XXX/OPP`); the code itself where it is unknown."""
        state, _, sector = code.partition("/")
        if state in self.states and sector in self.sectors and (body := self.sectors[sector].body):
            return f"{self.adjective_of(state)} {body}"
        for table in (self.states, self.organisations, self.groups, self.alliances, self.forums):
            if code in table:
                return str(table[code].name)
        return code

    def adjective_of(self, code: str) -> str:
        """The adjective of a state ("French"); the name of anything else."""
        state = self.states.get(code)
        return state.adjectives[0] if state and state.adjectives else self.name_of(code)

    def code_of(self, code: str) -> str:
        """The code that acts of this code carry: a historic state's is its successor's."""
        return self.states[code].code if code in self.states else code

    def plover_of(self, code: str) -> str:
        """PLOVER's actor code: home state of a group, IGO/NGO/MNC of an organisation, else the state's own."""
        if code in self.groups:
            return self.groups[code].state
        if code in self.organisations:
            return self.organisations[code].cls
        state = self.states.get(code)
        return state.plover if state else code

    def allies_of(self, code: str, on: date | None = None, kinds: Collection[str] = ALLIED) -> dict[str, list[str]]:
        """Allies by code with the keys of the treaties of those kinds that bind them on a day (today's, without
        one). Treaties of non-aggression make no allies unless asked for."""
        found: dict[str, list[str]] = defaultdict(list)
        for key, treaty in self.alliances.items():
            members = treaty.members_on(on)
            if code in members and treaty.kind in kinds:
                for other in members:
                    if other != code:
                        found[other].append(key)
        return dict(found)

    def words_for(self, low: float, high: float) -> str:
        """The word of estimation whose band covers the middle of a range of probability (0 to 1)."""
        middle = (low + high) / 2
        return min(self.bands.values(), key=lambda b: (b.away(middle), abs(b.low + b.high - 2 * middle))).key

    @cached_property
    def _entries(self) -> list[Entry]:
        return collect(self)

    @cached_property
    def _by_surface(self) -> dict[str, list[Entry]]:
        index: dict[str, list[Entry]] = defaultdict(list)
        for entry in self._entries:
            index[entry.surface].append(entry)
        return dict(index)

    @cached_property
    def _by_name(self) -> dict[str, list[Person]]:
        index: dict[str, list[Person]] = defaultdict(list)
        for person in self.people.values():
            for call in {folded(n).lower() for n in (person.name, person.surname, *person.aka)}:
                index[call].append(person)
        return dict(index)


def _held(entry: Entry, on: date | None) -> bool:
    return on is None or ((entry.since is None or entry.since <= on) and (entry.until is None or on <= entry.until))
