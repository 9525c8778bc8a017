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


ENDED = """\
Ethiopia suspended the filling of the reservoir on Monday. Ethiopia agreed to sign a binding agreement on the filling.
Egypt welcomed the decision and demanded that Ethiopia sign a binding agreement on the filling before the rains.
"""
MARKED = FILE.replace(
    "    - ethiopia.sign\n", "    - say: not ethiopia.sign\n      mark: inferred\n      evidence: x\n"
)


def test_what_is_told_as_ended_leaves_the_status_quo() -> None:
    found = update(FILE, coded(ENDED))
    assert "ethiopia.fill" not in loads(found.text).status_quo
    assert "-status_quo: [ethiopia.fill]" in found.diff


def test_what_needs_the_act_that_ended_leaves_with_it() -> None:
    rule = "rules:\n  - only_if: {egypt.press: ethiopia.fill}\nstatus_quo: [ethiopia.fill, egypt.press]"
    found = update(FILE.replace("status_quo: [ethiopia.fill]", rule), coded(ENDED))
    assert not {"ethiopia.fill", "egypt.press"} & set(loads(found.text).status_quo)


def test_an_inferred_want_is_turned_round_and_an_analysts_is_only_remarked_on() -> None:
    turned = loads(update(MARKED, coded(ENDED)).text).preferences["egypt"].prefers[1]
    assert turned.say == "ethiopia.sign"
    assert "Egypt" in turned.evidence[0]
    mine = update(MARKED.replace("mark: inferred", "mark: elicited"), coded(ENDED))
    assert loads(mine.text).preferences["egypt"].prefers[1].say == "not ethiopia.sign"
    assert "`not ethiopia.sign` of egypt" in mine.remarks[0]


def test_a_sign_that_has_come_is_marked_as_observed() -> None:
    signs = """\
hypotheses:
  aim:
    asks: What is the dam for?
    about: ethiopia
    readings:
      power: {prior: 0.5, prefers: [ethiopia.fill]}
      leverage: {prior: 0.5, prefers: [not ethiopia.fill]}
indicators:
  - sign: Sudan closes its border with Ethiopia
    likelihood: {power: likely, leverage: unlikely}
"""
    text = "Sudan closed its border with Ethiopia on Monday. Ethiopia condemned the closure and vowed to reopen it."
    assert loads(update(FILE + signs, coded(text)).text).indicators[0].observed is True


def test_a_report_without_the_focal_actor_is_read_all_the_same() -> None:
    found = update(FILE, coded("Sudan closed its border with Ethiopia on Monday. Ethiopia condemned the closure."))
    assert "sudan" in loads(found.text).actors
