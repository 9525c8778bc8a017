"""When an ally is strained."""

from __future__ import annotations

from tightrope.analyses.plans.patience import leaving_states, patience
from tightrope.analyses.plans.strained import broken, off_line, strained
from tightrope.situation import Situation
from tightrope.worlds import Worlds


def state(worlds: Worlds, *options: str) -> int:
    graph = worlds.graph
    return graph.index(sum(1 << graph.options.index(key) for key in options))  # type: ignore[attr-defined]


def test_the_present_strains_nobody(island: Situation, worlds: Worlds) -> None:
    now = worlds.graph.status_quo
    assert now is not None
    assert not strained(island, worlds, "pact", now)[:, now].any()


def test_an_offer_without_a_word_strains_the_patron_and_telling_it_does_not(island: Situation, worlds: Worlds) -> None:
    now = worlds.graph.status_quo
    assert now is not None
    rash = state(worlds, "island.offer", "island.embargo", "mainland.raid", "patron.guards")
    told = state(worlds, "island.offer", "island.tell", "island.embargo", "mainland.raid", "patron.guards")
    found = strained(island, worlds, "pact", now)
    assert found[:, rash].all()
    assert not found[:, told].any()


def test_what_the_adversary_does_is_no_strain_within_the_alliance(island: Situation, worlds: Worlds) -> None:
    calm = state(worlds, "island.embargo", "patron.guards")
    raid = state(worlds, "island.embargo", "patron.guards", "mainland.raid")
    found = strained(island, worlds, "pact", calm, "patron")
    assert not found[:, raid].any()


def test_broken_priorities_come_in_order_and_know_whom_they_speak_of(island: Situation, worlds: Worlds) -> None:
    now = worlds.graph.status_quo
    assert now is not None
    after = state(worlds, "island.offer", "mainland.raid", "patron.guards")
    found = broken(worlds.graph, island.alliances["pact"], "patron", worlds.lists[2][0], now, after)  # type: ignore[arg-type]
    assert [line.place for line in found] == [0, 1]
    assert all(line.fellow for line in found)


def test_leaving_is_breaking_ones_own_part_of_the_line(island: Situation, worlds: Worlds) -> None:
    now = worlds.graph.status_quo
    assert now is not None
    gone = off_line(worlds.graph, island.alliances["pact"], "patron", now)  # type: ignore[arg-type]
    assert (gone == ~worlds.graph.holds("patron.guards")).all()


def test_telling_first_buys_patience(island: Situation, worlds: Worlds) -> None:
    now = worlds.graph.status_quo
    assert now is not None
    where = leaving_states(island, worlds.graph, "pact", now)  # type: ignore[arg-type]
    rush, told = (patience(island, worlds, where, island.strategies[key]).by(12) for key in ("rush", "tell_first"))
    assert told.mean < 0.2 < 0.8 < rush.mean
