"""Data for the picture of moves from the status quo: single states up to thirty, summed up beyond."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from tightrope.domain import Chart
from tightrope.domain.finding import Cell
from tightrope.errors import ModelError
from tightrope.graph.base import Graph
from tightrope.graph.evolution import Evolution, evolution
from tightrope.graph.marks import held
from tightrope.graph.moves import Bools, Ints
from tightrope.graph.stability import CONCEPTS, checked, stable_all

MOST = 30
Row = dict[str, Cell]


def moves_chart(
    graph: Graph,
    ranks: ArrayLike,
    *,
    start: int | None = None,
    share: Sequence[float] | None = None,
    rule: str = "legal",
    key: str = "moves",
) -> Chart:
    """The chart `moves`: what is attainable from the status quo, and what holds there.

    `share[s]` is the share of worlds in which a state holds (0 to 1). Above 30 attainable states, the status quo and
    the states that hold under the most demanding concepts stay single; the rest are counted by step.
    """
    begin = graph.status_quo if start is None else start
    if begin is None:
        raise ModelError("the model has no status quo to draw moves from", todo="add `status_quo` to the file")
    found = checked(graph, ranks)
    tree = evolution(graph, None, begin)
    holds: Bools = np.asarray(stable_all(graph, found, CONCEPTS, rule).all(axis=1))
    shown = _shown(tree, holds)
    states = [_state(graph, tree, holds, s, share) for s in shown] + _summed(tree, holds, shown)
    total, single = int(tree.attainable.sum()), len(shown)
    return Chart(
        key=key,
        kind="moves",
        title="Where moves lead from today",
        data={"states": states, "moves": _moves(graph, found, shown)},
        alt=_alt(graph, tree, holds, total, single),
        caption=None if single == total else f"{single} of {total:,} attainable situations are drawn one by one.",
    )


def _shown(tree: Evolution, holds: Bools) -> list[int]:
    """The states drawn one by one: all, or the status quo and those that most concepts call stable, nearest first."""
    states = np.flatnonzero(tree.attainable)
    if len(states) <= MOST:
        return sorted(map(int, states), key=lambda s: (tree.steps[s], s))
    ranked = sorted(map(int, states), key=lambda s: (s != tree.start, -int(holds[:, s].sum()), tree.steps[s], s))
    return sorted(ranked[: MOST // 2], key=lambda s: (tree.steps[s], s))


def _state(graph: Graph, tree: Evolution, holds: Bools, s: int, share: Sequence[float] | None) -> Row:
    row: Row = {"state": str(s), "x": int(tree.steps[s]), "label": graph.describe(s)}
    row |= {"holds": list(held(holds[:, s])), "status_quo": s == tree.start}
    return row | ({"share": float(share[s])} if share is not None else {})


def _summed(tree: Evolution, holds: Bools, shown: Sequence[int]) -> list[Row]:
    """The other attainable states, counted by step and by whether anything holds there."""
    rest = sorted(set(map(int, np.flatnonzero(tree.attainable))) - set(shown))
    counts = Counter((int(tree.steps[s]), bool(holds[3, s])) for s in rest)
    rows: list[Row] = []
    for (step, steady), count in sorted(counts.items()):
        label = f"{count:,} more situations, which {'hold under SEQ' if steady else 'do not hold under SEQ'}"
        more: Row = {"state": f"more-{step}-{int(steady)}", "x": step, "label": label, "more": True}
        rows.append(more | {"holds": ["SEQ"] if steady else [], "status_quo": False, "count": count})
    return rows


def _moves(graph: Graph, ranks: Ints, shown: Sequence[int]) -> list[Row]:
    drawn, rows = set(shown), list[Row]()
    for s in shown:
        for i, actor in enumerate(graph.actors):
            for t in (int(t) for t in graph.reach(i, s) if int(t) in drawn):
                better = bool(ranks[i, t] > ranks[i, s])
                row: Row = {"source": str(s), "target": str(t), "actor": actor, "label": graph.act(i, s, t)}
                rows.append(row | {"improves": better})
    return rows


def _alt(graph: Graph, tree: Evolution, holds: Bools, total: int, single: int) -> str:
    steady = [s for s in map(int, np.flatnonzero(tree.attainable)) if holds[3, s]]
    where = "the status quo holds" if tree.start in steady else "the status quo does not hold"
    return (
        f"{total:,} situations can be reached by single actors' moves, {single} of them drawn; "
        f"{len(steady):,} hold for all {len(graph.actors)} actors under SEQ, and {where}."
    )
