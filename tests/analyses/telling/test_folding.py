"""Tables tell what is the same once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tightrope.analyses.telling.folding import empty, folded, printed, varying

CELLS = st.one_of(st.floats(0, 1), st.booleans(), st.sampled_from(["None", "yes"]), st.none())


def test_rows_that_print_alike_become_one() -> None:
    rows = [
        {"plan": "A", "x": 0.154, "y": True},
        {"plan": "B", "x": 0.151, "y": True},
        {"plan": "C", "x": 0.3, "y": True},
    ]
    assert folded(rows, "plan") == [{"plan": "A / B", "x": 0.154, "y": True}, {"plan": "C", "x": 0.3, "y": True}]


def test_next_to_nothing_is_not_nothing() -> None:
    assert printed(0.0) != printed(0.001) == printed(0.004)
    assert printed(1.0) != printed(0.999)
    assert printed([0.0, 0.2]) == printed([0.0, 0.201])


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.lists(st.tuples(CELLS, CELLS), max_size=8))
def test_folding_keeps_every_name_once_and_is_final(cells: list[tuple[object, object]]) -> None:
    rows = [{"name": f"n{k}", "a": a, "b": b} for k, (a, b) in enumerate(cells)]
    once = folded(rows, "name")  # type: ignore[arg-type]
    names = [part for row in once for part in str(row["name"]).split(" / ")]
    assert sorted(names) == sorted(str(row["name"]) for row in rows)
    assert folded(once, "name") == once


def test_columns_and_rows_that_tell_nothing() -> None:
    rows = [{"a": 0.2, "b": 0.5}, {"a": 0.2, "b": 0.1}]
    assert varying(rows, ["a", "b"]) == ["b"]
    assert empty({"a": 0.0, "b": None, "c": "None"}, ["a", "b", "c"])
    assert not empty({"a": 0.001}, ["a"])
