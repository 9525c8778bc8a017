"""Turns of phrase that turn an act round: refusals, deadlines, answers in words, one doer of two passives."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code
from tightrope.domain import Event, Status

LEFT_OPEN = (Status.DEMANDED, Status.DENIED)


def told(text: str) -> list[Event]:
    return [e for e in code(text, date(2023, 7, 20)).events if not e.negated and e.status not in LEFT_OPEN]


def lines(text: str) -> set[tuple[str, str, str | None]]:
    return {(e.type, e.source.code, e.target.code if e.target else None) for e in told(text)}


TURNS = [
    ("Peru chose not to join the pact with Chile.", ("REJECT", "PER", "CHL")),
    ("Peru is not willing to yield control of the port to Chile.", ("REJECT", "PER", "CHL")),
    ("Peru signalled its readiness to take measures against Chile.", ("THREATEN", "PER", "CHL")),
    ("Peru gave Chile's diplomats 48 hours to leave.", ("SANCTION", "PER", "CHL")),
    ("Peru gave Chile's government two months to hold elections.", ("THREATEN", "PER", "CHL")),
    ("Peru fired back at Chile, calling the claims baseless.", ("ACCUSE", "PER", "CHL")),
    ("Peru declared the agreements with Chile invalid.", ("REJECT", "PER", "CHL")),
    ("Peru decided to lift the sanctions imposed on Chile.", ("CONCEDE", "PER", "CHL")),
    ("Peru's minister led an attack on Chile's plan for the strait.", ("ACCUSE", "PER", "CHL")),
    ("Chile has broken the truce, the Peruvian spokesman charged.", ("ACCUSE", "PER", "CHL")),
    ("Chile's move drew a sharp warning from Peru.", ("THREATEN", "PER", "CHL")),
    ('"This step reveals Chile\'s bad faith," Peru said.', ("ACCUSE", "PER", "CHL")),
    ("The expulsion of 12 Chilean diplomats by Peru was condemned in Lima.", ("SANCTION", "PER", "CHL")),
    ("Peru and Chile agreed not to attack each other's ships.", ("AGREE", "PER", "CHL")),
    ("Peru decided not to invite Chile to the summit.", ("REJECT", "PER", "CHL")),
    ("Peru vowed never to cede the island to Chile.", ("REJECT", "PER", "CHL")),
    ("Peru has ordered troops to its border with Chile.", ("MOBILIZE", "PER", "CHL")),
    ("Peru called instead for Chile to convene a conference.", ("REQUEST", "PER", "CHL")),
    ("Peruvian gunboats resumed their harassment of Chilean trawlers.", ("COERCE", "PER", "CHL")),
    ("Peru gave a cautious welcome to the plan of Chile.", ("SUPPORT", "PER", "CHL")),
    ("Peru conveyed its best wishes to Chile.", ("SUPPORT", "PER", "CHL")),
    ("A Peruvian commission ruled that Chile had broken the law.", ("ACCUSE", "PER", "CHL")),
    ("Chile accused Peru of spying. Two Chilean diplomats were expelled on Monday.", ("SANCTION", "PER", "CHL")),
    ("Peru endorsed sanctions against Chile.", ("SANCTION", "PER", "CHL")),
    ("Peru promised to add tariffs against Chile.", ("THREATEN", "PER", "CHL")),
    ("Peruvian troops were seen moving towards the Chilean border.", ("MOBILIZE", "PER", "CHL")),
    ("The raid by Chile has angered Peru.", ("ACCUSE", "PER", "CHL")),
    ("Peru described a letter by the Chilean president as insulting.", ("ACCUSE", "PER", "CHL")),
    ("Peru recalled its envoy and expelled two Chilean diplomats.", ("SANCTION", "PER", "CHL")),
]


@pytest.mark.parametrize(("text", "line"), TURNS)
def test_a_turn_of_phrase_is_read_for_what_it_does(text: str, line: tuple[str, str, str]) -> None:
    assert line in lines(text)
    assert line[0] in ("CONCEDE", "AGREE") or not [t for t in lines(text) if t[0] in ("ASSAULT", "AGREE")]


QUIET = [
    "Chile declined to comment on the talks with Peru.",
    "The spokesman refused to elaborate on the talks with Peru.",
    "Peru was criticised for its failure to cease fire, allow aid and start a dialogue with Chile.",
    "The partnership between Peru and Chile is important, he said.",
    "Peru defended the launch.",
    "Peru has demonstrated flexibility toward Chile.",
    "Peru described terrorism as a threat.",
    "Chilean air strikes on Peru remain a possibility.",
    "Chile ignored the ruling that it return the town to Peru.",
]


@pytest.mark.parametrize("text", QUIET)
def test_what_is_no_act_is_not_coded(text: str) -> None:
    assert not [t for t in lines(text) if t[0] not in ("ACCUSE", "REJECT")]


def test_one_doer_of_two_passives() -> None:
    found = lines("The Peruvian president was ousted and detained by Chilean troops.")
    assert {t[0] for t in found if t[1:] == ("CHL", "PER")} >= {"COERCE"}


def test_arrests_without_a_doer_are_made_by_the_state_of_the_report() -> None:
    text = "Peru held an election on Sunday. Police in Lima broke up a rally. Peru's president praised them. "
    assert ("COERCE", "PER", "PER") in lines(text + "Some 6,700 people were detained.")
