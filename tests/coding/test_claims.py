"""Judgments: who holds them, how, about what."""

from __future__ import annotations

import pytest

from tightrope.coding import code
from tightrope.domain import Claim

CASES = [
    ("Analysts fear that Norway could attack Peru.", "analysts", "fears", "ASSAULT"),
    ("Norway doubts that Peru will honour the ceasefire.", "norway", "doubts", None),
    ("Experts say Norway should meet Peru.", "experts", "advises", "CONSULT"),
    ("There is speculation about secret talks between Norway and Peru.", "the report", "speculates", "CONSULT"),
    ("The offer could strain Norway's ties with Peru.", "the report", "expects", None),
    ("Observers believe Peru rejected Norway's offer.", "observers", "believes", "REJECT"),
    ("Norway's move sparked concerns in Peru.", "peru", "fears", None),
]


def held(text: str) -> list[Claim]:
    return list(code(text).claims)


@pytest.mark.parametrize(("text", "holder", "stance", "kind"), CASES)
def test_a_judgment_is_a_claim(text: str, holder: str, stance: str, kind: str | None) -> None:
    found = [(c.holder.name.lower(), c.stance, c.about.type) for c in held(text)]
    assert any(h == holder and s == stance and kind in (None, k) for h, s, k in found), found


def test_a_hedge_carries_its_band() -> None:
    hedge = held("Analysts fear that Norway could attack Peru.")[0].hedge
    assert hedge is not None
    assert (hedge.word, hedge.low < hedge.high) == ("could", True)


def test_what_is_judged_is_no_event() -> None:
    assert not code("Observers believe Peru rejected Norway's offer.").events[:0]
    assert not [e for e in code("Analysts fear that Norway could attack Peru.").events if e.holds]


def test_the_words_stand_in_the_text() -> None:
    text = "Analysts fear that Norway could attack Peru."
    assert all(c.evidence[0].stands_in(text) for c in held(text))


FRAMES = [
    ("Norway sees the offer as a trap.", "norway", "reads", "the offer as a trap"),
    ("Peru called the verdict a provocation.", "peru", "reads", "the verdict a provocation"),
    ("Norway's minister said the blockade was a violation of the treaty.", "norway's minister", "reads", "violation"),
    ("Analysts say the reply signals that Peru wants a deal with Norway.", "analysts", "reads", "Peru wants a deal"),
    ("According to Chilean officials, Peru is unlikely to accept.", "chilean officials", "expects", "Peru is unlikely"),
    ("Chilean officials are not convinced that Peru will accept.", "chilean officials", "doubts", "Peru will accept"),
    (
        "Experts believe Peru may accept, but Chilean officials doubt that.",
        "chilean officials",
        "doubts",
        "Peru may accept",
    ),
    ("It is unclear whether Peru will accept the offer from Norway.", "the report", "doubts", "Peru will accept"),
    ("Norway fears a clash, while Peru is concerned about its trade with Chile.", "peru", "fears", "its trade"),
]


@pytest.mark.parametrize(("text", "holder", "stance", "words"), FRAMES)
def test_frames_of_judging(text: str, holder: str, stance: str, words: str) -> None:
    found = [(c.holder.name.lower(), c.stance, c.about.words) for c in held(text)]
    assert any(h == holder and s == stance and words in w for h, s, w in found), found


@pytest.mark.parametrize(
    "text",
    [
        "Would Peru accept such an offer from Norway?",
        "Norway warned Peru that it would not tolerate drilling.",
        "We will not leave Peru alone, the Norwegian minister said.",
        "Norway's envoy said he could not verify the report.",
        "Diplomats said talks on Wednesday in Lima between Norway and Peru had failed.",
        "Parliament can override the veto of Norway's king.",
        "A visit to Lima would have been the first by Norway's king.",
    ],
)
def test_promises_threats_and_questions_are_no_claims(text: str) -> None:
    assert not held(text)


def test_the_weaker_hedge_wins() -> None:
    [claim] = held("Peru will probably wait, experts say.")
    assert claim.hedge is not None
    assert (claim.hedge.word, claim.hedge.high) == ("probably", 0.8)


def test_a_feeling_is_told_once() -> None:
    assert [c.stance for c in held("Norway's minister said she feared Peru would close the strait.")] == ["fears"]


def test_opposite_readings_have_opposite_stances() -> None:
    found = held("Norway believes that Peru will accept the deal, but Chile doubts that.")
    assert [(c.holder.code, c.stance) for c in found] == [("NOR", "believes"), ("CHL", "doubts")]
    assert found[0].about == found[1].about
