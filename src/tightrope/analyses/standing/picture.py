"""The map of moves: from the present along the best moves to where things hold."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.standing.holding import Holding
from tightrope.analyses.telling.words import change, count, position
from tightrope.domain import Chart
from tightrope.graph import CONCEPTS, OptionGraph
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

MOST, DEEPEST = 12, 4
Move = tuple[int, int, int]
Ranks = NDArray[np.int32]


def picture(situation: Situation, worlds: Worlds, graph: OptionGraph, now: int, found: Holding) -> Chart:
    """Best moves from the present in the commonest world, and the outcomes that hold most often."""
    ranks = worlds.ranks_of(slice(int(np.argmax(worlds.mass)), int(np.argmax(worlds.mass)) + 1))[0]
    steps, moves = _walk(graph, ranks, now)
    share = dict(zip(found.states.tolist(), found.share("R").tolist(), strict=True))
    place = {int(s): k for k, s in enumerate(found.states)}
    masks = graph.masks
    states = [
        {
            "state": s,
            "x": depth,
            "label": "Now" if s == now else position(situation, int(masks[now]), int(masks[s])),
            "holds": _concepts(found, place.get(s)),
            "status_quo": s == now,
            "share": round(share.get(s, 0.0), 6),
        }
        for s, depth in steps.items()
    ]
    rows = [
        {
            "source": s, "target": t, "actor": graph.actors[i], "improves": True,
            "label": change(situation, int(masks[s]), int(masks[t])),
        }
        for s, t, i in moves
    ]  # fmt: skip
    lead = count(len(rows), "move")
    alt = (
        "No party gains by moving from the present."
        if not rows
        else f"From the present, {lead} that a party gains by, to {count(len(states) - 1, 'other state')}."
    )
    return Chart(
        key="moves", kind="moves", title="Where moves lead from here", data={"states": states, "moves": rows}, alt=alt,
        caption="Best moves of each party under the commonest priorities; darker states hold in more sampled worlds.",
    )  # fmt: skip


def _walk(graph: OptionGraph, ranks: Ranks, now: int) -> tuple[dict[int, int], list[Move]]:
    steps, moves, layer = {now: 0}, [], [now]
    while layer:
        following = []
        for s in layer:
            for i in range(len(graph.actors)):
                reach = graph.reach(i, s)
                if not len(reach) or steps[s] >= DEEPEST:
                    continue
                t = int(reach[int(np.argmax(ranks[i, reach]))])
                if ranks[i, t] <= ranks[i, s] or (t not in steps and len(steps) >= MOST):
                    continue
                moves.append((s, t, i))
                if t not in steps:
                    steps[t] = steps[s] + 1
                    following.append(t)
        layer = following
    return steps, moves


def _concepts(found: Holding, at: int | None) -> str:
    """The concepts under which a state holds in at least half of the worlds."""
    return "" if at is None else ", ".join(c for c in CONCEPTS if found.share(c)[at] >= 0.5)
