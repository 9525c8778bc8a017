"""Conflicts inside one state: government, opposition, protesters, rebels and soldiers as actors of their own."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code
from tightrope.errors import NoSituation
from tightrope.record import Record
from tightrope.situation import Situation
from tightrope.situation.draft import draft
from tightrope.situation.names import actor_name, with_article

DAY = date(2024, 5, 8)
TALKS = (
    "Peru's opposition refused on Monday to hold talks with the government. The opposition accused the government of "
    "fraud. President Dina Boluarte offered talks to the opposition on Tuesday."
)
STREET = (
    "Protesters in Peru refused to hold talks with the government on Monday. The protesters threatened a national "
    "strike. Police arrested thirty protesters in Lima."
)
ABROAD = (
    "Peru threatened to bomb Chile on Monday. Chile expelled the ambassador of Peru. Chile imposed sanctions on Peru. "
    "Peru's opposition accused the government of weakness."
)


def drafted(text: str) -> Situation:
    return draft([code(text, DAY)]).situation


def codes(text: str) -> set[str | None]:
    return {actor.code for actor in drafted(text).actors.values()}


def test_government_and_opposition_are_two_actors() -> None:
    assert codes(TALKS) == {"PER/GOV", "PER/OPP"}


def test_protesters_are_an_actor_by_what_they_do() -> None:
    assert codes(STREET) == {"PER/GOV", "PER/CVL"}


def test_sides_have_names_with_an_article() -> None:
    made = drafted(STREET)
    names = {with_article(actor_name(made, key)) for key in made.actors}
    assert names == {"the Peruvian government", "the Peruvian protest movement"}


def test_a_state_that_quarrels_more_abroad_stays_one_actor() -> None:
    assert {"PER", "CHL"} <= codes(ABROAD)


def test_an_arrest_of_people_is_no_situation() -> None:
    with pytest.raises(NoSituation):
        codes("Police in Peru arrested a man in Lima on Monday. Police in Peru searched his house and found drugs.")


def test_a_record_by_sides_finds_the_acts_of_each() -> None:
    record = Record.memory()
    record.add(code(TALKS, DAY))
    sided = record.by_sides(["PER/GOV", "PER/OPP", None])
    assert sided.between("PER/GOV", "PER/OPP")
    assert not record.between("PER/GOV", "PER/OPP")
    assert [event.id for event in sided.events()] == [event.id for event in record.events()]
    assert record.by_sides(["PER"]) is record
