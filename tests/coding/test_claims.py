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
