"""The bottom line: three sentences, the weightiest, none twice."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tightrope.brief.bottom import choose
from tightrope.domain import Finding, Sentence

from .sample import FINDINGS

ORDER = list(FINDINGS)


def finding(key: str, *leads: tuple[str, float]) -> Finding:
    return Finding(
        key=key, question="?", answer=tuple(Sentence(text=text, role="lead", weight=weight) for text, weight in leads)
    )


def test_three_weighty_sentences_of_three_findings() -> None:
    chosen = choose(FINDINGS, ORDER)
    assert [key for key, _ in chosen] == ["outcomes", "wedge", "strategies"]


def test_what_matters_moves_up() -> None:
    heavy = FINDINGS["course"].answer[0].model_copy(update={"weight": 0.99})
    changed = {**FINDINGS, "course": FINDINGS["course"].model_copy(update={"answer": (heavy,)})}
    assert choose(changed, ORDER)[0][0] == "course"


def test_one_finding_does_not_speak_twice_while_others_have_something_to_say() -> None:
    found = {"a": finding("a", ("One thing.", 0.9), ("Another matter.", 0.85)), "b": finding("b", ("Third.", 0.6))}
    assert [key for key, _ in choose(found, ["a", "b"], 2)] == ["a", "b"]


def test_the_same_words_are_not_said_twice() -> None:
    same = "Seven ships left the harbour at dawn."
    found = {
        "a": finding("a", (same, 0.9)),
        "b": finding("b", (same, 0.8)),
        "c": finding("c", ("Nobody knows where they went.", 0.6)),
    }
    assert [key for key, _ in choose(found, ["a", "b", "c"], 2)] == ["a", "c"]


@settings(deadline=None, derandomize=True, max_examples=50)
@given(st.lists(st.floats(0, 1), min_size=0, max_size=6))
def test_never_more_than_three_and_the_first_is_the_weightiest(weights: list[float]) -> None:
    found = {f"k{k}": finding(f"k{k}", (f"Sentence number {k} {'x' * k}.", w)) for k, w in enumerate(weights)}
    chosen = choose(found, list(found))
    assert len(chosen) == min(3, len(weights))
    if chosen:
        assert chosen[0][1].weight == max(weights)
