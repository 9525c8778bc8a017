"""Updates: what a new report adds to an edited file."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code
from tightrope.domain import Coded, Report
from tightrope.errors import NoSituation, TightropeError
from tightrope.situation import loads
from tightrope.situation.draft.updating import update

FILE = """\
# My own file; edited by hand.
title: The dam
as_of: 2021-06-14
focal: egypt
actors:
  egypt: EGY        # Cairo
  ethiopia: ETH
options:
  egypt:
    council: Take the dispute to the Security Council
    press: Press for a binding agreement
  ethiopia:
    fill: Fill the reservoir   # second filling in July
    sign: Sign a binding agreement on the filling
status_quo: [ethiopia.fill]
preferences:
  egypt:
    - not ethiopia.fill    # first of all
    - ethiopia.sign
  ethiopia: [ethiopia.fill, not ethiopia.sign]
"""
TEXT = """\
Sudan offered on Thursday to host talks between Egypt and Ethiopia on the dam. Egypt accepted the offer and urged
Ethiopia to sign a binding agreement. Egypt threatened to suspend trade with Ethiopia
unless Addis Ababa signs the agreement.
"""


def coded(text: str = TEXT, day: date = date(2021, 7, 8)) -> list[Coded]:
    return [code(Report(title="Khartoum offers a way out", text=text, published=day))]


def test_additions_are_proposed_and_the_analysts_lines_stay() -> None:
    found = update(FILE, coded())
    made = loads(found.text)
    old = [line for line in FILE.splitlines() if not line.startswith(("as_of", "status_quo"))]
    assert [line for line in found.text.splitlines() if line in old] == old
    assert made.as_of == date(2021, 7, 8)
    assert "sudan" in made.actors
    assert any("trade" in option.label for option in made.options["egypt"].values())
    assert made.preferences["egypt"].prefers[:2] == loads(FILE).preferences["egypt"].prefers
    assert found.diff.startswith("--- situation.yaml")


def test_what_is_added_quotes_the_report() -> None:
    made = loads(update(FILE, coded()).text)
    [trade] = [option for option in made.options["egypt"].values() if "trade" in option.label]
    assert trade.mark == "inferred"
    assert all(quote in " ".join(TEXT.split()) for quote in trade.evidence)


def test_known_options_are_not_added_again() -> None:
    made = loads(update(FILE, coded()).text)
    assert not [label for option in made.options["ethiopia"].values() if "inding" in (label := option.label)][1:]


def test_an_update_twice_adds_nothing_more() -> None:
    once = update(FILE, coded())
    assert update(once.text, coded()).edits == ()


def test_an_older_report_does_not_set_the_date_back() -> None:
    found = update(FILE, coded(day=date(2021, 1, 1)))
    assert loads(found.text).as_of == date(2021, 6, 14)


def test_a_report_about_nothing_is_refused() -> None:
    with pytest.raises(NoSituation):
        update(FILE, coded("Snow fell on the hills. The orchestra played."))


def test_a_broken_file_is_refused_before_anything_else() -> None:
    with pytest.raises(TightropeError):
        update("title: x", coded())
