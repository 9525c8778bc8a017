"""Whatever a situation lacks, every analysis answers, or says what is missing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tightrope import analyses
from tightrope.record import Record
from tightrope.situation import Situation
from tightrope.situation.schema import Rule
from tightrope.worlds import draw

Vary = Callable[..., Situation]
LONE = "{island: {offer: Offer talks}}"


def answers(situation: Situation, n: int = 20) -> dict[str, str]:
    found = analyses.run(situation, draw(situation, Record.memory(), n=n), Record.memory())
    assert all(finding.answer for finding in found.values())
    return {name: " ".join(s.text for s in finding.answer) for name, finding in found.items()}


def test_no_alliance(vary: Vary) -> None:
    told = answers(vary("alliances", objectives="{talks: mainland.accept}"))
    assert "no alliance" in told["wedge"]
    assert "no alliance" in told["strain"]


def test_no_hypotheses(vary: Vary) -> None:
    told = answers(
        vary("hypotheses", "indicators", preferences="{mainland: [mainland.raid], island: [mainland.accept]}")
    )
    assert "no hypotheses" in told["readings"]
    assert "no signs" in told["watch"]
    assert "No priorities are given for patron" in told["outcomes"].replace("Patron", "patron")


def test_one_reading(island: Situation) -> None:
    intent = island.hypotheses["intent"]
    one = intent.model_copy(update={"readings": {"peace": intent.readings["peace"]}})
    told = answers(island.model_copy(update={"hypotheses": {"intent": one}}))
    assert "weightiest reading is “quiet”" in told["readings"]


def test_no_strategies(vary: Vary) -> None:
    told = answers(vary("strategies"))
    assert "lists no plan" in told["strategies"]
    assert told["wedge"]
    assert told["watch"]


def test_no_objectives(vary: Vary) -> None:
    assert "stand in for them" in answers(vary("objectives"))["strategies"]


def test_no_preferences_at_all(vary: Vary) -> None:
    told = answers(vary("preferences", "hypotheses", "indicators", "objectives"))
    assert "No priorities" in told["outcomes"]
    assert "Little moves" in told["course"] or "chance" in told["course"] or "odds" in told["course"]


def test_no_status_quo_and_none_feasible(island: Situation) -> None:
    rule = Rule(never="not island.offer and not island.tell")
    told = answers(island.model_copy(update={"status_quo": (), "strategies": {}, "rules": (rule,)}))
    assert "how things stand now" in told["outcomes"]
    assert "how things stand now" in told["course"]


def test_a_lone_option(vary: Vary) -> None:
    gone = ("alliances", "rules", "preferences", "hypotheses", "indicators", "objectives", "strategies", "status_quo")
    assert answers(vary(*gone, options=LONE))["outcomes"]


@pytest.mark.parametrize("n", [1, 3])
def test_very_few_worlds(island: Situation, n: int) -> None:
    assert answers(island, n)["strategies"]


def test_priors_that_cannot_add_to_one_are_scaled_and_said(island: Situation) -> None:
    intent = island.hypotheses["intent"]
    readings = {key: reading.model_copy(update={"prior": (0.1, 0.2)}) for key, reading in intent.readings.items()}
    told = answers(
        island.model_copy(update={"hypotheses": {"intent": intent.model_copy(update={"readings": readings})}})
    )
    assert "scaled" in told["readings"]
