"""All allies, all worlds, at one state: who is exposed, whom only the others hold, who leaves unprompted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.plan import Pledge
from tightrope.analyses.wedges.board import Board, Front
from tightrope.analyses.wedges.paths import Wedge, leaving, wedges
from tightrope.worlds import Worlds

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Exposure:
    """One ally at one state over the K assignments of preferences.

    `open`, `bound`, `credible`: some wedge is open; none is open but one is held by a reply; all are held by replies
    that each mover gains by. `unprompted`: the ally leaves although the divider does nothing. `commonest` is the
    weightiest wedge as it most often stands, `leaves` the weightiest unprompted move.
    """

    state: int
    ally: int
    open: Bools
    bound: Bools
    credible: Bools
    unprompted: Bools
    commonest: Wedge | None
    leaves: int | None

    @property
    def at_risk(self) -> Bools:
        """Open or unprompted: the ally leaves and nobody can stop it from paying."""
        return self.open | self.unprompted


def survey(board: Board, front: Front, worlds: Worlds, ally: int, state: int, pledge: Pledge | None = None) -> Exposure:
    """Look for wedges against one ally at a state under every assignment of preferences (Definition D.4)."""
    found: list[list[Wedge]] = []
    departures: Counter[int] = Counter()
    size = len(worlds.assignments)
    unprompted = np.zeros(size, np.bool_)
    for k in range(size):
        ranks = worlds.once(("ranks", k), lambda k=k: worlds.ranks_of(slice(k, k + 1))[0])  # type: ignore[misc]
        found.append(wedges(board, front, ally, state, ranks, pledge))
        gone = leaving(board, front, ally, state, ranks, pledge)
        unprompted[k] = bool(gone)
        if gone:
            departures[max(gone, key=lambda t, r=ranks: (r[ally, t], -t))] += worlds.mass[k]  # type: ignore[misc]
    holds = [{wedge.hold for wedge in each} for each in found]
    opened = np.array(["open" in hold for hold in holds])
    only_bound = np.array(["bound" in hold and "open" not in hold for hold in holds])
    credible = np.array([hold == {"credible"} for hold in holds])
    leaves = max(departures, key=lambda t: (departures[t], -t)) if departures else None
    return Exposure(state, ally, opened, only_bound, credible, unprompted, _commonest(found, worlds), leaves)


def _commonest(found: Sequence[Sequence[Wedge]], worlds: Worlds) -> Wedge | None:
    """The weightiest wedge, open before bound before credible; then the one that changes fewest options."""
    weights: Counter[Wedge] = Counter()
    for each, weight in zip(found, worlds.mass, strict=True):
        for wedge in each:
            weights[wedge] += float(weight)  # type: ignore[assignment]
    order = {"open": 0, "bound": 1, "credible": 2}
    return min(weights, key=lambda w: (order[w.hold], -round(weights[w], 9), acts(worlds, w), w), default=None)


def acts(worlds: Worlds, wedge: Wedge) -> int:
    """How many options change along a wedge."""
    masks = getattr(worlds.graph, "masks", None)
    if masks is None:
        return 2
    first, lured, left = (int(masks[s]) for s in (wedge.state, wedge.lured, wedge.left))
    return (first ^ lured).bit_count() + (lured ^ left).bit_count()
