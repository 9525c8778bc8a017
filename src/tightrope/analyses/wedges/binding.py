"""Acts of an ally that close a wedge or remove the cause of an unprompted departure (Definition D.7)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.arcs import arcs
from tightrope.analyses.chain.plan import Pledge
from tightrope.analyses.wedges.board import Board, Front
from tightrope.analyses.wedges.paths import leaving, wedges
from tightrope.graph import Graph, OptionGraph
from tightrope.worlds import Worlds

Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Binding:
    """An act of `binder` that takes the state to `target`: the assignments in which it closes what was open, how many
    options it changes, and what it costs the binder as a share of its range (mean over worlds; negative: it gains).
    `firm`: it closes even where its doer is free to go back on it."""

    binder: int
    target: int
    closes: Bools
    acts: int
    cost: float
    firm: Bools


def bindings(
    board: Board, front: Front, worlds: Worlds, ally: int, state: int, at_risk: Bools, pledge: Pledge | None = None
) -> list[Binding]:
    """Acts of members of the alliance that close what is open against one ally, best first.

    Best: closes in the most worlds; then changes fewest options; then costs the binder least. Acts that themselves
    break the line, or undo what the ally has pledged, do not count. An ally's own act is taken as kept.
    """
    found = []
    moved = arcs(worlds.graph, np.array([state]))
    for binder, target, acts in zip(moved.actor.tolist(), moved.target.tolist(), moved.acts.tolist(), strict=True):
        if binder in front.members and not front.leaves(state, target):
            kept = pledge
            if binder == ally:
                if target not in board.moves(ally, state, pledge):
                    continue
                kept = pledged(worlds.graph, state, target, pledge)
            closes = _closes(board, front, worlds, ally, target, at_risk, kept)
            if closes.any():
                free = binder != ally or kept is None
                firm = closes if free else _closes(board, front, worlds, ally, target, closes, pledge)
                found.append(Binding(binder, target, closes, acts, _cost(worlds, binder, state, target), firm))
    return sorted(found, key=lambda b: (-round(float(worlds.mass @ b.closes), 6), b.acts, round(b.cost, 6), b.target))


def pledged(graph: Graph, state: int, target: int, pledge: Pledge | None = None) -> Pledge | None:
    """The pledge not to undo a move, besides what was pledged before; None where moves are listed."""
    if not isinstance(graph, OptionGraph):
        return None
    made = int(graph.masks[state] ^ graph.masks[target])
    bits, wanted, touched = pledge or (np.zeros(graph.size, np.int64), graph.masks, 0)
    new = np.int64(made & ~touched)
    return Pledge(bits | new, (wanted & ~new) | (graph.masks[target] & new), touched | made)


def _closes(
    board: Board, front: Front, worlds: Worlds, ally: int, target: int, at_risk: Bools, pledge: Pledge | None
) -> Bools:
    closed = np.zeros(len(at_risk), np.bool_)
    for k in np.flatnonzero(at_risk):
        ranks = worlds.once(("ranks", int(k)), lambda k=k: worlds.ranks_of(slice(k, k + 1))[0])  # type: ignore[misc]
        open_now = any(wedge.hold == "open" for wedge in wedges(board, front, ally, target, ranks, pledge))
        closed[k] = not open_now and not leaving(board, front, ally, target, ranks, pledge)
    return closed


def _cost(worlds: Worlds, binder: int, state: int, target: int) -> float:
    worth = worlds.worth[binder]
    span = np.maximum(worth.max(axis=1) - worth.min(axis=1), 1e-12)
    drop = (worth[:, state] - worth[:, target]) / span
    return float(worlds.mass @ drop[worlds.assignments[:, binder]])
