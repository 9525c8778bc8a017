"""The search finds plans that nothing found beats, and better ones than a poor plan."""

from __future__ import annotations

from tightrope.analyses.plans.search import improving, search, tried
from tightrope.situation import Situation
from tightrope.worlds import Worlds


def test_what_is_found_is_unbeaten_and_more_conditions_never_lose(island: Situation, worlds: Worlds) -> None:
    now = worlds.graph.status_quo
    assert now is not None
    plain, conditional = (search(island, worlds, now, conditions=c) for c in (0, 1))
    assert plain
    for found in plain:
        assert any(all(a >= b - 2e-3 for a, b in zip(other.means, found.means, strict=True)) for other in conditional)
    for found in conditional:
        assert not improving([other for other in conditional if other is not found], found, least=0.005)


def test_it_improves_on_an_offer_that_nobody_was_told_of(island: Situation, worlds: Worlds) -> None:
    now = worlds.graph.status_quo
    assert now is not None
    [guarded] = tried(island, worlds, now, [island.strategies["guarded"]])
    better = improving(search(island, worlds, now, conditions=0), guarded)
    assert better
    assert all(max(b - a for a, b in zip(guarded.means, each.means, strict=True)) >= 0.02 for each in better)
