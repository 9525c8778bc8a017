"""What parties want, by what is told of them: mechanisms of the draft, each on two sentences of its own."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.coding import code
from tightrope.domain import Report
from tightrope.situation import Situation
from tightrope.situation.draft import draft

DAY = date(2024, 3, 1)
BASE = "Norway urged Iceland on Monday to close its base. Iceland expelled two diplomats of Norway. "


def drafted(text: str) -> Situation:
    return draft([code(Report(title="A quarrel", text=BASE + text, published=DAY))], focal="norway").situation


def wanted(made: Situation, actor: str) -> list[str]:
    """The wants of an actor with labels for keys, those of all its readings if it has some."""
    order = made.preferences[actor]
    rows = [one.prefers for one in made.hypotheses[order.by].readings.values()] if order.by else [order.prefers]
    found = [
        text for lines in rows for line in lines for text in ((line.say,) if line.say else line.either_order or ())
    ]
    return [_worded(made, text) for text in found]


def _worded(made: Situation, text: str) -> str:
    for actor, acts in made.options.items():
        for key, one in sorted(acts.items(), key=lambda row: -len(row[0])):
            text = text.replace(f"{actor}.{key}", one.label)
    return text


@pytest.mark.parametrize(
    ("said", "actor", "start"),
    [
        ("Denmark urged Iceland to lift its embargo.", "norway", "Lift its embargo"),
        (
            "Norway demanded that Iceland cut its ties with Denmark. Denmark criticised Norway.",
            "denmark",
            "not Cut its",
        ),
    ],
)
def test_whom_an_act_serves_or_touches(said: str, actor: str, start: str) -> None:
    found = wanted(drafted(said), actor)
    assert any(one.startswith(start) for one in found), found


def test_after_unless_what_is_named_is_wanted() -> None:
    made = drafted("Norway will impose sanctions on Iceland unless it releases the crew of a trawler.")
    assert any(one.startswith("Release the crew") for one in wanted(made, "norway"))
    assert not any(one.startswith("not Release") for one in wanted(made, "norway"))


def test_a_threat_is_no_aim() -> None:
    made = drafted("Norway threatened to seize trawlers of Iceland.")
    found = wanted(made, "norway")
    first = next(k for k, one in enumerate(found) if "Close its base" in one)
    assert all(k > first for k, one in enumerate(found) if one.startswith("Seize"))


def test_what_is_refused_until_something_is_given_weighs_less_than_what_is_to_be_given() -> None:
    made = drafted("Norway will not hold talks with Iceland unless it releases the crew of a trawler.")
    found = wanted(made, "norway")
    release = next(k for k, one in enumerate(found) if one.startswith("Release"))
    assert all(k > release for k, one in enumerate(found) if "alks" in one)


def test_members_of_a_body_share_its_demands() -> None:
    text = (
        "ECOWAS demanded on Monday that Niger release its president. Nigeria cut the supply of power to Niger. "
        "Niger condemned ECOWAS."
    )
    made = draft([code(Report(title="A coup", text=text, published=date(2023, 8, 9)))]).situation
    assert "nigeria" in made.actors
    assert any(one.startswith("Release") for one in wanted(made, "nigeria"))
