"""Conditions that a text states, as rules of the draft; what an offer leads to; what watchers may do."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code
from tightrope.domain import Report
from tightrope.situation import Situation
from tightrope.situation.draft import draft

DAY = date(2024, 3, 1)


def drafted(text: str) -> Situation:
    return draft([code(Report(title="A quarrel", text=text, published=DAY))]).situation


def bound(made: Situation) -> set[tuple[str, str]]:
    """The rules of two options by the labels that they bind."""
    pairs = [rule.only_if for rule in made.rules if rule.only_if and rule.mark == "inferred"]
    labels = {f"{actor}.{key}": one.label for actor, acts in made.options.items() for key, one in acts.items()}
    return {(_named(pair["act"], labels), _named(pair["needs"], labels)) for pair in pairs}


def _named(text: str, labels: dict[str, str]) -> str:
    key = text.removeprefix("not ")
    return f"{'not ' if key != text else ''}{labels[key]}"


QUARREL = "Norway accused Iceland on Monday of overfishing. Norway closed its ports to Icelandic trawlers. "


@pytest.mark.parametrize(
    ("said", "act", "needs"),
    [
        ("Iceland offered to lower its catch in return for the reopening of the ports.", "Lower its catch", "eopen"),
        ("Iceland demanded that Norway reopen the ports. Iceland will lower its catch only if Norway reopens them.",
         "Lower its catch", "Reopen the ports"),
        ("Norway demanded that Iceland lower its catch before any talks.", "Hold talks", "Lower its catch"),
        ("Iceland demanded that Norway reopen the ports. Iceland will not lower its catch unless Norway reopens them.",
         "Lower its catch", "Reopen the ports"),
    ],
)  # fmt: skip
def test_a_stated_condition_is_a_rule(said: str, act: str, needs: str) -> None:
    rules = bound(drafted(QUARREL + said))
    assert any(act in one and needs in other for one, other in rules), rules


@pytest.mark.parametrize(
    "said",
    [
        "Iceland will release the crew provided that Norway reopens its ports.",
        "Iceland will release the crew after Norway reopens its ports.",
        "Iceland will not release the crew so long as the ports remain closed.",
        "Should Norway reopen its ports, Iceland would release the crew.",
        "Iceland made the release of the crew dependent on the reopening of the ports.",
        "There can be no release of the crew unless Norway reopens its ports, Iceland said.",
        "Iceland offered to release the crew in exchange for the reopening of the ports.",
    ],
)
def test_a_condition_is_read_in_many_forms(said: str) -> None:
    asked = (
        "Iceland demanded that Norway reopen its ports. Norway demanded that Iceland release the crew of a trawler. "
    )
    rules = bound(drafted(QUARREL + asked + said))
    assert any("elease the crew" in one and "eopen" in other for one, other in rules), rules


def test_a_meeting_with_a_date_is_no_condition() -> None:
    made = drafted(QUARREL + "Norway demanded that Iceland lower its catch before the summit in July.")
    assert not bound(made)


OFFER = (
    "Japan offered North Korea talks without preconditions on Monday and proposed a summit of the two leaders. "
    "South Korea fears that the offer of Japan could divide the allies. North Korea has tested a missile. "
    "Japan and the United States imposed sanctions on North Korea. South Korea imposed sanctions on North Korea."
)


def test_an_offer_has_its_acceptance_and_the_meeting_that_it_leads_to() -> None:
    made = drafted(OFFER)
    japan = {key: one.label for key, one in made.options["japan"].items()}
    assert any(label.startswith("Offer") for label in japan.values())
    assert japan["hold_summit"] == "Hold a leaders' meeting with North Korea"
    assert {"act": "japan.hold_summit", "needs": "north_korea.hold_summit"} in [rule.only_if for rule in made.rules]
    assert "japan.hold_summit" not in made.status_quo


def test_the_line_of_allies_is_their_pressure_and_no_meeting_alone() -> None:
    line = drafted(OFFER).alliances["allies"].line
    assert "if japan.hold_summit then japan.consult_allies" in line
    assert all("summit" in one or "sanction" in one for one in line)


def test_a_single_act_makes_a_small_situation() -> None:
    made = drafted("Norway summoned the Russian ambassador on Tuesday.")
    assert [actor.code for actor in made.actors.values()] == ["NOR", "RUS"]
    assert {"accept_talks", "answer_in_kind"} == set(made.options["russia"])


def test_an_actor_that_only_speaks_presses_and_does_not_back() -> None:
    made = drafted(QUARREL + "Iceland refused to lower its catch. The United States condemned Norway on Friday.")
    assert set(made.options["united_states"]) == {"press_course"}


def test_an_appeal_to_allies_is_no_quarrel() -> None:
    made = drafted(
        "Germany offered Russia talks on Monday. Russia threatened Germany and massed troops. Germany urged France and "
        "the United States to send tanks. Germany demanded that Russia withdraw its troops."
    )
    assert made.alliances["allies"].facing == "russia"
    assert {"germany", "france"} <= set(made.alliances["allies"].members)


def test_a_finished_act_is_no_option_and_a_town_taken_is_held() -> None:
    made = drafted(
        "M23 rebels seized the town of Rutshuru on Monday. Congo demanded that M23 withdraw from the town. "
        "The president of Rwanda visited Kinshasa in May. Congo accused Rwanda of arming M23."
    )
    labels = [one.label for acts in made.options.values() for one in acts.values()]
    assert "Hold the town of Rutshuru" in labels
    assert not any("isit" in label for label in labels)
