"""What must hold of two fears: monotone, never summed, and Cha's (1999) claim on patrons."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from tightrope.analyses.dilemma import dilemma
from tightrope.analyses.fears.fears import fears, quasi
from tightrope.record import Record
from tightrope.situation import Situation
from tightrope.situation.schema import Tie
from tightrope.worlds import draw

PROFILE = settings(deadline=None, derandomize=True, max_examples=60)
SHARE = st.floats(0, 1)
BAND = st.tuples(SHARE, SHARE).map(lambda pair: (min(pair), max(pair)))


def ties(depends: list[tuple[float, float]], commitment: list[tuple[float, float]]) -> list[Tie]:
    out = [Tie(of=who, to="patron", dependence=d) for who, d in zip(("one", "other"), depends, strict=True)]
    back = [Tie(of="patron", to=who, commitment=c) for who, c in zip(("one", "other"), commitment, strict=True)]
    return [*out, *back]


@PROFILE
@given(st.lists(BAND, min_size=2, max_size=2), st.lists(BAND, min_size=2, max_size=2), SHARE)
def test_a_weaker_patron_never_lowers_the_allies_reasons_to_hold_together(
    depends: list[tuple[float, float]], commitment: list[tuple[float, float]], factor: float
) -> None:
    weaker = [(low * factor, high * factor) for low, high in commitment]
    before, after = (quasi(ties(depends, each))[0].reasons for each in (commitment, weaker))
    assert after[0] >= before[0] - 1e-12
    assert after[1] >= before[1] - 1e-12


@PROFILE
@given(BAND, BAND, BAND)
def test_fears_are_ranges_within_bounds(
    depends: tuple[float, float], commitment: tuple[float, float], overlap: tuple[float, float]
) -> None:
    found = fears([Tie(of="a", to="b", dependence=depends, commitment=commitment, overlap=overlap)])[0]
    for low, high in (found.abandonment, found.entrapment):
        assert 0 <= low <= high <= 1


def test_what_is_not_stated_is_not_known() -> None:
    found = fears([Tie(of="a", to="b", dependence=(0.8, 0.8))])[0]
    assert found.abandonment == (0.0, 0.8)


def test_the_finding_tells_both_fears_apart(island: Situation, record: Record) -> None:
    there = Tie(of="island", to="patron", dependence=(0.8, 0.9), commitment=(0.1, 0.2), overlap=(0.8, 0.9))
    back = Tie(of="patron", to="island", commitment=(0.0, 0.1), dependence=(0.0, 0.1))
    tied = island.model_copy(update={"ties": (there, back)})
    found = dilemma(tied, draw(tied, record, n=5), record)
    assert "greatly fears being left alone by Patron" in found.answer[0].text
    assert all(set(row) == {"of", "to", "abandonment", "entrapment"} for row in found.tables[0].rows)


def test_without_ties_it_says_what_is_missing(
    island: Situation, record: Record, vary: Callable[..., Situation]
) -> None:
    assert "no ties" in dilemma(island, draw(island, record, n=5), record).answer[0].text
