"""Who faces whom, what is at stake, and which texts tell of nothing between two parties."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code
from tightrope.errors import NoSituation
from tightrope.situation import Situation
from tightrope.situation.draft import draft

DAY = date(2024, 5, 8)


def drafted(text: str, title: str = "") -> Situation:
    return draft([code(text, DAY)], title=title or None).situation


def test_a_named_dispute_names_the_pair() -> None:
    made = drafted(
        "Ministers will discuss the border conflict between Peru and Chile on Friday. Norway urged Peru to wait."
    )
    assert made.focal in ("peru", "chile")
    assert {"peru", "chile"} <= set(made.actors)


def test_who_speaks_jointly_is_one_side() -> None:
    text = (
        "Norway and Sweden called on Peru to release the crew. Norway and Sweden held talks in Oslo on Monday. "
        "Norway and Sweden called on Peru to reopen the port."
    )
    made = drafted(text)
    assert "peru" in (made.focal, *made.issue.lower().split())


def test_a_demand_is_the_issue_before_an_attack() -> None:
    made = drafted(
        "Peru demanded on Monday that Chile withdraw its troops from the islands. "
        "Chilean forces shelled a port of Peru."
    )
    assert made.issue == "Whether Peru can bring Chile to withdraw its troops from the islands"


def test_a_deed_told_by_an_accusation_is_an_option_of_the_accused() -> None:
    made = drafted("Peru accused Chile on Monday of blocking the port. Chile rejected the accusation.")
    assert any("lock" in option.label for option in made.options["chile"].values())


def test_our_is_spelled_out() -> None:
    made = drafted('"We demand that Chile leave our waters," the foreign minister of Peru said. Peru accused Chile.')
    labels = [option.label for acts in made.options.values() for option in acts.values()]
    assert not any(" our " in label for label in labels)


def test_cooperation_alone_is_no_situation() -> None:
    with pytest.raises(NoSituation):
        drafted("Norway and Peru signed an agreement on fisheries. The president of Peru visited Norway on Monday.")


def test_what_is_long_past_is_no_situation() -> None:
    with pytest.raises(NoSituation):
        drafted("In 1879 Chile declared war on Peru. Chile attacked Peru by sea. In 1881 Chilean troops occupied Lima.")


def test_the_armed_group_that_is_named_is_who_the_rebels_are() -> None:
    made = drafted(
        "M23 rebels in the Democratic Republic of the Congo attacked an army post on Monday. "
        "The government demanded that the rebels withdraw from the town."
    )
    assert {actor.code for actor in made.actors.values()} == {"COD", "COD-M23"}


def test_talks_that_were_held_do_not_stand_at_the_start() -> None:
    made = drafted(
        "Peru and Chile held talks in Lima on Monday on the islands. Peru demanded that Chile withdraw its troops."
    )
    assert not any("talks" in key for key in made.status_quo)


def test_events_without_words_still_draft() -> None:
    text = "Peru urged Chile to reopen the border. Chile rejected the demand and threatened Peru with sanctions."
    coded = code(text, date(2023, 5, 4))
    bare = tuple(event.model_copy(update={"evidence": ()}) for event in coded.events)
    assert set(draft([coded.model_copy(update={"events": bare})]).situation.actors) >= {"peru", "chile"}
