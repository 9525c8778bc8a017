"""Abandonment and entrapment after Snyder (1984), and what a patron's commitment does to allies (Cha 1999)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from tightrope.situation.schema import Tie

Band = tuple[float, float]
UNKNOWN: Band = (0.0, 1.0)


class Fears(NamedTuple):
    """The two fears of `of` about `to`, each a range from 0 to 1. They are never added up."""

    of: str
    to: str
    abandonment: Band
    entrapment: Band


class Quasi(NamedTuple):
    """Two allies of one patron: how much reason its commitment gives them to hold together."""

    one: str
    other: str
    patron: str
    reasons: Band


def fears(ties: Sequence[Tie]) -> list[Fears]:
    """The fears along every tie (Definitions Z.1, Z.2)."""
    back = {(tie.of, tie.to): tie.commitment for tie in ties}
    return [_fears(tie, back.get((tie.to, tie.of), UNKNOWN)) for tie in ties]


def _fears(tie: Tie, theirs: Band) -> Fears:
    """Abandonment: own dependence times what the ally's commitment lacks. Entrapment: the stronger of own commitment
    and own dependence, which bind one to an ally's quarrel, times what the overlap of aims lacks."""
    bound = tuple(max(pair) for pair in zip(tie.commitment, tie.dependence, strict=True))
    return Fears(
        tie.of, tie.to,
        (tie.dependence[0] * (1 - theirs[1]), tie.dependence[1] * (1 - theirs[0])),
        (bound[0] * (1 - tie.overlap[1]), bound[1] * (1 - tie.overlap[0])),
    )  # fmt: skip


def quasi(ties: Sequence[Tie]) -> list[Quasi]:
    """Pairs that share a patron: the lesser of their fears of being abandoned by it (Definition Z.3).

    The less committed the patron, the more: both must fear it, as one that does not has no reason to draw closer.
    """
    found, by = [], {(each.of, each.to): each.abandonment for each in fears(ties)}
    patrons = dict.fromkeys(tie.to for tie in ties)
    for patron in patrons:
        clients = [of for of, to in by if to == patron]
        for one, other in combinations(clients, 2):
            a, b = by[one, patron], by[other, patron]
            found.append(Quasi(one, other, patron, (min(a[0], b[0]), min(a[1], b[1]))))
    return found
