"""How much of the world's offices the ontology knows."""

from __future__ import annotations

import re

from tightrope.ontology import load

YEARS = range(2000, 2026)
FOREIGN = re.compile(r"foreign|external|secretary of state|international (?:relations|cooperation)")


def known(level: str, office: re.Pattern[str]) -> dict[str, set[int]]:
    """Years by state in which somebody held an office of a level."""
    found: dict[str, set[int]] = {}
    for post in (p for person in load().people.values() for p in person.posts):
        if post.level == level and office.search(post.office):
            first, last = post.since.year if post.since else 1900, post.until.year if post.until else YEARS[-1]
            found.setdefault(post.code, set()).update(range(first, last + 1))
    return found


def covered(years: dict[str, set[int]]) -> list[str]:
    members = [key for key, state in load().states.items() if state.member == "UN"]
    return [key for key in members if years.get(key, set()).issuperset(YEARS)]


def test_leaders_of_190_states_are_known_for_every_year() -> None:
    assert len(covered(known("leader", re.compile(".")))) >= 188  # but for states younger than the span


def test_foreign_ministers_are_known_for_nearly_all_years() -> None:
    years = known("minister", FOREIGN)
    members = [key for key, state in load().states.items() if state.member == "UN"]
    held = sum(len(years.get(key, set()) & set(YEARS)) for key in members)
    assert held / (len(members) * len(YEARS)) > 0.975
