"""Wedges: the adversary moves, an ally gains by leaving the line (Definitions D.1 to D.4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.plan import Pledge
from tightrope.analyses.wedges.board import Board, Front

Ranks = NDArray[np.int32]
Hold = Literal["open", "bound", "credible"]
Mode = Literal["reward", "opening", "coercive"]


@dataclass(frozen=True, order=True)
class Wedge:
    """At `state`, divider moves to `lured`, the ally gains by leaving to `left`, the divider gains, a fellow loses.

    `hold`: open (no reply of the others takes the gain away), bound (some reply does), credible (a reply does in
    which each mover gains). `mode`: reward where the ally likes the divider's move itself, coercive where it dislikes
    it, opening where the move is nothing to it (Definition D.8).
    `losers` are the allies worse off than at the start. `reply` is a state that binds, if any.
    """

    state: int
    divider: int
    ally: int
    lured: int
    left: int
    hold: Hold
    mode: Mode
    losers: tuple[int, ...]
    reply: int | None


def leaving(board: Board, front: Front, ally: int, state: int, ranks: Ranks, pledge: Pledge | None = None) -> list[int]:
    """States outside the line where the ally does better than by any move of its own within it; ranks [N, S].

    With a pledge, only moves count that undo nothing of it (Definition D.2).
    """
    reach = board.moves(ally, state, pledge)
    outside = front.left(state, reach)
    within = max([int(ranks[ally, state]), *ranks[ally, reach[~outside]].tolist()])
    return [int(t) for t in reach[outside & (ranks[ally, reach] > within)]]


def wedges(
    board: Board, front: Front, ally: int, state: int, ranks: Ranks, pledge: Pledge | None = None
) -> list[Wedge]:
    """Every wedge against one ally at a state in one world (Crawford 2011; Izumikawa 2013).

    None where the ally would leave although the divider does nothing: that strain is self-inflicted (Definition D.5).
    """
    if leaving(board, front, ally, state, ranks, pledge):
        return []
    return [
        _wedge(board, front, ally, state, divider, lured, left, ranks)
        for divider in front.dividers
        for lured in board.reach(divider, state).tolist()
        for left in leaving(board, front, ally, lured, ranks, pledge)
        if divides(front, ally, state, divider, left, ranks)
    ]


def divides(front: Front, ally: int, state: int, divider: int, left: int, ranks: Ranks) -> bool:
    """Whether the divider ends better off than it began, and some fellow ally worse."""
    return bool(ranks[divider, left] > ranks[divider, state]) and bool(_losers(front, ally, state, left, ranks))


def _losers(front: Front, ally: int, state: int, left: int, ranks: Ranks) -> tuple[int, ...]:
    return tuple(j for j in front.members if j != ally and ranks[j, left] < ranks[j, state])


def _wedge(
    board: Board, front: Front, ally: int, state: int, divider: int, lured: int, left: int, ranks: Ranks
) -> Wedge:
    hold, reply = held(board, front, ally, lured, left, ranks)
    return Wedge(
        state,
        divider,
        ally,
        lured,
        left,
        hold,
        _mode(ranks[ally], state, lured),
        _losers(front, ally, state, left, ranks),
        reply,
    )


def _mode(ranks: Ranks, state: int, lured: int) -> Mode:
    better, worse = ranks[lured] > ranks[state], ranks[lured] < ranks[state]
    return "reward" if better else "coercive" if worse else "opening"


def held(board: Board, front: Front, ally: int, lured: int, left: int, ranks: Ranks) -> tuple[Hold, int | None]:
    """Whether the other allies have a reply that leaves the ally no better than before it left (Definition D.3)."""
    others = tuple(j for j in front.members if j != ally)
    found: tuple[tuple[Hold, Callable[[], NDArray[np.int64]]], ...] = (
        ("credible", lambda: board.improving(others, left, ranks)),
        ("bound", lambda: board.replies(others, left)),
    )
    for hold, replies in found:
        reached = replies()
        binding = reached[ranks[ally, reached] <= ranks[ally, lured]]
        if len(binding):
            return hold, int(binding[0])
    return "open", None
