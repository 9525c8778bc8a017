"""What must not change what: names of states, voice, words that do not matter, order of runs."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tightrope.coding import code

STATES = {
    "Norway": "NOR",
    "Peru": "PER",
    "Kenya": "KEN",
    "Japan": "JPN",
    "Brazil": "BRA",
    "Egypt": "EGY",
    "Canada": "CAN",
}
ACTIVE = {
    "{a} condemned {b}.": ("ACCUSE", "{b} was condemned by {a}."),
    "{a} attacked {b}.": ("ASSAULT", "{b} was attacked by {a}."),
    "{a} praised {b}.": ("SUPPORT", "{b} was praised by {a}."),
    "{a} invited {b}.": ("AGREE", "{b} was invited by {a}."),
    "{a} expelled {b}'s ambassador.": ("SANCTION", "{b}'s ambassador was expelled by {a}."),
}
ASIDES = ["", "On Tuesday, ", "In a statement, ", "After weeks of silence, ", "As expected, "]
pairs = st.permutations(sorted(STATES)).map(lambda names: (names[0], names[1]))
fast = settings(max_examples=25, deadline=None, derandomize=True)


def coded(text: str) -> set[tuple[str, str, str | None]]:
    return {
        (e.type, e.source.code, e.target.code if e.target else None)
        for e in code(text).events
        if e.holds or e.status == "offered"
    }


@fast
@given(pairs, st.sampled_from(sorted(ACTIVE)))
def test_voice_and_names_change_nothing(names: tuple[str, str], active: str) -> None:
    a, b = names
    kind, passive = ACTIVE[active]
    wanted = {(kind, STATES[a], STATES[b])}
    assert coded(active.format(a=a, b=b)) == wanted
    assert coded(passive.format(a=a, b=b)) == wanted


@fast
@given(pairs, st.sampled_from(sorted(ACTIVE)), st.sampled_from(ASIDES))
def test_an_aside_changes_nothing(names: tuple[str, str], active: str, aside: str) -> None:
    a, b = names
    assert coded(aside + active.format(a=a, b=b)) == {(ACTIVE[active][0], STATES[a], STATES[b])}


@fast
@given(pairs, st.sampled_from(["condemn", "attack", "praise", "invite"]))
def test_negation_leaves_nothing_done(names: tuple[str, str], verb: str) -> None:
    a, b = names
    assert not [e for e in code(f"{a} did not {verb} {b}.").events if e.holds]


@fast
@given(st.text(max_size=200))
def test_any_text_is_coded_without_failing(text: str) -> None:
    coded = code(text)
    assert not coded.notes
    assert all(event.evidence[0].stands_in(text) for event in coded.events)


PIECES = [
    "Norway and Peru met.", "It condemned Kenya.", "They urged the two countries to wait.",
    "The ministers agreed to meet.",
    "He said his country would not attack Japan.", "Its allies, Egypt and Canada, feared a war.", "The summit ended.",
]  # fmt: skip


@fast
@given(st.lists(st.sampled_from(PIECES), max_size=12), st.sampled_from([" ", "\n\n"]))
def test_any_order_of_sentences_is_coded(pieces: list[str], join: str) -> None:
    text = join.join(pieces)
    coded = code(text)
    assert not coded.notes
    lines = (*coded.events, *coded.claims, *coded.contacts)
    assert all(evidence.stands_in(text) for line in lines for evidence in line.evidence)


def test_the_same_text_gives_the_same_lines() -> None:
    text = "Norway and Peru met. Norway urged Peru to free the sailors. Peru refused."
    assert code(text) == code(text)
