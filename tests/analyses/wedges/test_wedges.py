"""Wedges on random situations: what paying, binding and relabelling must do."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from tightrope.analyses.wedges.binding import bindings
from tightrope.analyses.wedges.board import Board, Front, fronts
from tightrope.analyses.wedges.casebook import casebook
from tightrope.analyses.wedges.paths import leaving, wedges
from tightrope.analyses.wedges.prices import price, swapped
from tightrope.analyses.wedges.survey import survey
from tightrope.graph import psi, ranks
from tightrope.record import Record
from tightrope.situation import Situation
from tightrope.situation.schema import Actor, Alliance, Option, Ordering, Preference
from tightrope.worlds import Worlds, draw

KEYS = ("divider.a", "divider.b", "one.a", "one.b", "two.a", "two.b")


def random_situation(seed: int, line: tuple[str, ...] = ("one.a", "two.a")) -> Situation:
    """Three actors with two options each; wants drawn at random."""
    random = np.random.default_rng(seed)

    def wish() -> str:
        one, other = random.choice(KEYS, 2, replace=False)
        signs = ["" if random.random() < 0.5 else "not " for _ in range(2)]
        return f"{signs[0]}{one}" if random.random() < 0.5 else f"if {signs[0]}{one} then {signs[1]}{other}"

    wants = {
        actor: Ordering(prefers=tuple(Preference(say=wish()) for _ in range(5))) for actor in ("divider", "one", "two")
    }
    acts = {actor: {"a": Option(label="Act"), "b": Option(label="Stir")} for actor in ("divider", "one", "two")}
    return Situation(
        title="Random", focal="one", actors={actor: Actor() for actor in acts}, options=acts, preferences=wants,
        alliances={"pact": Alliance(members=("one", "two"), facing="divider", line=line)},
        status_quo=tuple(key for key in KEYS if key in line or random.random() < 0.4),
    )  # fmt: skip


@cache
def setting(seed: int) -> tuple[Worlds, Board, Front, int]:
    situation = random_situation(seed)
    worlds = draw(situation, Record.memory(), n=1)
    now = worlds.graph.status_quo
    assert now is not None
    return worlds, Board(worlds.graph), fronts(situation, worlds.graph)[0], now


SEEDS = range(150)


def open_wedges(worlds: Worlds, board: Board, front: Front, ally: int, state: int, found: np.ndarray) -> bool:
    return any(wedge.hold == "open" for wedge in wedges(board, front, ally, state, found))


def test_paying_the_price_opens_the_wedge_and_less_does_not() -> None:
    paid = 0
    for seed in SEEDS:
        worlds, board, front, now = setting(seed)
        for ally in front.members:
            found = price(board, front, worlds, ally, now, 0)
            assert found.swaps is None or found.swaps >= 0
            assert (found.swaps == 0) == open_wedges(worlds, board, front, ally, now, worlds.ranks[0])
            if found.order is None:
                continue
            changed = worlds.ranks[0].copy()
            changed[ally] = ranks(psi(worlds.graph, found.order))
            assert open_wedges(worlds, board, front, ally, now, changed)
            paid += 1
    assert paid > 10


def test_no_cheaper_list_opens_the_wedge() -> None:
    for seed in range(60):
        worlds, board, front, now = setting(seed)
        ally = front.members[0]
        found = price(board, front, worlds, ally, now, 0, most=2)
        own = worlds.lists[ally][0]
        for distance, orders in swapped(len(own), 2):
            if found.swaps is not None and distance >= found.swaps:
                break
            for order in orders:
                changed = worlds.ranks[0].copy()
                changed[ally] = ranks(psi(worlds.graph, [own[k] for k in order]))
                assert not open_wedges(worlds, board, front, ally, now, changed)


def test_binding_closes_what_was_open() -> None:
    bound = 0
    for seed in SEEDS:
        worlds, board, front, now = setting(seed)
        for ally in front.members:
            at_risk = survey(board, front, worlds, ally, now).at_risk
            for act in bindings(board, front, worlds, ally, now, at_risk) if at_risk.any() else []:
                assert not open_wedges(worlds, board, front, ally, act.target, worlds.ranks[0])
                assert not leaving(board, front, ally, act.target, worlds.ranks[0])
                assert not front.leaves(now, act.target)
                bound += 1
    assert bound > 10


def test_a_wedge_is_what_the_definition_says() -> None:
    seen = 0
    for seed in SEEDS:
        worlds, board, front, now = setting(seed)
        found = worlds.ranks[0]
        for ally in front.members:
            for wedge in wedges(board, front, ally, now, found):
                d, other = wedge.divider, next(j for j in front.members if j != ally)
                assert wedge.lured in worlds.graph.reach(d, now)
                assert wedge.left in worlds.graph.reach(ally, wedge.lured)
                assert found[ally, wedge.left] > found[ally, wedge.lured]
                assert found[d, wedge.left] > found[d, now]
                assert found[other, wedge.left] < found[other, now]
                replies = worlds.graph.reach(other, wedge.left)
                held = (found[ally, replies] <= found[ally, wedge.lured]).any()
                assert (wedge.hold == "open") == (not held)
                step = int(found[ally, wedge.lured]) - int(found[ally, now])
                assert wedge.mode == ("reward" if step > 0 else "coercive" if step < 0 else "opening")
                assert not leaving(board, front, ally, now, found)
                seen += 1
    assert seen > 10


@pytest.mark.parametrize("seed", range(12))
def test_relabelling_actors_changes_nothing(seed: int) -> None:
    situation = random_situation(seed)
    turned = situation.model_copy(
        update={
            "actors": dict(reversed(situation.actors.items())),
            "options": dict(reversed(situation.options.items())),
            "preferences": dict(reversed(situation.preferences.items())),
        }
    )
    counts = []
    for each in (situation, turned):
        worlds = draw(each, Record.memory(), n=1)
        board, front = Board(worlds.graph), fronts(each, worlds.graph)[0]
        now = worlds.graph.status_quo
        assert now is not None
        by_ally = {}
        for ally in front.members:
            found = wedges(board, front, ally, now, worlds.ranks[0])
            exact = price(board, front, worlds, ally, now, 0).swaps
            by_ally[worlds.graph.actors[ally]] = (sorted((w.hold, w.mode) for w in found), exact)
        counts.append(by_ally)
    assert counts[0] == counts[1]


def test_a_wedge_can_be_driven_into_the_other_side() -> None:
    """Where the focal actor is outside the alliance, it divides; the casebook looks at the present alone."""
    inside = random_situation(3)
    outside = inside.model_copy(update={"focal": "divider"})
    fronts_of = {
        key: fronts(each, draw(each, Record.memory(), n=1).graph)[0]
        for key, each in {"inside": inside, "outside": outside}.items()
    }
    assert not fronts_of["inside"].outside
    assert fronts_of["outside"].outside
    assert fronts_of["inside"].dividers == fronts_of["outside"].dividers
    worlds = draw(outside, Record.memory(), n=1)
    now = worlds.graph.status_quo
    assert now is not None
    cases = casebook(outside, worlds, Board(worlds.graph), fronts_of["outside"], now)
    assert {case.ally for case in cases} == {"one", "two"}
    assert {case.state for case in cases} == {now}
    same = casebook(inside, draw(inside, Record.memory(), n=1), Board(worlds.graph), fronts_of["inside"], now)
    pairs = {case.ally: (case.open.value, case.unprompted.value) for case in same if case.state == now}
    assert {case.ally: (case.open.value, case.unprompted.value) for case in cases} == pairs
