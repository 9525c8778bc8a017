"""Collective phrases stand for parties only where the text makes them plain."""

from __future__ import annotations

from datetime import date

from tightrope.coding import code
from tightrope.domain import Event


def told(text: str) -> list[Event]:
    return list(code(text, date(2023, 7, 20)).events)


def test_the_three_are_those_listed() -> None:
    text = "Norway, Peru and Chile condemned Kenya. The three agreed to send envoys."
    assert {e.source.code for e in told(text) if e.type == "AGREE"} == {"NOR", "PER", "CHL"}


def test_nobody_where_more_were_named() -> None:
    text = "Norway, Peru, Chile and Kenya were discussed. The three defence ministers met in Oslo."
    assert not [e for e in told(text) if e.type == "CONSULT" and e.source.code != "---"]


def test_both_countries_are_not_the_one_who_speaks() -> None:
    text = "Greece accused Turkey of spying. The United States urged both countries to lower tensions."
    found = {(e.source.code, e.target.code) for e in told(text) if e.type == "REQUEST" and e.target}
    assert found == {("USA", "GRC"), ("USA", "TUR")}


def test_allies_are_those_whom_a_treaty_binds() -> None:
    text = "Norway wrote to the United States and Peru. Its allies condemned Norway's allies."
    assert not [e for e in told("Norway's allies condemned Peru.") if e.source.code == "NOR"]
    text = "Japan spoke with the United States and Chile. Japan's allies condemned Peru."
    assert {e.source.code for e in told(text) if e.type == "ACCUSE"} == {"USA"}


def test_what_belongs_to_it_is_its_own() -> None:
    text = "Norway condemned Chile. Its foreign minister urged Peru to wait."
    assert {e.source.full for e in told(text) if e.type == "REQUEST"} == {"NOR/GOV"}


def test_the_launch_is_of_whoever_launched() -> None:
    text = "Norway condemned Peru's missile launch. Chile condemned the launch."
    assert {(e.source.code, e.target.code) for e in told(text) if e.target} == {("NOR", "PER"), ("CHL", "PER")}


def test_a_demanded_meeting_is_one_line() -> None:
    found = [e for e in told("Norway urged Peru to resume talks with Chile.") if e.status == "demanded"]
    assert [(e.source.code, e.target and e.target.code) for e in found] == [("PER", "CHL")]
