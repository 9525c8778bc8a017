"""People from the rows of `leaders/*.yaml`: offices joined per person, short names by naming habit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from pydantic import Field

from tightrope.domain.base import Value
from tightrope.ontology.actors import Person, Post, Role
from tightrope.ontology.entries import folded
from tightrope.ontology.values import Since, Texts, Until

QUALIFIERS = {"acting", "interim", "caretaker"}


class Row(Value):
    """One row of a leaders file: a person in one office; `short` overrides the derived surname."""

    name: str
    office: str
    aka: Texts = ()
    short: str | None = None
    since: Since = Field(default=None, alias="from")
    until: Until = Field(default=None, alias="to")
    note: str | None = None


class Naming(Value):
    """How short names are made.

    Codes whose people go by their first word, or by either (`either_word`), or whose names are told in
    either order (`turned`); particles that stay with a surname;
    suffixes that are no surname; words that are no short name (`common`); short names by full name (`called`).
    """

    first_word: Texts = ()
    either_word: Texts = ()
    turned: Texts = ()
    common: frozenset[str] = frozenset()
    called: dict[str, Texts] = {}
    particles: Texts = ()
    suffixes: Texts = ()


class Forms(Value):
    """How surface forms are read (`naming.yaml`, record `forms`).

    `precedence`: forms that name several actors, with the codes in order. `weak`: forms that are also common
    words or other names. `cased`: forms that must match exactly as written. `nobody`: names that hold an
    actor's name but act for none. `shared`: party names that many states have. `prefixes`: first halves of joined
    adjectives ("Sino-").
    """

    precedence: dict[str, Texts] = {}
    weak: frozenset[str] = frozenset()
    cased: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()
    prefixes: dict[str, str] = {}
    nobody: Texts = ()


def people(rows: Mapping[str, tuple[Row, ...]], roles: Mapping[str, Role], naming: Naming) -> dict[str, Person]:
    """All people by name; rows of one name are one person, whatever the codes that the offices were held for."""
    held: dict[str, list[tuple[str, Row]]] = {}
    for code, listed in rows.items():
        for row in listed:
            held.setdefault(row.name, []).append((code, row))
    standing = {office: role_of(office, roles) for office in {row.office for listed in rows.values() for row in listed}}
    return {name: _person(name, offices, standing, naming) for name, offices in held.items()}


def _person(name: str, offices: list[tuple[str, Row]], standing: Mapping[str, Role | None], naming: Naming) -> Person:
    aka = dict.fromkeys(other for _, row in offices for other in row.aka)
    short = next((row.short for _, row in offices if row.short), None) or surname(name, offices[0][0], naming)
    aka.update(dict.fromkeys(_variants(name, tuple(aka), offices[0][0], naming)))
    posts = sorted(
        (_post(code, row, standing[row.office]) for code, row in offices), key=lambda post: post.since or date.min
    )
    return Person(key=name, name=name, surname=short, aka=tuple(aka), posts=tuple(posts))


def _post(code: str, row: Row, role: Role | None) -> Post:
    level, sector = (role.level or "official", role.sector) if role else ("official", "GOV")
    return Post(code=code, office=row.office, level=level, sector=sector, since=row.since, until=row.until)


def role_of(office: str, roles: Mapping[str, Role]) -> Role | None:
    """The role of an office: its own, else that of its head ("commander of the fleet", "East German leader")."""
    words = office.lower().split()
    whole = [" ".join(words), " ".join(w for w in words if w not in QUALIFIERS)]
    head = whole[1].split(" of ")[0].split(" for ")[0].split()
    tails = [" ".join(head[start:]) for start in range(len(head))]
    return next((roles[name] for name in (*whole, *tails) if name in roles), None)


def _variants(name: str, aka: tuple[str, ...], code: str, naming: Naming) -> Iterator[str]:
    """Short names besides the surname: other spellings of it, the first word where it is used, nicknames."""
    yield from naming.called.get(name, ())
    own = folded(name).lower().replace("-", " ").split()
    for other in aka:
        short = surname(other, code, naming)
        plain = folded(short).lower()
        if short != other and plain not in own and plain not in naming.common and any(_alike(plain, w) for w in own):
            yield short
    words = name.split()
    if code in naming.turned and len(words) == 2:
        yield f"{words[1]} {words[0]}"
    first = words[0]
    if code in naming.either_word and first.lower() not in naming.common:
        yield first


def _alike(one: str, other: str) -> bool:
    """Whether two words look like spellings of one name: about as long, and half of their letters shared."""
    a, b = set(one), set(other)
    return abs(len(one) - len(other)) <= 3 and 2 * len(a & b) >= len(a | b)


def surname(name: str, code: str, naming: Naming) -> str:
    """The short form of a full name: `Viktor Orbán` gives `Orbán`, `Xi Jinping` (CHN) gives `Xi`."""
    words = name.split()
    if code in naming.first_word or len(words) == 1:
        return words[0]
    if words[-1].lower() in naming.suffixes:
        return " ".join(words[-2:]) if words[-1].isupper() else words[-2]
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in naming.particles:
        start -= 1
    return " ".join(words[start:])
