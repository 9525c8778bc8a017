"""Wedges on random situations: what paying, binding and relabelling must do."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from tightrope.analyses.chain.plan import Pledge, settings
from tightrope.analyses.wedges.binding import bindings, pledged
from tightrope.analyses.wedges.board import Board, Front, fronts
from tightrope.analyses.wedges.casebook import casebook
from tightrope.analyses.wedges.paths import leaving, wedges
from tightrope.analyses.wedges.prices import price, swapped
from tightrope.analyses.wedges.survey import survey
from tightrope.graph import OptionGraph, psi, ranks
from tightrope.record import Record
from tightrope.situation import Situation, loads
from tightrope.situation.schema import Actor, Alliance, Option, Ordering, Preference, Step
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


def open_wedges(
    worlds: Worlds, board: Board, front: Front, ally: int, state: int, found: np.ndarray, pledge: Pledge | None = None
) -> bool:
    return any(wedge.hold == "open" for wedge in wedges(board, front, ally, state, found, pledge))


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
                kept = pledged(worlds.graph, now, act.target) if act.binder == ally else None
                assert not open_wedges(worlds, board, front, ally, act.target, worlds.ranks[0], kept)
                assert not leaving(board, front, ally, act.target, worlds.ranks[0], kept)
                if act.firm.all():
                    assert not open_wedges(worlds, board, front, ally, act.target, worlds.ranks[0])
                assert not front.leaves(now, act.target)
                bound += 1
    assert bound > 10


def test_leaving_pays_only_beyond_what_the_line_allows() -> None:
    """A gain that the ally could also have within the line is no reason to leave it."""
    seen = 0
    for seed in SEEDS:
        worlds, board, front, now = setting(seed)
        found = worlds.ranks[0]
        for ally in front.members:
            reach = worlds.graph.reach(ally, now)
            within = [int(t) for t in reach if not front.leaves(now, int(t))]
            for t in leaving(board, front, ally, now, found):
                assert front.leaves(now, t)
                assert found[ally, t] > max(found[ally, [now, *within]])
                seen += 1
    assert seen > 10


def test_a_pledge_only_takes_moves_away() -> None:
    """Keeping what a plan sets never adds a departure of moves that were free, and a pledge of all leaves none."""
    for seed in range(60):
        worlds, board, front, now = setting(seed)
        graph = worlds.graph
        assert isinstance(graph, OptionGraph)
        for ally in front.members:
            own = [key for key in graph.options if key.startswith(graph.actors[ally])]
            held = [key if int(graph.masks[now]) >> graph.options.index(key) & 1 else f"not {key}" for key in own]
            pledge = settings(graph, [Step(set=tuple(held))])
            assert not leaving(board, front, ally, now, worlds.ranks[0], pledge)
            assert not wedges(board, front, ally, now, worlds.ranks[0], pledge)
            free = set(board.moves(ally, now).tolist())
            assert set(board.moves(ally, now, pledge).tolist()) <= free


COURTED = """
title: A port courts an islet
focal: port
months: 12
actors: {port: {}, islet: {}, fleet: {}}
alliances:
  pact: {members: [port, fleet], facing: islet, line: [if port.meets then port.tells, fleet.guards]}
options:
  port: {offers: Offer talks, meets: Meet the islet, tells: Tell the fleet first}
  islet: {accepts: Accept talks}
  fleet: {guards: Guard the sound}
rules:
  - only_if: {port.meets: islet.accepts}
  - only_if: {islet.accepts: port.offers}
status_quo: [port.offers, fleet.guards]
preferences:
  port: [port.meets, port.offers, not port.tells]
  islet: [port.meets, not port.tells, islet.accepts]
  fleet: [if port.meets then port.tells, fleet.guards]
strategies:
  rush:
    steps:
      - set: [port.offers, not port.tells]
      - {set: [port.meets], when: islet.accepts}
  tell_first:
    steps:
      - set: [port.tells]
      - {set: [port.meets], when: islet.accepts}
"""


def test_telling_first_closes_the_wedge_although_it_could_be_taken_back() -> None:
    """A plan's own settings stay set: who means to tell its ally does not drop that in the move that it draws."""
    situation = loads(COURTED)
    worlds = draw(situation, Record.memory(), n=1)
    now = worlds.graph.status_quo
    assert now is not None
    front = fronts(situation, worlds.graph)[0]
    cases = casebook(situation, worlds, Board(worlds.graph), front, now)
    risk = {case.plans: case.at_risk for case in cases if case.ally == "port"}
    assert risk == {(): 1.0, ("rush",): 1.0, ("tell_first",): 0.0}
    best = next(case for case in cases if case.ally == "port" and not case.plans).binds[0]
    assert worlds.graph.labels[best.target] == "port.offers, port.tells, fleet.guards"
    assert best.closes.all()
    assert not best.firm.any()
    without_price = situation.model_copy(
        update={"preferences": {**situation.preferences, "port": Ordering(prefers=(Preference(say="port.meets"),))}}
    )
    again = draw(without_price, Record.memory(), n=1)
    found = casebook(without_price, again, Board(again.graph), fronts(without_price, again.graph)[0], now)
    assert all(case.at_risk == 0 for case in found if case.ally == "port" and case.plans != ("rush",))


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
                within = [t for t in worlds.graph.reach(ally, wedge.lured) if not front.leaves(wedge.lured, int(t))]
                assert all(found[ally, wedge.left] > found[ally, t] for t in within)
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
