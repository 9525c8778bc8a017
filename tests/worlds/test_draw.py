"""The ensemble."""

from __future__ import annotations

import numpy as np
import pytest

from tightrope.errors import UsageError
from tightrope.record import Record
from tightrope.situation import Situation
from tightrope.worlds import draw, weigh


def test_the_same_seed_gives_the_same_worlds(situation: Situation) -> None:
    one, two, other = (draw(situation, Record.memory(), n=64, seed=s) for s in (1, 1, 2))
    for name in ("ordering", "assignments", "tempo", "rationality", "reluctance"):
        assert getattr(one, name).tobytes() == getattr(two, name).tobytes()
    assert one.tempo.tobytes() != other.tempo.tobytes()


def test_weights_add_to_one_and_readings_follow_their_posterior(situation: Situation) -> None:
    worlds = draw(situation, Record.memory(), n=1000)
    assert worlds.weight.sum() == pytest.approx(1)
    assert worlds.mass.sum() == pytest.approx(1)
    low, high = weigh(situation, Record.memory())["intent"].posterior["war"]
    assert low <= worlds.weight @ (worlds.readings["intent"] == 0) <= high


def test_open_orders_are_sampled_evenly_and_stored_once(situation: Situation) -> None:
    worlds = draw(situation, Record.memory(), n=1000)
    assert [len(lists) for lists in worlds.lists] == [2, 2]
    assert len(worlds.assignments) == 4
    first = worlds.weight @ (worlds.assignments[worlds.ordering, 0] == 0)
    assert first == pytest.approx(0.5, abs=0.01)


def test_psi_and_ranks_agree(situation: Situation) -> None:
    worlds = draw(situation, Record.memory(), n=50)
    assert worlds.psi.shape == worlds.ranks.shape == (4, 2, worlds.graph.size)
    order = np.argsort(worlds.psi, axis=2, kind="stable")
    assert (np.diff(np.take_along_axis(worlds.ranks, order, axis=2), axis=2) >= 0).all()
    assert (worlds.ranks_of(slice(1, 3)) == worlds.ranks[1:3]).all()


def test_the_reading_of_a_world_sets_its_list(situation: Situation) -> None:
    worlds = draw(situation, Record.memory(), n=100)
    lists = [worlds.lists[1][k] for k in worlds.assignments[worlds.ordering, 1]]
    assert [found == ("mainland.raid",) for found in lists] == (worlds.readings["intent"] == 0).tolist()


def test_ranges_of_the_file_are_kept(situation: Situation) -> None:
    actors = {
        **situation.actors,
        "island": situation.actors["island"].model_copy(update={"tempo": (2.0, 3.0), "rationality": (5.0, 5.0)}),
    }
    worlds = draw(situation.model_copy(update={"actors": actors}), Record.memory(), n=100)
    assert worlds.tempo[:, 0].min() >= 2
    assert worlds.tempo[:, 0].max() <= 3
    assert set(np.round(worlds.rationality[:, 0], 9)) == {5.0}
    assert worlds.tempos["island"].source == "elicited"
    assert worlds.tempos["mainland"].source == "assumed"


def test_no_world_is_refused(situation: Situation) -> None:
    with pytest.raises(UsageError, match="0 worlds"):
        draw(situation, Record.memory(), n=0)


def test_a_negative_seed_is_refused(situation: Situation) -> None:
    with pytest.raises(UsageError, match="-1 is no seed"):
        draw(situation, Record.memory(), n=5, seed=-1)
