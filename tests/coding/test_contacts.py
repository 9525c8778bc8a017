"""Who was in which room."""

from __future__ import annotations

from datetime import date

from tightrope.coding import code


def test_an_absence_has_its_reason() -> None:
    found = code("Peru's foreign minister was absent from the summit due to a strike at the airport.").contacts
    [away] = found[0].attendance
    assert (away.party.code, away.present, away.level) == ("PER", False, "minister")
    assert away.reason == "a strike at the airport"


def test_both_sides_in_one_room_without_contact() -> None:
    text = (
        "The participation of Peru's envoy in a meeting in Geneva, attended by Norway, did not result in any contact."
    )
    [contact] = code(text).contacts
    assert {(a.party.code, a.present) for a in contact.attendance} == {("PER", True), ("NOR", True)}
    assert contact.met is False
    assert contact.place == "Geneva"


def test_a_bare_conference_is_the_one_named_before() -> None:
    text = "Norway attended the Lima Security Forum. Peru was absent from the conference because of floods."
    [contact] = code(text).contacts
    assert contact.forum == "Lima Security Forum"
    assert [a.present for a in contact.attendance] == [True, False]


REPORT = """LIMA - Foreign Minister Kari Holm of Norway condemned Chile's test at the ASEAN Regional Forum on Friday.

Chile's foreign minister, Ana Quispe, did not travel to Lima; the country has kept its borders closed. Its ambassador
to Peru, Bo Rojas, took the seat. Mr Rojas rejected Norway's criticism, and
the two delegations did not speak to each other.
"""


def test_an_ordinary_report_tells_who_came_who_stayed_away_and_that_they_did_not_talk() -> None:
    [contact] = code(REPORT, date(2023, 7, 15)).contacts
    assert contact.forum == "ASEAN Regional Forum"
    assert contact.date == date(2023, 7, 14)
    assert {(a.party.code, a.present, a.level) for a in contact.attendance} == {
        ("NOR", True, "minister"), ("CHL", False, "minister"), ("CHL", True, "envoy"),
    }  # fmt: skip
    assert contact.attendance[1].reason == "the country has kept its borders closed"
    assert contact.met is False


def test_a_meeting_on_the_sidelines_is_at_the_forum() -> None:
    [contact] = code("Norway's and Peru's foreign ministers met on the sidelines of the G20 summit in Bali.").contacts
    assert (contact.forum, contact.place, contact.met) == ("G20 summit", "Bali", True)


def test_a_stand_in_came() -> None:
    [contact] = code("President Xi Jinping sent his deputy to the BRICS summit in Johannesburg.").contacts
    assert [(a.party.code, a.present) for a in contact.attendance] == [("CHN", False), ("CHN", True)]


def test_avoiding_each_other_is_not_meeting() -> None:
    [contact] = code("Norway and Peru avoided each other at the G20 summit in Bali.").contacts
    assert contact.met is False


def test_whoever_left_without_a_word_was_there() -> None:
    [contact] = code("Norway's envoy left the meeting in Lima without speaking to the Peruvian delegation.").contacts
    assert contact.met is False
    assert {(a.party.code, a.present) for a in contact.attendance} == {("NOR", True), ("PER", True)}


def test_a_visit_is_named_by_guest_and_host() -> None:
    [contact] = code("The Norwegian foreign minister visited Lima on Monday.", date(2023, 7, 20)).contacts
    assert contact.forum == "visit by Norwegian foreign minister to Lima"
    assert contact.place == "Lima"
