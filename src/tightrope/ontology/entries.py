"""All surface forms of all actors, flat, for a gazetteer."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from tightrope.ontology.actors import Group, Organisation, Person, State

if TYPE_CHECKING:
    from tightrope.ontology.ontology import Ontology

Kind = Literal[
    "name", "abbreviation", "demonym", "adjective", "capital", "metonym", "place", "organ", "party",
    "organisation", "group", "ethnic", "person", "surname", "forum", "alliance",
]  # fmt: skip

WEIGHT: dict[str, float] = {
    "name": 1.0, "adjective": 0.95, "demonym": 0.95, "metonym": 0.9, "abbreviation": 0.9, "capital": 0.9,
    "organisation": 0.9, "group": 0.88, "organ": 0.85, "person": 0.85, "forum": 0.8, "alliance": 0.8,
    "ethnic": 0.75, "party": 0.7, "place": 0.6, "surname": 0.5,
}  # fmt: skip
LOSES = 0.5


@dataclass(frozen=True, slots=True)
class Entry:
    """One surface form of an actor.

    `code`: the ontology's id (ISO code, organisation, `AFG-TALIBAN`). `plover`: PLOVER's actor code (home state of
    a group, `IGO`/`NGO`/`MNC`). `of`: key of the record that it names. `weight` in (0, 1] ranks readings of one
    form. `cased`: must match exactly as written. `since`/`until`: when the form holds (people: in office).
    """

    surface: str
    code: str
    kind: Kind
    of: str
    plover: str
    sector: str | None = None
    weight: float = 1.0
    cased: bool = False
    since: date | None = None
    until: date | None = None


def collect(ontology: Ontology) -> list[Entry]:
    """Every surface form once per reading; forms with accents also without them; losers of a stated
    precedence at half weight."""
    raw = [*_states(ontology.states.values()), *_organisations(ontology.organisations.values())]
    raw += [*_groups(ontology.groups.values()), *_people(ontology), *_named(ontology)]
    best: dict[tuple[str, str, str, date | None], Entry] = {}
    for entry in (form for one in raw for form in _forms(one)):
        slot = (entry.surface, entry.code, entry.of, entry.since)
        if slot not in best or best[slot].weight < entry.weight:
            best[slot] = entry
    cased = set(ontology.cased)
    return [_ranked(entry, ontology.precedence, cased) for entry in best.values()]


def _entry(surface: str, code: str, kind: Kind, of: str, plover: str, sector: str | None = None) -> Entry:
    return Entry(surface, code, kind, of, plover, sector, WEIGHT[kind], cased=len(surface) <= 5 and surface.isupper())


def _states(states: Iterable[State]) -> Iterator[Entry]:
    for state in states:
        plain: list[tuple[Kind, tuple[str, ...]]] = [
            ("name", (state.name, *((state.official,) if state.official else ()), *state.names)),
            ("abbreviation", state.abbreviations), ("adjective", state.adjectives), ("demonym", state.people),
            ("capital", state.capital), ("place", state.places),
        ]  # fmt: skip
        for kind, surfaces in plain:
            yield from (_entry(text, state.code, kind, state.key, state.plover) for text in surfaces)
        bodies: list[tuple[Kind, dict[str, str]]] = [
            ("metonym", state.seats), ("organ", state.organs), ("party", state.parties)
        ]  # fmt: skip
        for kind, named in bodies:
            yield from (_entry(text, state.code, kind, state.key, state.plover, sec) for text, sec in named.items())


def _organisations(organisations: Iterable[Organisation]) -> Iterator[Entry]:
    for body in organisations:
        for text in (body.name, *body.names):
            yield _entry(text, body.key, "organisation", body.key, body.cls, body.sector)
        for text in body.abbreviations:
            yield _entry(text, body.key, "abbreviation", body.key, body.cls, body.sector)
        for text, sector in body.organs.items():
            yield _entry(text, body.key, "organ", body.key, body.cls, sector or body.sector)


def _groups(groups: Iterable[Group]) -> Iterator[Entry]:
    for group in groups:
        kind: Kind = "ethnic" if group.kind == "ethnic" else "group"
        for text in (group.name, *group.names, *group.fighters):
            yield _entry(text, group.key, kind, group.key, group.state, group.sector)
        for text in group.abbreviations:
            short = _entry(text, group.key, "abbreviation", group.key, group.state, group.sector)
            yield replace(short, weight=0.8)


def _people(ontology: Ontology) -> Iterator[Entry]:
    for person in ontology.people.values():
        for post in person.posts:
            home = ontology.plover_of(post.code)
            code = ontology.code_of(post.code)
            for text, kind in _calls(person):
                form = _entry(text, code, kind, person.key, home, post.sector)
                yield replace(form, since=post.since, until=post.until)


def _calls(person: Person) -> Iterator[tuple[str, Kind]]:
    for text in dict.fromkeys((person.name, *person.aka)):
        yield text, "person" if " " in text else "surname"
    if person.surname != person.name:
        yield person.surname, "surname"


def _named(ontology: Ontology) -> Iterator[Entry]:
    for forum in ontology.forums.values():
        for text in (forum.name, *forum.names, *forum.abbreviations):
            yield _entry(text, forum.key, "forum", forum.key, "IGO")
    for treaty in ontology.alliances.values():
        for text in (treaty.name, *treaty.names):
            yield _entry(text, treaty.key, "alliance", treaty.key, "IGO")


def _forms(entry: Entry) -> Iterator[Entry]:
    """The form itself, without accents, and with a straight or curly apostrophe."""
    yield entry
    plain = folded(entry.surface)
    if plain != entry.surface:
        yield replace(entry, surface=plain)
    if "'" in entry.surface:
        yield replace(entry, surface=entry.surface.replace("'", "’"))


def folded(text: str) -> str:
    """The text without accents: `Élysée` gives `Elysee`; a curly apostrophe becomes straight."""
    if text.isascii():
        return text
    plain = text.replace("’", "'").translate(str.maketrans("łŁøØđĐıßæ", "lLoOdDisa"))
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def _ranked(entry: Entry, precedence: dict[str, tuple[str, ...]], cased: set[str]) -> Entry:
    order = precedence.get(entry.surface)
    weight = entry.weight
    if order and entry.code in order:
        weight = round(entry.weight * LOSES ** order.index(entry.code), 4)
    if weight == entry.weight and entry.surface not in cased:
        return entry
    return replace(entry, weight=weight, cased=entry.cased or entry.surface in cased)
