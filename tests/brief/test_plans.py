"""Plans by letter: introduced with a few words, then called by the letter alone."""

from __future__ import annotations

import pytest

from tightrope.brief.pictures import LONGEST, short
from tightrope.brief.plans import Plans
from tightrope.domain import Chart, Column, Table
from tightrope.situation.schema import Situation

from .sample_situation import SITUATION


@pytest.fixture
def plans() -> Plans:
    return Plans(SITUATION)


@pytest.fixture
def labels(plans: Plans) -> list[str]:
    return list(plans.letters)


def test_letters_follow_the_file(plans: Plans, labels: list[str]) -> None:
    assert [plan.letter for plan in plans.all()] == [chr(65 + k) for k in range(len(labels))]
    assert [plan.name for plan in plans.all()] == labels


def test_the_first_mention_in_a_section_says_which_plan_it_is(plans: Plans, labels: list[str]) -> None:
    first, again = (plans.text("balance", f"“{labels[1]}” does more.") for _ in range(2))
    assert first.startswith("Plan B (")
    assert again == "Plan B does more."
    assert plans.text("course", f"Under “{labels[1]}” it holds.").startswith("Under plan B (")


def test_a_list_of_plans_is_letters_only(plans: Plans, labels: list[str]) -> None:
    said = plans.text("balance", f"“{labels[0]}”, “{labels[1]}” and “{labels[2]}” fail.")
    assert said == "Plans A, B and C fail."


def test_tables_and_pictures_carry_the_letter_before_the_name(plans: Plans, labels: list[str]) -> None:
    table = Table(key="t", title="t", columns=(Column(key="plan", label="Plan"),), rows=({"plan": " / ".join(labels)},))
    assert plans.table(table).rows[0]["plan"] == "Plans A to D"
    assert plans.choice(table).rows[0]["plan"] == "\n".join(f"{chr(65 + k)}. {x}" for k, x in enumerate(labels))
    pair = table.model_copy(update={"rows": ({"plan": f"Today / {labels[0]} / {labels[2]}"},)})
    assert plans.table(pair).rows[0]["plan"] == f"Today / A. {labels[0]} / C. {labels[2]}"
    some = table.model_copy(update={"rows": ({"plan": " / ".join([labels[0], *labels[2:]])},)})
    assert plans.table(some).rows[0]["plan"] == "Plans A, C and D"
    chart = Chart(key="c", kind="dots", title="c", data={"points": [{"row": labels[0]}]}, alt=f"{labels[0]} does most.")
    shown = plans.chart(chart)
    assert shown.data["points"][0]["row"] == f"A. {labels[0]}"
    assert shown.alt == "Plan A does most."


def test_two_plans_keep_their_names() -> None:
    few = SITUATION.model_copy(update={"strategies": dict(list(SITUATION.strategies.items())[:2])})
    assert isinstance(few, Situation)
    assert Plans(few).all() == ()
    label = next(iter(few.strategies.values())).label
    assert Plans(few).text("balance", f"“{label}” leads.") == f"“{label}” leads."


def test_words_for_a_picture_stay_short() -> None:
    long = "; ".join(f"party {k} towards party {k + 1}: {k} friendly" for k in range(30)) + "."
    assert len(short(long)) < LONGEST + 60
    assert short(long).endswith(" …")
    assert short("Short.") == "Short."
