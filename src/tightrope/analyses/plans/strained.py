"""When an ally is strained: by what its fellows do, or by leaving the line itself (Definitions A.1, A.2)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.standing.holding import all_arcs
from tightrope.graph import OptionGraph
from tightrope.situation import owner, parse
from tightrope.situation.schema import Alliance, Situation
from tightrope.worlds import Worlds

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Broken:
    """A priority that holds at present and is broken in a state; `fellow`: it speaks of what a fellow ally does."""

    place: int
    statement: str
    fellow: bool


def allies(situation: Situation, alliance: Alliance) -> list[str]:
    """The members whose strain matters: all but the focal actor."""
    return [member for member in alliance.members if member != situation.focal]


def fellows(alliance: Alliance, ally: str) -> set[str]:
    """The other members."""
    return set(alliance.members) - {ally}


def broken(
    graph: OptionGraph, alliance: Alliance, ally: str, statements: tuple[str, ...], now: int, state: int
) -> list[Broken]:
    """The ally's priorities newly broken in a state, most important first (Definition A.1)."""
    found = []
    for place, statement in enumerate(statements):
        truth = graph.holds(statement)
        if truth[now] and not truth[state]:
            owners = {owner(key) for key in parse(statement, graph.options).names()}
            found.append(Broken(place, statement, bool(owners & fellows(alliance, ally))))
    return found


def strain(worlds: Worlds, alliance: Alliance, ally: str, statements: tuple[str, ...], now: int) -> Bools:
    """Where an ally is strained, bool[S] (Definition A.2).

    Weighing only priorities that speak of its fellows, it is worse off than at present, and no move of its own that
    keeps the line mends that; or a part of the line that it has a hand in is broken.
    """
    graph = worlds.graph
    assert isinstance(graph, OptionGraph)
    drop, gone = np.zeros(graph.size), off_line(graph, alliance, ally, now)
    for place, statement in enumerate(statements):
        owners = {owner(key) for key in parse(statement, graph.options).names()}
        if owners & fellows(alliance, ally):
            truth = graph.holds(statement).astype(np.float64)
            drop += (truth[now] - truth) * 2.0 ** (len(statements) - place)
    moved = all_arcs(worlds)
    own = (moved.actor == graph.number(ally)) & ~gone[moved.target]
    least = drop.copy()
    np.minimum.at(least, moved.source[own], drop[moved.target[own]])
    return (least > 0) | gone


def off_line(graph: OptionGraph, alliance: Alliance, ally: str, now: int) -> Bools:
    """Where a part of the line that the ally has a hand in, and that holds at present, is broken, bool[S]."""
    gone = np.zeros(graph.size, np.bool_)
    for statement in alliance.line:
        truth = graph.holds(statement)
        if truth[now] and ally in {owner(key) for key in parse(statement, graph.options).names()}:
            gone |= ~truth
    return gone


def strained(situation: Situation, worlds: Worlds, key: str, now: int, ally: str | None = None) -> Bools:
    """Where an ally (any, by default) is strained, under each distinct assignment of preferences, [K, S]."""
    alliance = situation.alliances[key]
    who = [ally] if ally else [member for member in allies(situation, alliance) if member in worlds.graph.actors]
    found = np.zeros((len(worlds.assignments), worlds.graph.size), np.bool_)
    for member in who:
        found |= worlds.once(("strained", key, member), partial(_strained, worlds, alliance, member, now))
    return found


def _strained(worlds: Worlds, alliance: Alliance, ally: str, now: int) -> Bools:
    i = worlds.graph.number(ally)
    each = np.stack([strain(worlds, alliance, ally, statements, now) for statements in worlds.lists[i]])
    return np.asarray(each[worlds.assignments[:, i]])


def drop(worlds: Worlds, ally: str, now: int, state: int) -> Floats:
    """The drop in the ally's worth against the present as a share of its range, per assignment, [K]."""
    i = worlds.graph.number(ally)
    worth = worlds.worth[i]
    span = np.maximum(worth.max(axis=1) - worth.min(axis=1), 1e-12)
    each = (worth[:, now] - worth[:, state]) / span
    return np.asarray(each[worlds.assignments[:, i]])
