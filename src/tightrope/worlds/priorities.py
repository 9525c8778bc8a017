"""From what the file says of an actor's wants to one settled list a world."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tightrope.situation.schema import Preference, Situation
from tightrope.worlds.sampling import Hypercube, order_of

Ints = NDArray[np.int64]
Priorities = tuple[str, ...]


@dataclass(frozen=True)
class Wants:
    """What one actor may want: for each reading (one, where nothing is in doubt) its priorities.

    `paths` are their places in the file, for footnotes.
    """

    hypothesis: str | None
    readings: tuple[tuple[Preference, ...], ...]
    paths: tuple[str, ...]

    @property
    def slots(self) -> int:
        """The greatest number of groups without a settled order in any reading."""
        return max((len(_groups(reading)) for reading in self.readings), default=0)


def wants(situation: Situation, actor: str) -> Wants:
    """What an actor may want; an actor without preferences wants nothing."""
    ordering = situation.preferences.get(actor)
    if ordering is None:
        return Wants(None, ((),), (f"preferences.{actor}",))
    if ordering.by and ordering.by in situation.hypotheses:
        readings = situation.hypotheses[ordering.by].readings
        paths = tuple(f"hypotheses.{ordering.by}.readings.{key}.prefers" for key in readings)
        return Wants(ordering.by, tuple(reading.prefers for reading in readings.values()), paths)
    return Wants(None, (ordering.prefers,), (f"preferences.{actor}",))


def settle(prefers: Sequence[Preference], orders: Sequence[tuple[int, ...]]) -> Priorities:
    """The list with each open group in the order given for it; a missing order keeps the file's."""
    found: list[str] = []
    left = list(orders)
    for preference in prefers:
        if preference.say:
            found.append(preference.say)
        elif group := preference.either_order:
            order = left.pop(0) if left else tuple(range(len(group)))
            found += [group[k] for k in order]
    return tuple(found)


def settled(found: Wants, reading: Ints, cube: Hypercube) -> tuple[list[Priorities], Ints]:
    """The distinct lists of an actor over all worlds, in order of first use, and each world's list."""
    at = cube.columns(found.slots)
    sizes = [[len(group) for group in _groups(reading)] for reading in found.readings]
    known: dict[Priorities, int] = {}
    memo: dict[tuple[int, tuple[tuple[int, ...], ...]], int] = {}
    chosen = np.zeros(cube.n, np.int64)
    for world in range(cube.n):
        which = int(reading[world])
        key = which, tuple(order_of(size, float(at[world, k])) for k, size in enumerate(sizes[which]))
        if key not in memo:
            memo[key] = known.setdefault(settle(found.readings[which], key[1]), len(known))
        chosen[world] = memo[key]
    return list(known), chosen


def _groups(prefers: Sequence[Preference]) -> list[tuple[str, ...]]:
    return [p.either_order for p in prefers if p.either_order and not p.say]
