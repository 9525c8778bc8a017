"""Headlines without a full stop, and deeds told by a noun made of a verb, for the types of act."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code


def lines(text: str) -> set[tuple[str, str, str | None]]:
    found = [e for e in code(text, date(2023, 7, 20)).events if not e.negated and e.trace.decided_by == "rule"]
    return {(e.type, e.source.code, e.target.code if e.target else None) for e in found}


HEADLINES = [
    ("Peru, Chile agree to reopen border", "AGREE"),
    ("Leaders of Peru, Chile meet in Lima", "CONSULT"),
    ("Peru, Chile to hold joint exercises", "AGREE"),
    ("Peru army shells Chilean villages", "ASSAULT"),
    ("Peruvian police arrest Chilean journalist", "COERCE"),
    ("Peru recalls envoy from Chile", "SANCTION"),
    ("Peru hits back at Chile with import ban", "SANCTION"),
    ("Peru masses troops on Chilean border", "MOBILIZE"),
    ("Chile criticised by Peru over fishing ban", "ACCUSE"),
    ("Peru frees 12 Chilean fishermen", "CONCEDE"),
]


@pytest.mark.parametrize(("text", "type"), HEADLINES)
def test_headlines(text: str, type: str) -> None:
    assert (type, "PER", "CHL") in lines(text)


DEEDS = [
    ("The release of 20 Chilean fishermen by Peru was welcomed.", "CONCEDE"),
    ("The imposition of tariffs on Chilean wine by Peru drew protests.", "SANCTION"),
    ("The lifting of the embargo on Chile by Peru takes effect today.", "CONCEDE"),
    ("The signing of a fisheries treaty by Peru and Chile drew crowds.", "SUPPORT"),
    ("The withdrawal of Peruvian troops from the Chilean town was completed on Sunday.", "RETREAT"),
    ("The rejection by Peru of Chile's offer was announced in Lima.", "REJECT"),
    ("Peru's acceptance of the Chilean offer was announced on Monday.", "AGREE"),
    ("A visit by the Peruvian president to Chile went ahead on Monday.", "CONSULT"),
    ("The detention of two Chilean reporters by Peru has alarmed the press.", "COERCE"),
]


@pytest.mark.parametrize(("text", "type"), DEEDS)
def test_a_deed_told_by_its_noun(text: str, type: str) -> None:
    assert (type, "PER", "CHL") in lines(text)


OPEN = [
    "Bolivia called for the release of the Chilean fishermen by Peru.",
    "Bolivia demanded the lifting of the embargo on Chile by Peru.",
    "The release of the Chilean fishermen by Peru was postponed.",
]


@pytest.mark.parametrize("text", OPEN)
def test_a_deed_asked_for_is_not_done(text: str) -> None:
    assert not [t for t in lines(text) if t[0] in ("CONCEDE", "SANCTION")]
