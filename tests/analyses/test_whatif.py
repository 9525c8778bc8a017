"""What-if: one change at a time, side by side."""

from __future__ import annotations

import pytest

from tightrope.analyses.whatif import changes, contrast, with_set, with_swap
from tightrope.errors import TightropeError, UsageError
from tightrope.record import Record
from tightrope.situation import Situation


def test_nothing_changed_gives_no_change(island: Situation, record: Record) -> None:
    found = contrast(island, island, record, n=50)
    assert found.changes == ()


def test_a_told_patron_stays(island: Situation, record: Record) -> None:
    rash = with_set(island, "island.offer")
    found = contrast(rash, with_set(rash, "island.tell"), record, n=50, names=["wedge"])
    moved = {c.what: (c.before, c.after) for c in found.changes}
    key = next(what for what in moved if "pact patron" in what and what.endswith("unprompted.value"))
    before, after = moved[key]
    assert before is None or before > 0.9
    assert after is None or after == 0


def test_a_swap_moves_two_priorities(island: Situation) -> None:
    swapped = with_swap(island, "patron 1").preferences["patron"].prefers
    first, second, *rest = island.preferences["patron"].prefers
    assert swapped == (second, first, *rest)


def test_a_swap_in_one_reading_leaves_the_other(island: Situation) -> None:
    changed = with_swap(island, "mainland.split 2").hypotheses["intent"].readings
    before = island.hypotheses["intent"].readings
    assert changed["peace"] == before["peace"]
    assert changed["split"].prefers[1:3] == before["split"].prefers[2:0:-1]


@pytest.mark.parametrize("swap", ["patron", "patron 0", "patron 9", "nobody 1", "patron x"])
def test_bad_swaps_are_refused(island: Situation, swap: str) -> None:
    with pytest.raises(UsageError):
        with_swap(island, swap)


def test_an_unknown_option_is_refused(island: Situation) -> None:
    with pytest.raises(TightropeError, match="unknown option"):
        with_set(island, "island.wave")


def test_changes_are_sorted_by_size(island: Situation, record: Record) -> None:
    found = contrast(island, with_swap(island, "patron 1"), record, n=50, names=["strategies"])
    sizes = [
        abs((c.before or 0) - (c.after or 0)) for c in changes(found.before["strategies"], found.after["strategies"])
    ]
    assert sizes == sorted(sizes, reverse=True)
