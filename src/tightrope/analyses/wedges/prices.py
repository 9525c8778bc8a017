"""The price of a wedge: how little an ally's priorities must change for one to open (Definition D.6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.plan import Pledge
from tightrope.analyses.wedges.board import Board, Front
from tightrope.analyses.wedges.paths import divides
from tightrope.worlds import Worlds

Floats = NDArray[np.float64]
Ranks = NDArray[np.int32]
Order = tuple[int, ...]
Choices = tuple[tuple[int, ...], tuple[int, ...]]
MOST = 4


@dataclass(frozen=True)
class Price:
    """The least number of adjacent swaps in one list that opens a wedge, and the list then; None: more than `most`."""

    swaps: int | None
    order: tuple[str, ...] | None
    most: int = MOST


def swapped(size: int, most: int) -> Iterator[tuple[int, list[Order]]]:
    """Orders of `size` things by their distance in adjacent swaps from the first one: 0, 1, 2, ..."""
    seen = layer = {tuple(range(size))}
    for distance in range(most + 1):
        yield distance, sorted(layer)
        layer = {_swap(order, k) for order in layer for k in range(size - 1)} - seen
        seen = seen | layer


def _swap(order: Order, k: int) -> Order:
    return (*order[:k], order[k + 1], order[k], *order[k + 2 :])


def price(
    board: Board, front: Front, worlds: Worlds, ally: int, state: int, k: int,
    most: int = MOST, pledge: Pledge | None = None,
) -> Price:  # fmt: skip
    """The price at a state under assignment k: 0 where a wedge is open as things stand. Never negative."""
    statements = worlds.lists[ally][worlds.assignments[k, ally]]
    pairs = _pairs(board, front, worlds, ally, state, k, pledge)
    if not pairs or not statements:
        return Price(None, None, most)
    choices = {at: _choices(board, front, ally, at, pledge) for at in dict.fromkeys([state, *(p[0] for p in pairs)])}
    key = ("price", front.key, ally, state, statements, most, tuple(pairs), tuple(choices.items()))
    return worlds.once(key, lambda: _search(board, front, worlds, ally, state, statements, pairs, choices, most))


def _choices(board: Board, front: Front, ally: int, state: int, pledge: Pledge | None) -> Choices:
    """Where the ally can go from a state, within the line (staying counts) and out of it."""
    reach = board.moves(ally, state, pledge)
    outside = front.left(state, reach)
    return (state, *reach[~outside].tolist()), tuple(reach[outside].tolist())


def _pairs(
    board: Board, front: Front, worlds: Worlds, ally: int, state: int, k: int, pledge: Pledge | None
) -> list[tuple[int, int]]:
    """Moves of the divider and departures of the ally that please the divider and cost a fellow, whatever the ally's
    own priorities."""
    ranks = worlds.once(("ranks", k), lambda: worlds.ranks_of(slice(k, k + 1))[0])
    return [
        (lured, left)
        for divider in front.dividers
        for lured in board.reach(divider, state).tolist()
        for left in _choices(board, front, ally, lured, pledge)[1]
        if divides(front, ally, state, divider, left, ranks)
    ]


def _search(
    board: Board, front: Front, worlds: Worlds, ally: int, state: int,
    statements: Sequence[str], pairs: list[tuple[int, int]], choices: dict[int, Choices], most: int,
) -> Price:  # fmt: skip
    others = tuple(j for j in front.members if j != ally)
    replies = {left: board.replies(others, left) for _, left in pairs}
    used = np.unique(
        np.concatenate([*(to for each in choices.values() for to in each), *replies.values()]).astype(np.int64)
    )
    every = np.stack([worlds.graph.holds(text)[used] for text in statements])
    columns, alike = np.unique(every, axis=1, return_inverse=True)
    at = dict(zip(used.tolist(), alike.reshape(-1).tolist(), strict=True))
    held_by = {left: np.unique([at[s] for s in found.tolist()]).astype(np.int64) for left, found in replies.items()}
    truth = columns.astype(np.float64)
    for distance, orders in swapped(len(statements), most):
        worth = _worth(truth, orders)
        opened = _opened(worth, at, state, choices, pairs, held_by)
        if opened.any():
            return Price(distance, tuple(statements[n] for n in orders[int(np.argmax(opened))]), most)
    return Price(None, None, most)


def _worth(truth: Floats, orders: Sequence[Order]) -> Floats:
    """The worth of the used states under each order, [orders, states]."""
    size = truth.shape[0]
    weights = np.zeros((len(orders), size))
    for row, order in enumerate(orders):
        weights[row, list(order)] = 2.0 ** np.arange(size - 1, -1, -1)
    return weights @ truth


def _opened(
    worth: Floats, at: dict[int, int], state: int, choices: dict[int, Choices],
    pairs: Sequence[tuple[int, int]], held_by: dict[int, NDArray[np.int64]],
) -> NDArray[np.bool_]:  # fmt: skip
    """For each order, whether a wedge is open and the ally would not leave unprompted; `at` finds a state's column."""
    opened = np.zeros(len(worth), np.bool_)
    within = {s: worth[:, [at[t] for t in staying]].max(axis=1) for s, (staying, _) in choices.items()}
    for lured, left in pairs:
        gains = worth[:, at[left]] > within[lured]
        found = held_by[left]
        held = worth[:, found].min(axis=1) <= worth[:, at[lured]] if len(found) else np.zeros(len(worth), np.bool_)
        opened |= gains & ~held
    for t in choices[state][1]:
        opened &= worth[:, at[t]] <= within[state]
    return opened
