"""Writing a situation, anew and into a file with comments."""

from __future__ import annotations

from tests.situation.samples import RIVER

from tightrope.situation import loads
from tightrope.situation.check import sum_up
from tightrope.situation.dump import dump
from tightrope.situation.limits import clash, count_states, limits, witness
from tightrope.situation.names import option_keys, words
from tightrope.situation.parsing import parse


def test_writing_and_loading_give_the_situation_back() -> None:
    river = loads(RIVER)
    assert loads(dump(river)) == river
    assert dump(loads(dump(river))) == dump(river)


def test_an_unchanged_situation_keeps_the_words_and_comments_of_its_file() -> None:
    text = dump(loads(RIVER), RIVER)
    assert loads(text) == loads(RIVER)
    assert "# no code: the ontology need not know it" in text
    assert "# inspectors come by agreement" in text


def test_a_change_touches_only_its_lines() -> None:
    river = loads(RIVER)
    same = dump(river, RIVER).splitlines()
    changed = river.model_copy(update={"status_quo": ("lowland.talks",), "title": "Other"})
    text = dump(changed, RIVER)
    assert loads(text) == changed
    assert sum(a != b for a, b in zip(same, text.splitlines(), strict=True)) == 2


def test_limits_count_and_find_states() -> None:
    river = loads(RIVER)
    asks = limits(river)
    keys = option_keys(river)
    assert count_states(asks, len(keys)) == 20
    assert witness(asks) is not None
    assert witness([parse("a.x and not a.x")]) is None
    assert clash([parse("a.x"), parse("b.y"), parse("not a.x")]) == [0, 2]
    assert count_states([], 3) == 8


def test_the_check_counts_and_warns() -> None:
    found = sum_up(loads(RIVER))
    assert found.counts == {
        "actors": 3, "options": 5, "states": 20, "rules": 4, "hypotheses": 1, "indicators": 1,
        "objectives": 2, "strategies": 3,
    }  # fmt: skip
    assert not found.warnings
    bare = sum_up(
        loads("title: t\nfocal: a\nactors: [a, b]\noptions: {a: {x: Act, y: Wait}}\npreferences: {a: [a.x]}\n")
    )
    assert any("`a.y`" in line for line in bare.warnings)
    assert any("`b` has no options" in line for line in bare.warnings)


def test_statements_are_worded_with_actors_and_labels() -> None:
    river = loads(RIVER.replace("code: ETH", "name: Upland").replace("lowland: EGY", "lowland:"))
    assert words(river, "if upland.fills then not lowland.talks") == (
        "if Upland fills the reservoir, then Lowland does not offer talks"
    )
