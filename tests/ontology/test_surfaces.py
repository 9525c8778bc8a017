"""The gazetteer: every form points to one actor, or says which comes first."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from tightrope import ontology
from tightrope.ontology.entries import folded

KNOW = ontology.load()
FORMS = (Path(__file__).parent / "forms.csv").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("surface", "code", "sector"),
    [line.split(",") for line in FORMS],
)
def test_a_form_names_its_actor(surface: str, code: str, sector: str) -> None:
    best = KNOW.lookup(surface)[0]
    assert (best.code, best.sector) == (code, sector or None)


def test_no_form_points_to_two_actors_without_a_stated_precedence() -> None:
    readings: dict[str, dict[str, float]] = defaultdict(dict)
    for entry in KNOW.entries():
        if entry.kind not in ("person", "surname"):
            old = readings[entry.surface].get(entry.code, 0.0)
            readings[entry.surface][entry.code] = max(old, entry.weight)
    ties = {
        form: sorted(codes)
        for form, codes in readings.items()
        if len(codes) > 1 and sorted(codes.values())[-1] == sorted(codes.values())[-2]
    }
    assert ties == {}


def test_entries_are_well_formed() -> None:
    known = {
        *KNOW.states,
        *KNOW.organisations,
        *KNOW.groups,
        *KNOW.forums,
        *KNOW.alliances,
        "---",
    }
    for entry in KNOW.entries():
        assert entry.surface == entry.surface.strip() != ""
        assert entry.code in known
        assert 0 < entry.weight <= 1
        assert entry.plover


def test_short_capitals_must_match_as_written() -> None:
    assert all(entry.cased for entry in KNOW.lookup("WHO"))
    assert all(entry.cased for entry in KNOW.lookup("US"))
    assert not KNOW.lookup("Kremlin")[0].cased


def test_groups_and_organisations_carry_the_code_of_plover_records() -> None:
    assert KNOW.lookup("Hamas")[0].plover == "PSE"
    assert KNOW.lookup("NATO")[0].plover == "IGO"
    assert KNOW.lookup("Amnesty International")[0].plover == "NGO"
    assert KNOW.lookup("Abkhazia")[0].plover == "GEO"


def test_names_that_act_for_none_are_told() -> None:
    assert KNOW.lookup("South China Sea")[0].kind == "nobody"


def test_lookup_prefers_who_was_in_office() -> None:
    first = KNOW.lookup("Park", on=date(2015, 1, 1))[0]
    assert first.of == "Park Geun-hye"


@pytest.mark.parametrize(
    ("text", "plain"), [("Erdoğan", "Erdogan"), ("Wałęsa", "Walesa"), ("Malacañang", "Malacanang"), ("x", "x")]
)
def test_folding(text: str, plain: str) -> None:
    assert folded(text) == plain
