"""Constructions of wire English: who acts where no subject says so, what is borne, shared, refused or still to come."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code

DAY = date(2024, 5, 8)


def lines(text: str) -> set[tuple[str, str, str | None]]:
    events = (e for e in code(text, DAY).events if not e.negated and e.status != "demanded")
    return {(e.source.code, e.type, e.target.code if e.target else None) for e in events}


TOLD = [
    # passives whose doer stands elsewhere
    ("Six Peruvian soldiers were killed in a Norwegian air strike.", "NOR", "ASSAULT", "PER"),
    ("Three Peruvians died in a Norwegian raid.", "NOR", "ASSAULT", "PER"),
    ("Two Norwegian diplomats were expelled from Peru.", "PER", "SANCTION", "NOR"),
    ("The Peruvian envoy was summoned to the foreign ministry in Oslo.", "NOR", "ACCUSE", "PER"),
    ("Diplomatic relations between Norway and Peru were restored.", "NOR", "SUPPORT", "PER"),
    ("Peru's envoy was among those beaten by Norwegian police.", "NOR", "ASSAULT", "PER"),
    # what is borne
    ("Peru came under fire from Norway over the arrests.", "NOR", "ACCUSE", "PER"),
    ("Peru's missile test was met with sanctions from Norway.", "NOR", "SANCTION", "PER"),
    ("Peru faces a tariff from Norway unless it ends the ban.", "NOR", "THREATEN", "PER"),
    # a thing of the doer's own before the party that it hits
    ("The Norwegian government threatened to close Norwegian ports to Peruvian trawlers.", "NOR", "THREATEN", "PER"),
    # event nouns
    ("Protests erupted in Kenya over bread.", "KEN", "PROTEST", "KEN"),
    ("Clashes between Norwegian and Peruvian forces broke out on Monday.", "NOR", "ASSAULT", "PER"),
    ("Talks with Peru ended without a deal, the Norwegian foreign ministry said.", "NOR", "CONSULT", "PER"),
    ("There will be no talks with Peru, Norway's president said.", "NOR", "REJECT", "PER"),
    ("Peru's expulsion of 20 Norwegian diplomats angered many.", "PER", "SANCTION", "NOR"),
    ("Norwegian-Peruvian talks ended without a deal.", "NOR", "CONSULT", "PER"),
    ("The Franco-German summit was held in Oslo.", "DEU", "CONSULT", "FRA"),
    # deeds of two
    ("Norway and Peru have jointly cleared the minefield.", "NOR", "COOPERATE", "PER"),
    ("Norway and Peru launched a joint offensive against the rebels.", "PER", "COOPERATE", "NOR"),
    ("Norway and Peru held a joint naval exercise.", "NOR", "COOPERATE", "PER"),
    ("Norway and Peru exchanged prisoners.", "NOR", "CONCEDE", "PER"),
    ("Norway and Peru accused each other of breaking the truce.", "PER", "ACCUSE", "NOR"),
    # who acts decides
    ("Norwegian miners kept up their strike against the government.", "NOR", "PROTEST", "NOR"),
    ("Norway's president blasted Peru for its silence.", "NOR", "ACCUSE", "PER"),
    ("Norwegian rebels captured three Peruvian engineers.", "NOR", "ASSAULT", "PER"),
    ("Norway hit Peruvian fish with a 20 percent duty.", "NOR", "SANCTION", "PER"),
    ("Peru has not abided by the accord, Norway's foreign minister said.", "NOR", "ACCUSE", "PER"),
    ("A mob stormed the Peruvian embassy in Oslo.", "NOR", "ASSAULT", "PER"),
    ("Norway negotiated a truce between Peru and Chile.", "NOR", "CONSULT", "PER"),
    # still to come
    ("Norway will not hesitate to strike Peru.", "NOR", "THREATEN", "PER"),
    ("Norway has not ruled out sending warships against Peru.", "NOR", "THREATEN", "PER"),
    ("Norway is to provide aid to Peru.", "NOR", "AGREE", "PER"),
    ("Norway's foreign minister is expected to meet his Peruvian counterpart.", "NOR", "AGREE", "PER"),
    ("Norway will send no tanks to Peru.", "NOR", "REJECT", "PER"),
    ("Norway has no intention of talking to Peru.", "NOR", "REJECT", "PER"),
    ("Norway will not lift the ban until Peru pays.", "NOR", "REJECT", "PER"),
]


@pytest.mark.parametrize(("text", "source", "kind", "target"), TOLD)
def test_who_acts_on_whom(text: str, source: str, kind: str, target: str) -> None:
    assert (source, kind, target) in lines(text)


NOT = [
    ("Norway turned down offers to negotiate with Peru.", "CONSULT"),
    ("The summit between Norway and Peru was cancelled.", "CONSULT"),
    ("Traders hope for Norwegian-Peruvian trade talks next month.", "CONSULT"),
    ("Norway set a condition that talks be held between Peru and Chile.", "CONSULT"),
    ("The truce that Norway brokered between Peru and Chile holds.", "RETREAT"),
    ("Norway called on Peru to take steps for ending the siege.", "RETREAT"),
    ("Norway charged that Peru was arming rebels in Chile.", "AID"),
    ("Norway said that Peru had broken the treaty.", "REJECT"),
    ("Norwegian officers tried to reach Peru.", "ACCUSE"),
    ("Norway seeks to become a partner of Peru.", "REQUEST"),
    ("Norway retaliated by reducing its purchases from Peru.", "ASSAULT"),
    ("Three Norwegian jets arrived at a base in Peru.", "CONSULT"),
    ("A Norwegian official told Peruvian reporters that the harbour was calm.", "THREATEN"),
]


@pytest.mark.parametrize(("text", "kind"), NOT)
def test_what_is_not_told_is_not_coded(text: str, kind: str) -> None:
    assert kind not in {k for _, k, _ in lines(text)}


def test_a_crowd_is_of_the_place_where_it_stands_and_against_what_it_denounces() -> None:
    assert ("PER", "PROTEST", "NOR") in lines("Crowds gathered in Lima to denounce Norway.")


def test_means_are_no_targets() -> None:
    assert not [e for e in code("Norwegian police used tear gas.", DAY).events if e.target and "gas" in e.target.name]
