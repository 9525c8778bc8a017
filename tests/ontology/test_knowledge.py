"""Event types, words of estimation, hedges and templates."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tightrope import ontology
from tightrope.errors import OntologyError
from tightrope.ontology import estimate

KNOW = ontology.load()
TYPES = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip
share = st.floats(0, 1)


def test_the_sixteen_types_of_plover() -> None:
    assert set(KNOW.types) == TYPES


def test_goldstein_weights_agree_with_the_quad_classes() -> None:
    for event in KNOW.types.values():
        assert -10 <= event.goldstein <= 10
        assert (event.goldstein > 0) == (event.quad <= 2), event.key


def test_every_type_has_phrases_with_the_target_and_two_examples() -> None:
    for event in KNOW.types.values():
        assert all("{target}" in phrase for phrase in (event.past, event.noun, event.plain))
        assert len(event.examples) == 2


def test_cameo_codes_lie_under_their_roots_and_belong_to_one_type() -> None:
    seen: dict[str, str] = {}
    for event in KNOW.types.values():
        for code in event.codes:
            assert any(code.startswith(root) for root in event.cameo_roots), code
            assert seen.setdefault(code, event.key) == event.key


def test_bands_are_ordered_and_touch() -> None:
    bands = list(KNOW.bands.values())
    assert len(bands) == 7
    assert all(a.high == b.low for a, b in pairwise(bands))
    assert (bands[0].low, bands[-1].high) == (0.01, 0.99)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(share, share)
def test_words_rise_with_the_probability(p: float, q: float) -> None:
    low, high = sorted((p, q))
    assert estimate.band(low)[1] <= estimate.band(high)[1]


@settings(deadline=None, derandomize=True, max_examples=100)
@given(share)
def test_the_word_of_a_probability_covers_it_or_lies_at_the_ends(p: float) -> None:
    word, low, high = estimate.band(p)
    assert low <= p <= high or p < 0.01 or p > 0.99
    assert KNOW.words_for(p, p) == word
    assert estimate.meaning(word) == (low, high)


def test_a_range_is_said_in_words() -> None:
    assert estimate.say(0.55, 0.8) == "likely (55-80%)"
    assert estimate.say(0.6, 0.7) == "likely (55-80%)"
    assert estimate.say(0.2, 0.9) == "unlikely to very likely (20-90%)"


@pytest.mark.parametrize("p", [-0.1, 1.1])
def test_what_is_no_probability_is_refused(p: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        estimate.band(p)


@pytest.mark.parametrize(
    ("word", "low"),
    [("likely", 0.55), ("roughly_even", 0.45), ("very_unlikely", 0.05), ("highly likely", 0.8), ("remote", 0.01)],
)
def test_likelihood_words_of_indicator_files(word: str, low: float) -> None:
    assert estimate.meaning(word)[0] == low


def test_an_unknown_word_is_refused_with_the_known_ones() -> None:
    with pytest.raises(OntologyError) as told:
        estimate.meaning("sort of")
    assert "very likely" in str(told.value.expected)


def test_hedges_have_bands_and_no_form_twice() -> None:
    forms = [form for hedge in KNOW.hedges for form in (hedge.key, *hedge.forms)]
    assert all(hedge.low < hedge.high for hedge in KNOW.hedges)
    assert sorted({form for form in forms if forms.count(form) > 1}) == []


def test_every_type_has_a_template_that_always_fits() -> None:
    for name in KNOW.types:
        assert any(t.type == name and not t.status and t.rank == 0 for t in KNOW.option_templates.values()), name


def test_templates_are_neutral_and_name_no_actor() -> None:
    labels = [template.label for template in KNOW.option_templates.values()]
    labels += [plan.label + plan.describes + plan.because for plan in KNOW.archetypes.values()]
    names = {state.name for state in KNOW.states.values()}
    assert not [label for label in labels if any(name in label.split() for name in names)]


def test_the_six_archetypes() -> None:
    assert list(KNOW.archetypes) == [
        "hold_the_line", "offer_first", "offer_on_conditions", "consult_then_offer", "back_channel", "step_by_step",
    ]  # fmt: skip


def test_roles_have_levels_where_people_meet() -> None:
    assert KNOW.roles["president"].level == "leader"
    assert KNOW.roles["foreign minister"].level == "minister"
    assert KNOW.roles["special envoy"].level == "envoy"
    assert KNOW.roles["protester"].sector == "CVL"
    assert KNOW.roles["former president"].sector == "ELI"
    assert len(KNOW.roles) >= 250


def test_contexts_have_words() -> None:
    assert all(context.words for context in KNOW.contexts.values())
    assert {"military", "human_rights", "cbrn", "corruption"} <= set(KNOW.contexts)
