"""Preferences that are partly unknown: four attitudes towards what is not known (Definitions P.5, S.12)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from tightrope.errors import UsageError
from tightrope.graph.arcs import Reach, group_reach, reach_lists, small
from tightrope.graph.base import Graph
from tightrope.graph.moves import Bools

EXTENSIONS = ("a", "b", "c", "d")
CONCEPTS = ("R", "GMR", "SMR", "SEQ")


class Preference(NamedTuple):
    """`better[i, s, t]`: actor i prefers t to s; `unknown[i, s, t]`: which it prefers is not known. Both [N, S, S]."""

    better: Bools
    unknown: Bools


def from_worlds(ranks: ArrayLike) -> Preference:
    """Preference from worlds, ranks [K, N, S]: unknown where worlds disagree, better where none says worse."""
    values = np.asarray(ranks)
    over = np.zeros((*values.shape[1:], values.shape[-1]), np.bool_)
    for world in values:
        over |= world[:, None, :] > world[:, :, None]
    under = over.transpose(0, 2, 1)
    return Preference(over & ~under, over & under)


def stable_unknown(graph: Graph, preference: Preference, concept: str, extension: str, rule: str = "legal") -> Bools:
    """Stability bool[N, S] under extension a, b, c or d of Li, Hipel, Kilgour & Fang 2004 (Definition S.12).

    The actor moves to what it prefers (b, d) or may prefer (a, c); it is deterred by what is surely no better (a, b)
    or may be no better (c, d). Others reply, under SEQ, by moves that are or may be improvements.
    """
    if extension not in EXTENSIONS or concept not in CONCEPTS:
        raise UsageError("unknown extension or concept", expected=f"{'/'.join(EXTENSIONS)} and {'/'.join(CONCEPTS)}")
    small(graph, "unknown preferences", 1 << 11)
    lists = reach_lists(graph)
    hopeful = preference.better | preference.unknown
    tempting = hopeful if extension in "ac" else preference.better
    harmless = preference.better if extension in "cd" else hopeful
    replies = _filtered(lists, hopeful) if concept == "SEQ" else lists
    each = range(len(graph.actors))
    return np.array(
        [
            [_holds(lists, replies, tempting[i], harmless[i], i, s, concept, rule) for s in range(graph.size)]
            for i in each
        ]
    )


def _filtered(lists: Reach, allowed: Bools) -> Reach:
    return [[[t for t in ts if allowed[j, s, t]] for s, ts in enumerate(reach)] for j, reach in enumerate(lists)]


def _holds(
    lists: Reach, replies: Reach, tempting: Bools, harmless: Bools, i: int, s: int, concept: str, rule: str
) -> bool:
    others = [j for j in range(len(lists)) if j != i]
    for t in (t for t in lists[i][s] if tempting[s, t]):
        if concept == "R" or not _answered(lists, _ends(replies, others, t, rule), harmless[s], i, concept):
            return False
    return True


def _ends(replies: Reach, others: Sequence[int], t: int, rule: str) -> set[int]:
    if rule == "legal":
        return group_reach(replies, others, t)
    return {u for j in others for u in replies[j][t]}


def _answered(lists: Reach, ends: set[int], harmless: Bools, i: int, concept: str) -> bool:
    """Whether some reply deters: it ends where the actor is (or may be) no better off, for SMR with no way out."""
    return any(not harmless[u] and (concept != "SMR" or not any(harmless[v] for v in lists[i][u])) for u in ends)
