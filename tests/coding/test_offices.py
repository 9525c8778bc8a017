"""Parties told by an office, a kind or a bare noun: whom the text named before."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code
from tightrope.domain import Event

ON = date(2023, 7, 20)


def told(text: str, on: date = ON) -> list[Event]:
    return list(code(text, on).events)


def pairs(text: str, kind: str) -> set[tuple[str, str]]:
    return {(e.source.full, e.target.full) for e in told(text) if e.type == kind and e.target}


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The Houthis attacked a Saudi airport. The movement threatened Norway.", ("YEM-HOUTHI/REB", "NOR")),
        ("The Houthis attacked a port. The Iran-backed rebels threatened Norway.", ("YEM-HOUTHI/REB", "NOR")),
        ("The European Union met Chile in Lima. The bloc threatened Norway.", ("EUN", "NOR")),
        ("Oman met Chile in Lima. The sultanate threatened Norway.", ("OMN", "NOR")),
        ("Qatar met Chile in Lima. The Gulf state threatened Norway.", ("QAT", "NOR")),
        ("Fiji met Chile in Lima. The island nation threatened Norway.", ("FJI", "NOR")),
        ("The army in Niger expelled a French envoy. The junta threatened France.", ("NER/GOV", "FRA")),
    ],
)
def test_a_kind_points_back(text: str, pair: tuple[str, str]) -> None:
    assert pair in pairs(text, "THREATEN")


def test_the_minister_is_the_one_named_in_that_office() -> None:
    text = "BEIJING - Peruvian foreign minister Ana Quispe arrived on Monday. The foreign minister condemned Chile."
    assert pairs(text, "ACCUSE") == {("PER/GOV", "CHL")}


@pytest.mark.parametrize("name", ["President Tomas Brennick", "Secretary of State Tomas Brennick"])
def test_a_stranger_in_a_high_office_is_not_of_the_dateline(name: str) -> None:
    (found,) = told(f"BEIJING, 10 March 2023 - Talks with China were held.\n\n{name} condemned Poland.")
    assert found.source.code == "---"


def test_a_stranger_takes_the_country_that_the_text_gives_him() -> None:
    text = "BEIJING - Lucas Demarne, the French president, arrived on Monday. Demarne condemned Poland."
    assert pairs(text, "ACCUSE") == {("FRA/GOV", "POL")}


def test_both_sides_are_those_who_quarrel() -> None:
    text = "Greece and Turkey accused each other. France praised Greece. Chile urged both sides to lower tensions."
    assert pairs(text, "REQUEST") == {("CHL", "GRC"), ("CHL", "TUR")}


def test_both_countries_are_those_who_stand_together() -> None:
    text = "Finland and Sweden applied to join NATO. Turkey rejected the bid of Sweden. Chile praised both countries."
    assert pairs(text, "SUPPORT") >= {("CHL", "FIN"), ("CHL", "SWE")}


def test_leaders_of_two_states_act_for_both() -> None:
    found = pairs("The foreign ministers of Norway and Peru met in Oslo.", "CONSULT")
    assert found == {("NOR/GOV", "PER/GOV"), ("PER/GOV", "NOR/GOV")}


def test_protesters_at_an_embassy_are_not_its_own_people() -> None:
    text = "Riyadh severed ties with Tehran after protesters attacked its embassy."
    assert not [e for e in told(text) if e.source.full == "SAU/CVL"]


def test_a_bare_army_is_of_the_state_of_the_text_and_not_of_the_dateline() -> None:
    text = "Addis Ababa - South Sudan rebels accused the army of an attack. The rebels condemned Kenya."
    found = pairs(text, "ACCUSE")
    assert {("SSD/REB", "SSD/MIL"), ("SSD/REB", "KEN")} <= found


def test_a_spokesman_speaks_for_the_side_that_he_serves() -> None:
    text = "Sudan and its rebels signed a truce in Sudan. A rebel spokesman condemned Kenya."
    assert pairs(text, "ACCUSE") == {("SDN/REB", "KEN")}


def test_a_noun_told_again_is_the_same_people() -> None:
    text = "Taiwanese fishermen sailed out on Monday. The fishermen condemned Kenya."
    assert pairs(text, "ACCUSE") == {("TWN/AGR", "KEN")}


def test_an_organisation_is_no_state_whose_army_acts() -> None:
    text = "The African Union condemned the coup. It urged the national army to return to barracks."
    assert not [e for e in told(text) if e.target and e.target.full == "AUN/MIL"]


@pytest.mark.parametrize(
    "text",
    [
        "MINSK (Press Agency / Wire - 4 November, 2021) Poland condemned Kenya.",
        "TBILISI (Reuters) -Poland condemned Kenya.",
        "BEIRUT, Lebanon _ Poland condemned Kenya.",
    ],
)
def test_a_dateline_is_no_party(text: str) -> None:
    assert {(e.source.name, e.source.code) for e in told(text)} == {("Poland", "POL")}


def test_both_parties_are_never_those_who_speak_to_them() -> None:
    text = (
        "Talks between Sudan's army and the Rapid Support Forces began in Jeddah. "
        "The Kingdom of Saudi Arabia and the United States urged both parties to stop."
    )
    assert {code for pair in pairs(text, "REQUEST") for code in pair} == {"SAU", "USA", "SDN", "SDN-RSF/REB"}


def test_soldiers_that_a_state_sends_are_no_other_party() -> None:
    text = "Uganda condemned the attack. Burundi promised soldiers."
    assert not [e for e in told(text) if e.target and e.target.code == "UGA"]
