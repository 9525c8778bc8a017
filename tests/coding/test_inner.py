"""Conflicts inside one state: both ends of an act are told apart, and nameless sides find theirs."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code
from tightrope.domain import Event

ON = date(2023, 7, 20)


def pairs(text: str, kind: str) -> set[tuple[str, str]]:
    return {(e.source.full, e.target.full) for e in code(text, ON).events if e.type == kind and e.target}


def test_both_sides_may_be_of_one_state() -> None:
    text = "Chad's rebels accused the Chadian army of an attack. Norway urged both sides to stop fighting."
    assert pairs(text, "REQUEST") == {("NOR", "TCD/REB"), ("NOR", "TCD")}


@pytest.mark.parametrize("thing", ["the coup", "the takeover"])
def test_a_coup_is_of_the_soldiers_of_the_state_of_the_report(thing: str) -> None:
    text = f"Gabon's junta closed the borders of Gabon on Monday. Chile condemned {thing}."
    assert ("CHL", "GAB/MIL") in pairs(text, "ACCUSE")


def test_what_has_no_owner_concerns_the_state_of_the_report() -> None:
    text = "Gabon's junta closed the borders of Gabon on Monday. Chile suspended military aid."
    assert pairs(text, "SANCTION") == {("CHL", "GAB")}


def test_what_is_refused_is_of_whoever_dealt_with_the_doer_last() -> None:
    text = "Peru demanded an apology from Chile. Chile rejected the demand. Norway praised Peru. Kenya praised Chile."
    assert ("CHL", "PER") in pairs(text, "REJECT")


def test_a_base_is_of_its_holders() -> None:
    text = "M23 rebels in eastern Congo left Goma. Congo's army shelled the rebel base near the border with Uganda."
    assert ("COD/MIL", "COD-M23/REB") in pairs(text, "ASSAULT")


def test_the_army_behind_a_military_council_is_an_army() -> None:
    text = "Gabon's military council banned rallies. The military arrested the former president."
    assert {source for source, _ in pairs(text, "COERCE")} <= {"GAB/MIL", "GAB/GOV"}


def test_a_town_that_bears_the_name_of_a_state_is_not_that_state() -> None:
    text = "Sudan's army shelled Tonga, a town near the border. Rebels left Tonga on Monday."
    assert "TON" not in {e.target.code for e in code(text, ON).events if e.target}


@pytest.mark.parametrize(
    ("text", "kind", "pair"),
    [
        ("Chad accused its neighbour Sudan of an attack.", "ACCUSE", ("TCD", "SDN")),
        ("The U.N. Syria envoy condemned Turkey.", "ACCUSE", ("UNO/GOV", "TUR")),
        ("Troops loyal to the Peruvian president attacked Chile.", "ASSAULT", ("PER/MIL", "CHL")),
        ("The Philippine military and coast guard accused China.", "ACCUSE", ("PHL/MIL", "CHN")),
        ("The Secretary-General urged Sudan to end the war.", "REQUEST", ("UNO/GOV", "SDN")),
        ("Secretary-General Jens Stoltenberg of NATO met Kenya. The Secretary-General condemned Chad.", "ACCUSE",
         ("NTO/GOV", "TCD")),
        ("Guinea's junta met Chile. The military regime took power in Niamey and arrested a French envoy.", "COERCE",
         ("NER/GOV", "FRA/GOV")),
        ("Prime Minister Narendra Modi met Mongolia's envoy. The Prime Minister condemned Peru.", "ACCUSE",
         ("IND/GOV", "PER")),
    ],
)  # fmt: skip
def test_what_stands_beside_a_noun_tells_whose_it_is(text: str, kind: str, pair: tuple[str, str]) -> None:
    assert pair in pairs(text, kind)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The Geneva conference warned Peru.", "CHE"),
        ("Police chief Gen. Badrodin Haiti condemned Peru.", "HTI"),
        ("NAIROBI, Kenya (AP) -- Chile rejected a ruling by an international boundary commission.", "KEN"),
    ],
)
def test_a_venue_a_surname_or_a_dateline_is_no_party(text: str, code: str) -> None:
    assert code not in {p.code for e in coded(text) for p in (e.source, e.target) if p}


def coded(text: str) -> tuple[Event, ...]:
    return code(text, ON).events


@pytest.mark.parametrize(
    ("text", "kind", "pair"),
    [
        ("Gabon and Chad clashed. Each side blamed the other for the fighting.", "ACCUSE", ("GAB", "TCD")),
        ("Gabon and Chad clashed. Norway urged both sides to talk. It asked them to end the war.", "REQUEST",
         ("NOR", "TCD")),
        ("Chad condemned the regional bloc's envoy. The Gulf Cooperation Council met Chile.", "ACCUSE",
         ("TCD", "GCC/GOV")),
        ("Belize and Guatemala have resolved to keep the peace in the Sarstoon.", "AGREE", ("BLZ", "GTM")),
        ("Norway summoned the envoys of nine countries, including Peru and Chile.", "ACCUSE", ("NOR", "PER")),
        ("Gabon and Chad fought in May. Both countries are sending more troops.", "MOBILIZE", ("GAB", "TCD")),
        ("Norway's minister spoke with Peruvian and Chilean envoys. Both countries condemned Kenya.", "ACCUSE",
         ("PER", "KEN")),
    ],
)  # fmt: skip
def test_who_is_meant_together(text: str, kind: str, pair: tuple[str, str]) -> None:
    assert pair in pairs(text, kind)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Chad rejected the Honiara Agreement.", "SLB"),
        ("Serbia rejected the Kosovo peace plan.", "XKX"),
        ("Chad rejected a ruling of the Eritrea-Ethiopia Boundary Commission.", "ETH"),
        ("Belize condemned the clash on the Western border.", "WST"),
        ("Chile urged Peru to refrain from the use of force.", "PER/MIL"),
    ],
)
def test_treaties_topics_and_arbiters_are_no_parties(text: str, code: str) -> None:
    assert code not in {p.full if "/" in code else p.code for e in coded(text) for p in (e.source, e.target) if p}


def test_a_region_held_against_its_state_is_a_side_of_its_own() -> None:
    found = code("Chechen officials rejected the Russian ultimatum.", date(1995, 1, 20)).events
    assert ("RUS-CHECHEN/REB", "RUS") in {(e.source.full, e.target.full) for e in found if e.target}


def test_he_in_quoted_words_is_not_the_one_who_is_quoted() -> None:
    text = '"We will not talk with Maduro, as he has attacked Guyana," Lula said.'
    assert "BRA" not in {e.source.code for e in coded(text) if e.type == "ASSAULT"}


def test_leaders_of_a_coup_are_soldiers_and_of_a_gang_criminals() -> None:
    assert ("NOR", "GAB/MIL") in pairs("Norway threatened the leaders of the coup in Gabon with sanctions.", "THREATEN")
    assert ("HTI/CRM", "KEN") in pairs(
        "Paul Desrosiers, leader of a gang alliance in Haiti, threatened Kenya.", "THREATEN"
    )


def test_who_backs_a_thing_of_its_own_backs_nobody_else() -> None:
    text = "Chile criticised the launch by Peru at the meeting. Peru's envoy defended the launch."
    assert pairs(text, "SUPPORT") == set()
    assert pairs(text, "ACCUSE") == {("CHL", "PER")}
