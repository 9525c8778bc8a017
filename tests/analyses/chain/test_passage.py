"""The chain: mass, exact solution, simulation, first passage, pruning."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import expm_multiply

from tightrope.analyses.chain.deals import agree, needed, no_deals
from tightrope.analyses.chain.kernel import choose, rises
from tightrope.analyses.chain.passage import Chain, chain, follow
from tightrope.analyses.chain.space import gains
from tightrope.situation import Situation
from tightrope.worlds import Worlds

Floats = NDArray[np.float64]


def each(made: Chain) -> NDArray[np.bool_]:
    """One mask a state."""
    return np.eye(len(made.space.states), dtype=bool)[None]


def generator(made: Chain, worlds: Worlds, world: int) -> csr_matrix:
    """Q of one world and leg, from the jump chances."""
    leg, size, actors = made.legs[0], len(made.space.states), len(worlds.graph.actors)
    chance: Floats = np.zeros(len(leg.target))
    stay: Floats = np.zeros(size)
    own = worlds.tempo[world], worlds.rationality[world], worlds.reluctance[world]
    gain = gains(worlds, world, made.space.states)
    held, pace, spent = rises(gain, own[1]), own[0] / own[0].sum(), np.exp(-own[1] * own[2])
    joint, groups = needed(made.bargains, gain), len(made.bargains.members)
    deals = no_deals(size, joint.members, own[0], float(worlds.bargaining[world]))
    for s in range(size):
        agree(s, joint, leg.start, leg.target, leg.acts, gain, own[1], own[2], deals)
        stay[s] = choose(s, leg.start, leg.target, leg.acts, made.planned, held, pace, spent, chance, deals)
    source = np.repeat(np.arange(size), np.diff(leg.start[::actors]))
    struck = np.flatnonzero(deals.target >= 0)
    assert len(struck) or made.planned >= 0
    jumps = csr_matrix((chance, (source, leg.target)), shape=(size, size)) + csr_matrix(np.diag(stay))
    jumps += csr_matrix((deals.chance[struck], (struck // max(groups, 1), deals.target[struck])), shape=(size, size))
    assert np.allclose(jumps.sum(axis=1), 1)
    rate = worlds.tempo[world].sum()
    return (jumps - csr_matrix(np.eye(size))) * rate


@pytest.mark.parametrize("plan", [None, "rush", "guarded"])
def test_the_course_is_the_exact_solution_and_adds_to_one(island: Situation, worlds: Worlds, plan: str | None) -> None:
    made = chain(island, worlds, island.strategies[plan] if plan else None)
    passage = follow(made, worlds, each(made), chosen=[0, 7])
    assert np.allclose(passage.seen.sum(axis=2), 1)
    begin: Floats = np.zeros(len(made.space.states))
    begin[made.origin] = 1
    opens = made.legs[0].opens
    begin = begin if opens is None else np.bincount(opens, begin, len(begin)).astype(np.float64)
    for row, world in enumerate((0, 7)):
        exact = expm_multiply(generator(made, worlds, world).T * 12.0, begin)
        assert np.allclose(passage.seen[row, -1], exact, atol=1e-8)


def test_it_agrees_with_a_gillespie_simulation(island: Situation, worlds: Worlds) -> None:
    made = chain(island, worlds)
    rates = generator(made, worlds, 3).toarray()
    random, runs, ends = np.random.default_rng(0), 3000, np.zeros(len(made.space.states))
    leave = -np.diag(rates)
    jumps = np.where(np.eye(len(rates), dtype=bool), 0, rates) / np.maximum(leave, 1e-12)[:, None]
    upto = jumps.cumsum(axis=1)
    for _ in range(runs):
        state, left = made.origin, 6.0
        while left > 0:
            left -= random.exponential(1 / max(leave[state], 1e-12))
            if left > 0:
                state = min(int(np.searchsorted(upto[state], random.random())), len(rates) - 1)
        ends[state] += 1 / runs
    exact = follow(made, worlds, each(made), chosen=[3]).seen[0, 6]
    assert np.abs(ends - exact).sum() / 2 < 0.04


def test_first_passage_only_grows_and_bounds_presence(island: Situation, worlds: Worlds) -> None:
    made = chain(island, worlds)
    left = ~worlds.graph.holds("patron.guards")[made.space.states]
    been = follow(made, worlds, left[None, None], absorbing=left).seen[:, :, 0]
    there = follow(made, worlds, left[None, None]).seen[:, :, 0]
    assert (np.diff(been, axis=1) >= -1e-12).all()
    assert (been >= there - 1e-9).all()


def test_a_plan_holds_the_focal_actors_options(island: Situation, worlds: Worlds) -> None:
    made = chain(island, worlds, island.strategies["wait"])
    assert not worlds.graph.holds("island.offer")[made.space.states].any()


def test_a_later_step_waits_for_its_month(island: Situation, worlds: Worlds) -> None:
    made = chain(island, worlds, island.strategies["tell_first"])
    offered = worlds.graph.holds("island.offer")[made.space.states]
    seen = follow(made, worlds, offered[None, None], step=0.5).seen[:, :, 0]
    assert (seen[:, :2] < 1e-9).all()
    assert (seen[:, 2:] > 1 - 1e-9).all()


def test_the_same_worlds_give_the_same_bytes_in_any_company(island: Situation, worlds: Worlds) -> None:
    made = chain(island, worlds)
    whole = follow(made, worlds, each(made)).seen
    part = follow(made, worlds, each(made), chosen=np.arange(90, 130)).seen
    assert whole[90:130].tobytes() == part.tobytes()
