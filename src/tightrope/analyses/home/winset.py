"""Win-sets after Putnam (1988): what enough weight at home prefers to no agreement (Definitions Y.1 to Y.3)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tightrope.graph import OptionGraph, psi
from tightrope.situation.schema import Group, Home
from tightrope.worlds.priorities import settle

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class WinSet:
    """Per state: `sure`, whatever the weights within their ranges; `open`, under some of them. `accepts[g, s]`: group g
    is no worse off in s than if all stays as it is."""

    groups: tuple[str, ...]
    accepts: Bools
    sure: Bools
    open: Bools


def winset(graph: OptionGraph, now: int, home: Home) -> WinSet:
    """Who accepts what, and which states pass."""
    groups = list(home.groups.values())
    accepts = np.stack([_accepts(graph, now, group) for group in groups])
    sure, possible = passing(accepts, groups, home.needs)
    return WinSet(tuple(home.groups), accepts, sure, possible & ~sure)


def _accepts(graph: OptionGraph, now: int, group: Group) -> Bools:
    worth = psi(graph, settle(group.prefers, ()))
    return np.asarray(worth >= worth[now])


def passing(accepts: Bools, groups: list[Group], needs: float) -> tuple[Bools, Bools]:
    """Where a deal passes under all weights, and where under some: [S] each.

    At least `needs` of the weight must accept, more than half where `needs` is a half, and no group with a veto refuse.
    """
    low, high = (np.array([group.weight[end] for group in groups])[:, None] for end in (0, 1))
    vetoes = np.array([group.veto for group in groups])[:, None]
    unblocked = ~np.any(vetoes & ~accepts, axis=0)
    found = [
        unblocked & _enough((accepts * mine).sum(axis=0), (~accepts * theirs).sum(axis=0), needs)
        for mine, theirs in ((low, high), (high, low))
    ]
    return np.asarray(found[0]), np.asarray(found[1])


def _enough(for_it: Floats, against: Floats, needs: float) -> Bools:
    total = for_it + against
    share = np.divide(for_it, total, out=np.zeros_like(total), where=total > 0)
    return np.asarray(share > 0.5 if needs == 0.5 else share >= needs - 1e-9)


def binding(found: WinSet, home: Home, gains: Floats) -> dict[str, float]:
    """For each group: of what the government gains by and does not surely pass, the share that passes once this group
    alone accepts; `gains[S]` is how often (share of worlds) the government gains in a state."""
    stuck = gains * ~found.sure
    total, groups = float(stuck.sum()), list(home.groups.values())
    shares = {}
    for g, key in enumerate(found.groups):
        turned = found.accepts.copy()
        turned[g] = True
        sure, _ = passing(turned, groups, home.needs)
        shares[key] = float((stuck * sure).sum() / total) if total else 0.0
    return shares
