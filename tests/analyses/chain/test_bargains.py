"""Bargains: who can strike them, which are struck, and what they do to the course."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from tightrope.analyses.chain.bargains import bargains, joint_moves
from tightrope.analyses.chain.deals import agree, needed, no_deals
from tightrope.analyses.chain.passage import Chain, chain, follow
from tightrope.analyses.chain.space import gains
from tightrope.graph import OptionGraph
from tightrope.record import Record
from tightrope.situation import Situation, loads
from tightrope.worlds import Worlds, draw
from tightrope.worlds.talks import pairs

EXCHANGE = """
title: Grain for fuel
focal: farmer
months: 12
actors: {farmer: {tempo: 1}, driller: {tempo: 1}, trader: {tempo: 1}}
options:
  farmer: {grain: Send grain}
  driller: {fuel: Send fuel}
  trader: {waits: Wait}
bargains: {among: [[farmer, driller, trader]], share: 0.5}
status_quo: []
preferences:
  farmer: [driller.fuel, not farmer.grain]
  driller: [farmer.grain, not driller.fuel]
  trader: [not trader.waits]
"""
KEPT = EXCHANGE.replace(
    "focal: farmer\n", "focal: farmer\nrules: [one_way: farmer.grain, one_way: driller.fuel]\n"
)  # fmt: skip
ALONE = KEPT.replace("[[farmer, driller, trader]]", "[]")


def ensemble(text: str, n: int = 20) -> tuple[Situation, Worlds, OptionGraph]:
    situation = loads(text)
    worlds = draw(situation, Record.memory(), n=n)
    assert isinstance(worlds.graph, OptionGraph)
    return situation, worlds, worlds.graph


def struck(made: Chain, worlds: Worlds, world: int) -> dict[tuple[int, int], int]:
    """The bargain of each state and group in one world."""
    size, gain, leg = len(made.space.states), gains(worlds, world, made.space.states), made.legs[0]
    joint = needed(made.bargains, gain)
    deals = no_deals(size, joint.members, worlds.tempo[world], 0.3)
    for s in range(size):
        agree(
            s, joint, leg.start, leg.target, leg.acts, gain, worlds.rationality[world], worlds.reluctance[world], deals
        )
    groups = len(joint.members)
    return {(k // groups, k % groups): int(t) for k, t in enumerate(deals.target) if t >= 0}


def chance_of(text: str, statement: str) -> float:
    situation, worlds, graph = ensemble(text)
    made = chain(situation, worlds)
    mask = graph.holds(statement)[made.space.states][None, None]
    return float(follow(made, worlds, mask).seen[:, -1, 0].mean())


def test_an_exchange_comes_about_only_where_the_two_can_bargain() -> None:
    assert chance_of(KEPT, "farmer.grain and driller.fuel") > 0.8
    assert chance_of(ALONE, "farmer.grain and driller.fuel") < 0.01


def test_what_a_party_would_take_back_is_not_agreed_on() -> None:
    assert chance_of(EXCHANGE, "farmer.grain and driller.fuel") < 0.01


def test_who_is_not_needed_takes_no_part() -> None:
    situation, worlds, _ = ensemble(KEPT)
    made = chain(situation, worlds)
    members = made.bargains.members
    assert {tuple(members[g][members[g] >= 0]) for _, g in struck(made, worlds, 0)} == {(0, 1)}


def test_every_member_of_a_bargain_gains_and_acts(island: Situation, worlds: Worlds) -> None:
    made = chain(island, worlds)
    graph, joint = worlds.graph, made.bargains
    assert isinstance(graph, OptionGraph)
    for world in range(0, 200, 20):
        gain = gains(worlds, world, made.space.states)
        for (s, g), t in struck(made, worlds, world).items():
            changed = int(graph.masks[made.space.states[s]] ^ graph.masks[made.space.states[t]])
            for i in joint.members[g][joint.members[g] >= 0]:
                assert gain[i, t] > gain[i, s]
                assert changed & graph.own((int(i),))
            assert not changed & ~graph.own(joint.members[g][joint.members[g] >= 0].tolist())


def test_joint_moves_are_those_of_the_definition(island: Situation, worlds: Worlds) -> None:
    graph = worlds.graph
    assert isinstance(graph, OptionGraph)
    for group, part in joint_moves(worlds, None, np.arange(graph.size)):
        listed = set(zip(part.source.tolist(), part.target.tolist(), strict=True))
        for s in range(graph.size):
            for t in range(graph.size):
                changed = int(graph.masks[s] ^ graph.masks[t])
                own = [graph.own((i,)) for i in group]
                legal = all(changed & mine for mine in own) and not changed & ~graph.own(group)
                way = graph.way(group)
                legal = legal and (way is None or not int(way[s]) & ~int(way[t])) and changed.bit_count() <= 6
                gain = any(all(worlds.worth[i][k, t] > worlds.worth[i][k, s] for i, k in zip(group, row, strict=True))
                           for row in worlds.assignments[:, list(group)])  # fmt: skip
                assert ((s, t) in listed) == bool(legal and gain)


def test_who_keeps_to_a_plan_bargains_with_nobody(island: Situation, worlds: Worlds) -> None:
    made = chain(island, worlds, island.strategies["rush"])
    focal = worlds.graph.number(island.focal)
    assert not (made.bargains.members == focal).any()
    assert not len(bargains(worlds, focal, made.space.states).target) or len(made.bargains.target)


def test_allies_and_those_whom_a_rule_ties_can_bargain(island: Situation) -> None:
    found = pairs(island, Record.memory())
    assert found == {frozenset(("island", "patron")), frozenset(("island", "mainland"))}


@pytest.mark.parametrize("share", [0.1, 0.5])
def test_more_time_at_the_table_means_more_bargains(share: float) -> None:
    less = chance_of(KEPT.replace("share: 0.5", f"share: {share / 2}"), "driller.fuel")
    assert less < chance_of(KEPT.replace("share: 0.5", f"share: {share}"), "driller.fuel")


def test_groups_are_pairs_and_threes_of_which_every_two_can_bargain() -> None:
    _, worlds, _ = ensemble(KEPT)
    assert set(worlds.groups) == {*combinations(range(3), 2), (0, 1, 2)}


def test_the_order_of_the_actors_does_not_matter() -> None:
    turned = KEPT.replace(
        "actors: {farmer: {tempo: 1}, driller: {tempo: 1}, trader: {tempo: 1}}",
        "actors: {trader: {tempo: 1}, driller: {tempo: 1}, farmer: {tempo: 1}}",
    ).replace("  driller: {fuel: Send fuel}\n  trader: {waits: Wait}\n", "").replace(
        "  farmer: {grain: Send grain}\n",
        "  trader: {waits: Wait}\n  driller: {fuel: Send fuel}\n  farmer: {grain: Send grain}\n",
    )  # fmt: skip
    assert turned != KEPT
    assert abs(chance_of(turned, "driller.fuel") - chance_of(KEPT, "driller.fuel")) < 0.02
