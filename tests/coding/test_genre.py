"""The field that a sentence is of."""

from __future__ import annotations

import pytest

from tightrope.coding import code
from tightrope.coding.genre import Chances, chances, drift
from tightrope.coding.parse import docs

FAR = [
    "The striker scored twice and the goalkeeper saved a penalty.",
    "The soprano sang three encores after the opera.",
    "The baker sells bread, cheese and wine by the market.",
]
NEAR = [
    "The foreign minister expelled two diplomats and recalled the ambassador.",
    "Rebels shelled the garrison after the ceasefire collapsed.",
]


def of(text: str) -> Chances:
    [doc] = docs([text])
    return chances(doc, ())


def test_fields_are_told_apart() -> None:
    assert min(of(t).apart for t in FAR) > 0.5 > max(of(t).apart for t in NEAR)


def test_the_report_around_a_sentence_counts() -> None:
    [doc] = docs([" ".join(FAR)])
    [other] = docs([" ".join((*NEAR, *NEAR))])
    sports, politics = drift(doc.sents), drift(other.sents)
    assert sports is not None
    assert politics is not None
    line = next(iter(docs(["They agreed to return next week."])))
    assert chances(line, (), sports).apart > chances(line, ()).apart > chances(line, (), politics).apart


def test_a_short_text_has_no_drift() -> None:
    [doc] = docs([FAR[0]])
    assert drift(doc.sents) is None


@pytest.mark.parametrize(
    "text",
    [
        "Norway's goalkeeper denied Peru a late winner in the qualifier.",
        "Norwegian skiers crushed the Swedes in the relay.",
        "A Peruvian baker threatened to close his shop in Oslo.",
    ],
)
def test_states_on_a_pitch_and_private_firms_do_not_act(text: str) -> None:
    assert not code(text).events


def test_states_act_on_dull_things() -> None:
    assert [e.type for e in code("Norway banned imports of Peruvian fish and cheese on Friday.").events]
