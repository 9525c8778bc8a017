"""Edits of an analyst's file: only what is new changes."""

from __future__ import annotations

from tightrope.situation.draft.edits import Edit, diff, edited, merged
from tightrope.situation.draft.likeness import alike

FILE = """\
# by hand
title:   Two coasts     # odd spacing stays
focal: a
actors: [a, b]
options:
    a: {offer: Offer talks}   # mine
    b:
        accept: Accept talks
status_quo: [a.offer]
preferences:
    a: [b.accept]
"""


def test_nothing_to_edit_leaves_every_byte() -> None:
    assert edited(FILE, []) == FILE


def test_only_new_lines_appear() -> None:
    new = Edit("options", ("b", "close"), {"label": "Close the strait", "mark": "inferred"}, "x")
    after = edited(FILE, [new])
    assert set(FILE.splitlines()) - set(after.splitlines()) == set()
    assert "Close the strait" in after
    assert "title:   Two coasts     # odd spacing stays" in after


def test_literals_and_lists_grow_where_they_stand() -> None:
    edits = [
        Edit("status_quo", (), ["b.accept", "not a.offer"], "x"),
        Edit("preferences", ("a",), [{"say": "a.offer", "mark": "inferred", "evidence": "They offered."}], "x"),
        Edit("rules", (), [{"only_if": {"b.accept": "a.offer"}}], "x"),
    ]
    after = edited(FILE, edits)
    assert "status_quo: [b.accept]" in after
    assert "b.accept" in after.split("preferences:")[1]
    assert "They offered." in after
    assert "only_if" in after


def test_a_list_of_actors_becomes_a_mapping() -> None:
    after = edited(FILE, [Edit("actors", ("c",), {"code": "JPN"}, "x")])
    assert "c:" in after
    assert "code: JPN" in after
    assert "# mine" in after


def test_a_merge_that_cannot_be_placed_takes_the_other_text() -> None:
    assert merged("x: 1\n", "y: 2\n", "x: 3\n") == "x: 3\n"


def test_diff_is_empty_where_nothing_changes() -> None:
    assert diff(FILE, FILE, "f") == ""
    assert diff("a\n", "b\n", "f").splitlines()[0] == "--- f"


def test_labels_are_alike_by_their_content_words() -> None:
    assert alike("Take the dispute to the Security Council", "Take the dispute to the United Nations Security Council")
    assert alike("Fill the reservoir", "Fill its reservoir in July")
    assert not alike("Offer talks", "Suspend trade")
    assert not alike("Close the base", "Close the border")
