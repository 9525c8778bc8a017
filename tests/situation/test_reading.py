"""How single sentences are read: refusals, history, beliefs, common pressure, labels."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code
from tightrope.domain import Report
from tightrope.situation import Situation, flat
from tightrope.situation.draft import draft

BASE = "Norway urged Chad to withdraw its troops. Chad threatened to expel diplomats of Norway. "
DAY = date(2020, 5, 4)


def drafted(text: str) -> Situation:
    return draft([code(Report(title="", text=BASE + text, published=DAY))], focal="NOR").situation


def labels(situation: Situation, actor: str) -> set[str]:
    return {option.label for option in situation.options[actor].values()}


def key(situation: Situation, actor: str, label: str) -> str:
    return next(f"{actor}.{name}" for name, option in situation.options[actor].items() if option.label == label)


def test_what_an_actor_cannot_accept_it_does_not_want() -> None:
    made = drafted("Chad sets unacceptable preconditions that Norway cannot accept.")
    option = key(made, "norway", "Accept the preconditions")
    assert f"not {option}" in flat(made.preferences["norway"].prefers)
    assert option not in made.status_quo


def test_adjectives_that_judge_are_left_out_of_labels() -> None:
    made = drafted("Norway offered to give Chad considerable aid.")
    assert not any("considerable" in label for label in labels(made, "norway"))


@pytest.mark.parametrize(
    "text",
    ["Chad abducted three Norwegians in 1987.", "Decades ago Chad abducted three Norwegians.",
     "The Norwegians abducted by Chad are old."],
)  # fmt: skip
def test_history_is_no_option(text: str) -> None:
    made = drafted(text)
    assert not any("bduct" in label or "hostage" in label for label in labels(made, "chad"))


def test_what_experts_fear_is_not_held_as_done() -> None:
    made = drafted("Experts fear that Chad attacks the Norwegian base.")
    attacks = [key(made, "chad", label) for label in labels(made, "chad") if "ttack" in label]
    assert not set(attacks) & set(made.status_quo)


def test_common_efforts_are_an_option_of_each_ally_and_the_line() -> None:
    text = "The efforts of Oslo and Washington to pressure Chad into halting its missile tests go on."
    made = drafted(text + " The United States backs Norway.")
    [alliance] = made.alliances.values()
    owners = {statement.partition(".")[0] for statement in alliance.line}
    assert owners == {"norway", "united_states"}
    assert alliance.facing == "chad"


def test_an_alliance_always_has_a_line() -> None:
    made = drafted("The United States welcomed the Norwegian offer and asked Chad to accept it.")
    assert all(alliance.line for alliance in made.alliances.values() if "norway" in alliance.members)


def test_an_invitation_is_an_offer_of_the_inviter() -> None:
    made = drafted("Norway invited Chad to hold talks.")
    assert any("talks" in label for label in labels(made, "norway"))
    assert any("talks" in label for label in labels(made, "chad"))


def test_the_issue_is_a_sentence() -> None:
    made = drafted("The United States backs Norway.")
    assert made.issue is not None
    assert made.issue.startswith("Whether Norway can bring Chad to withdraw its troops")


def test_every_want_of_a_reading_carries_a_mark() -> None:
    made = drafted("Chad accepted talks.")
    lines = [w for h in made.hypotheses.values() for r in h.readings.values() for w in r.prefers]
    assert lines
    assert all(w.mark in ("inferred", "assumed") for w in lines)
    assert all(w.evidence if w.mark == "inferred" else w.because for w in lines)


def test_names_take_their_article_and_keys_say_verb_and_object() -> None:
    made = drafted("Norway promised to consult the United States. Chad condemned the missile test of Norway.")
    keys = {name for acts in made.options.values() for name in acts}
    assert "withdraw_troops" in keys
    assert not any(" United States" in label and "the United States" not in label
                   for actor in made.options for label in labels(made, actor))  # fmt: skip


def test_an_aim_is_no_option() -> None:
    made = drafted("Norway wants to resolve the issue of the border.")
    assert not any("esolve" in label for label in labels(made, "norway"))


def test_a_verb_without_its_object_is_no_option() -> None:
    made = drafted("Norway cancelled exercises that the alliance had planned to hold in Chad.")
    assert not any(label.startswith("Hold in") for actor in made.options for label in labels(made, actor))


def test_a_mediator_is_not_the_one_that_chooses() -> None:
    text = f"Norway and Chad are close to a deal, the American mediator said. {BASE}Washington offered aid to Chad."
    made = draft([code(Report(title="", text=text, published=DAY))]).situation
    assert made.focal != "united_states"


def test_times_stay_out_of_labels() -> None:
    made = drafted("Norway demanded that Chad close its base before any talks.")
    assert not any("before" in label for label in labels(made, "chad"))
