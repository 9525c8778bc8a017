"""States, organisations, groups, people: complete, and joined by codes that exist."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tightrope import ontology

KNOW = ontology.load()
KNOWN = {*KNOW.states, *KNOW.organisations, *KNOW.groups}
UN = (Path(__file__).parent / "un_members.txt").read_text().split()


def test_every_member_of_the_united_nations_is_there_and_nobody_else() -> None:
    assert len(UN) == 193
    assert {key for key, state in KNOW.states.items() if state.member == "UN"} == set(UN)


@pytest.mark.parametrize("code", ["PSE", "VAT", "TWN", "XKX", "HKG", "ESH", "SUN", "YUG", "CSK", "DDR", "VDR"])
def test_observers_territories_and_historic_states_are_there(code: str) -> None:
    assert code in KNOW.states


def test_historic_states_act_under_their_successor() -> None:
    assert KNOW.code_of("SUN") == "RUS"
    assert KNOW.lookup("Soviet")[0].code == "RUS"
    assert KNOW.code_of("DDR") == "DDR"


def test_every_member_state_has_an_adjective_and_people_or_a_reason() -> None:
    bare = [
        key for key, state in KNOW.states.items() if state.member == "UN" and not (state.adjectives or state.people)
    ]
    assert bare == ["DMA"]  # "Dominican" means the Dominican Republic


def test_large_or_conflict_prone_states_have_ten_places() -> None:
    for code in (
        "USA",
        "RUS",
        "CHN",
        "IND",
        "UKR",
        "SYR",
        "IRQ",
        "AFG",
        "PAK",
        "ISR",
        "YEM",
        "SDN",
        "COD",
        "NGA",
        "ETH",
        "MMR",
        "DEU",
        "FRA",
    ):
        assert len(KNOW.states[code].places) >= 10, code


def test_keys_of_actors_are_unique_across_kinds() -> None:
    counted = Counter([*KNOW.states, *KNOW.organisations, *KNOW.groups])
    assert [key for key, n in counted.items() if n > 1] == []


def test_sectors_exist() -> None:
    used = {
        sector
        for state in KNOW.states.values()
        for bodies in (state.seats, state.organs, state.parties)
        for sector in bodies.values()
    }
    used |= {group.sector for group in KNOW.groups.values()} | {role.sector for role in KNOW.roles.values()}
    used |= {body.sector for body in KNOW.organisations.values() if body.sector}
    used |= {post.sector for person in KNOW.people.values() for post in person.posts}
    assert used <= set(KNOW.sectors)


def test_members_hosts_homes_and_parents_exist() -> None:
    named = {m.code for body in (*KNOW.organisations.values(), *KNOW.alliances.values()) for m in body.members}
    named |= {code for forum in KNOW.forums.values() for code in forum.members}
    named |= {forum.host for forum in KNOW.forums.values() if forum.host}
    named |= {body.part_of for body in KNOW.organisations.values() if body.part_of}
    named |= {group.state for group in KNOW.groups.values()} - {"IMG"}
    named |= {code for state in KNOW.states.values() for code in (state.successor, state.home) if code}
    assert named <= KNOWN


def test_there_are_groups_of_every_continent() -> None:
    assert sum(group.kind in ("armed", "movement") for group in KNOW.groups.values()) >= 200
    for name in (
        "Taliban",
        "Hamas",
        "Hezbollah",
        "Houthis",
        "Boko Haram",
        "FARC",
        "Tamil Tigers",
        "Khmer Rouge",
        "M23",
    ):
        assert KNOW.lookup(name)[0].kind in ("group", "abbreviation"), name


def test_group_keys_begin_with_a_code_that_score_and_export_can_read() -> None:
    for key, group in KNOW.groups.items():
        assert key.split("-")[0] in {*KNOW.states, "IGO"}, key
        assert KNOW.plover_of(key) == group.state


def test_people_hold_offices_of_known_codes_and_in_order() -> None:
    for person in KNOW.people.values():
        for post in person.posts:
            assert post.code in KNOWN, person.key
            assert not (post.since and post.until) or post.since <= post.until, person.key


def test_a_surname_is_resolved_by_the_day() -> None:
    assert [p.name for p in KNOW.people_named("Kishida", on=date(2023, 6, 1))] == ["Fumio Kishida"]
    assert (
        KNOW.people_named("Bush", on=date(1990, 8, 2))[0].name
        != KNOW.people_named("Bush", on=date(2003, 3, 20))[0].name
    )


def test_members_of_a_bloc_follow_the_day() -> None:
    nato = KNOW.organisations["NTO"]
    assert "FIN" not in nato.members_on(date(2022, 1, 1))
    assert {"FIN", "SWE"} <= set(nato.members_on())
    assert len(nato.members_on()) == 32
    assert len(KNOW.organisations["EUN"].members_on()) == 27
    assert len(KNOW.organisations["EUN"].members_on(date(2015, 1, 1))) == 28
    assert len(KNOW.organisations["ASN"].members_on()) == 11


def test_allies_are_those_bound_on_the_day() -> None:
    assert "us_japan" in KNOW.allies_of("JPN")["USA"]
    assert "CHN" not in KNOW.allies_of("JPN")
    assert "RUS" in KNOW.allies_of("PRK", on=date(2025, 1, 1))
    assert "RUS" not in KNOW.allies_of("PRK", on=date(1998, 1, 1))
    assert "DDR" not in KNOW.allies_of("RUS")
    assert len(KNOW.alliances) >= 50


def test_names_and_adjectives() -> None:
    assert KNOW.name_of("KOR") == "South Korea"
    assert KNOW.adjective_of("KOR") == "South Korean"
    assert KNOW.name_of("NTO") == KNOW.adjective_of("NTO") == "North Atlantic Treaty Organization"
    assert KNOW.name_of("???") == "???"


@pytest.mark.parametrize(
    ("called", "name"), [("Kadhafi", "Muammar Gaddafi"), ("Saddam", "Saddam Hussein"), ("Tudjman", "Franjo Tuđman")]
)
def test_other_spellings_and_nicknames_name_the_person(called: str, name: str) -> None:
    assert KNOW.people_named(called)[0].name == name


def test_the_order_of_family_and_given_name_makes_no_surname() -> None:
    assert KNOW.people_named("Fumio") == []
    assert KNOW.people_named("Xi")[0].name == "Xi Jinping"
