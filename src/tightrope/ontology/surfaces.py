"""All surface forms of all actors, flat: names, adjectives, seats, organs, people by office, forums, treaties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from tightrope.ontology.actors import Group, Person, State
from tightrope.ontology.bodies import Organisation
from tightrope.ontology.entries import NOBODY, WEIGHT, Entry, Kind, folded

if TYPE_CHECKING:
    from tightrope.ontology.ontology import Ontology

LOSES = WEAK = 0.5
SHORT = 0.9
OFFICE = {"leader": 1.0, "minister": 0.98, "envoy": 0.9, "official": 0.88}


def collect(ontology: Ontology) -> list[Entry]:
    """Every surface form once per reading; forms with accents also without them; losers of a stated
    precedence, and forms that are also common words, at half weight."""
    best: dict[tuple[str, str, str, date | None], Entry] = {}
    for entry in _all(ontology):
        slot = (entry.surface, entry.code, entry.of, entry.since)
        if slot not in best or best[slot].weight < entry.weight:
            best[slot] = entry
    forms = ontology.forms
    marked = {*forms.precedence, *forms.weak, *forms.cased}
    return [_ranked(entry, ontology) if entry.surface in marked else entry for entry in best.values()]


def _all(ontology: Ontology) -> Iterator[Entry]:
    yield from _spelt(_states(ontology.states.values()))
    yield from _spelt(_organisations(ontology.organisations.values()))
    yield from _spelt(_groups(ontology.groups.values()))
    yield from _spelt(_people(ontology))
    yield from _spelt(_named(ontology))


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
            entry = _entry(text, group.key, kind, group.key, group.state, group.sector)
            yield replace(entry, since=group.since, until=group.until)
        for text in group.abbreviations:
            full = _entry(text, group.key, "abbreviation", group.key, group.state, group.sector)
            yield replace(full, weight=round(full.weight * SHORT, 4))


def _people(ontology: Ontology) -> Iterator[Entry]:
    for person in ontology.people.values():
        calls = list(_calls(person))
        for post in person.posts:
            home, code = ontology.plover_of(post.code), ontology.code_of(post.code)
            group = ontology.groups.get(post.code)
            sector = group.sector if group and post.sector == "GOV" else post.sector
            for text, kind in calls:
                weight = round(WEIGHT[kind] * OFFICE[post.level], 4)
                yield Entry(text, code, kind, person.key, home, sector, weight, False, post.since, post.until)


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
    for text, code in ontology.forms.prefixes.items():
        yield _entry(f"{text}-", code, "adjective", code, ontology.plover_of(code))
    for text in ontology.forms.nobody:
        yield _entry(text, NOBODY, "nobody", NOBODY, NOBODY)


def _spelt(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Each form itself, without accents, and with a straight or curly apostrophe."""
    for entry in entries:
        yield entry
        if not entry.surface.isascii():
            yield replace(entry, surface=folded(entry.surface))
        if "'" in entry.surface:
            yield replace(entry, surface=entry.surface.replace("'", "’"))


def _ranked(entry: Entry, ontology: Ontology) -> Entry:
    forms, weight = ontology.forms, entry.weight
    order = forms.precedence.get(entry.surface, ())
    if entry.code in order:
        weight *= LOSES ** order.index(entry.code)
    if entry.surface in forms.weak:
        weight *= WEAK
    return replace(entry, weight=round(weight, 4), cased=entry.cased or entry.surface in forms.cased)
