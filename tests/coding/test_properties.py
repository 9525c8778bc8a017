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


PAIRS = [
    ("{a} condemned {b}.", "{a} strongly criticised {b}."),
    ("{a} urged {b} to free the sailors.", "{a} called on {b} to free the sailors."),
    ("{a} imposed sanctions on {b}.", "Sanctions on {b} were imposed by {a}."),
    ("{a} and {b} held talks in Geneva.", "Talks between {a} and {b} were held in Geneva."),
    ("{a} rejected {b}'s offer.", "{a} turned down {b}'s offer."),
    ("{a}'s troops withdrew from {b}.", "{a} pulled its troops out of {b}."),
    ("{a} threatened to attack {b}.", "{a} warned that it would attack {b}."),
    ("{a} criticised {b}.", "{b} came under fire from {a}."),
    ("{a} summoned {b}'s ambassador.", "{b}'s ambassador was summoned to the foreign ministry of {a}."),
    ("{a} and {b} restored diplomatic relations.", "Diplomatic relations between {a} and {b} were restored."),
    ("{a}'s troops clashed with {b}'s forces.", "Clashes broke out between {a}'s troops and {b}'s forces."),
    ("{a} will attack {b}.", "{a} will not hesitate to attack {b}."),
    ("{a} refused to hold talks with {b}.", "There will be no talks with {b}, {a} said."),
    ("{a}'s jets killed six soldiers of {b}.", "Six soldiers of {b} were killed in an air strike by {a}."),
]
PLAIN = [first for pair in PAIRS for first in pair]
CALM = ["The weather was mild.", "Tourists filled the old town.", "The museum reopened after repairs."]


@fast
@given(pairs, st.sampled_from(PAIRS))
def test_paraphrases_tell_the_same_type(names: tuple[str, str], both: tuple[str, str]) -> None:
    a, b = names
    kinds = [{e.type for e in code(text.format(a=a, b=b)).events if e.status != "demanded"} for text in both]
    assert kinds[0] & kinds[1]


@fast
@given(pairs, pairs, st.sampled_from(PLAIN))
def test_any_two_states_give_the_same_types(one: tuple[str, str], two: tuple[str, str], text: str) -> None:
    def shape(names: tuple[str, str]) -> list[tuple[str, str, int | None, int | None, bool]]:
        a, b = names
        order = [STATES[a], STATES[b], None, "---"]
        return [
            (e.type, e.status, order.index(e.source.code), order.index(e.target.code if e.target else None), e.negated)
            for e in code(text.format(a=a, b=b)).events
        ]

    assert shape(one) == shape(two)


@fast
@given(pairs, st.sampled_from(PLAIN), st.sampled_from(CALM), st.sampled_from(CALM))
def test_irrelevant_sentences_around_change_nothing(names: tuple[str, str], text: str, before: str, after: str) -> None:
    plain = text.format(a=names[0], b=names[1])
    assert coded(f"{before} {plain} {after}") == coded(plain)


@fast
@given(pairs, st.sampled_from(PLAIN))
def test_curly_and_straight_quotes_are_the_same(names: tuple[str, str], text: str) -> None:
    straight = f'"We are calm," a shopkeeper said. {text.format(a=names[0], b=names[1])}'
    curly = straight.replace("'", "’").replace('"We', "“We").replace(',"', ",”")
    assert coded(curly) == coded(straight)
    assert all(e.evidence[0].stands_in(curly) for e in code(curly).events)


@fast
@given(pairs, st.sampled_from(["attacked", "praised", "condemned", "invited"]))
def test_no_one_and_never_leave_nothing_done(names: tuple[str, str], verb: str) -> None:
    a, b = names
    assert not [e for e in code(f"{a} has never {verb} {b}.").events if e.holds]
