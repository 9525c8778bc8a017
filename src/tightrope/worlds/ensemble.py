"""The ensemble: every world at once, with what is shared between worlds stored once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from tightrope.graph import Graph, psi, ranks
from tightrope.worlds.priorities import Priorities
from tightrope.worlds.spread import Spread, Threads
from tightrope.worlds.tempo import Tempo
from tightrope.worlds.weigh import Weighing

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Ranks = NDArray[np.int32]
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Worlds:
    """`n` worlds over one graph (Definition W.1).

    W worlds share K distinct assignments of preferences: `ordering[W]` indexes `assignments[K, N]`, whose entries
    index `lists[actor]`, the distinct lists of each actor. `weight[W]` adds to one. `readings[h][W]` is the reading of
    hypothesis h in each world. `tempo`, `rationality` and `reluctance` are [W, N]: moves a month, log-odds a unit of
    gain, and units that one act costs. `groups` are the pairs and threes of actors who can bargain, and
    `bargaining` [W] the share of turns in which they can (Definition C.8). `spread` does the work on blocks of worlds;
    `memo` keeps what several analyses compute alike.
    """

    graph: Graph
    seed: int
    weight: Floats
    readings: dict[str, Ints]
    lists: tuple[tuple[Priorities, ...], ...]
    assignments: Ints
    ordering: Ints
    tempo: Floats
    rationality: Floats
    reluctance: Floats
    weighings: dict[str, Weighing]
    tempos: dict[str, Tempo]
    bargaining: Floats
    groups: tuple[tuple[int, ...], ...]
    notes: tuple[str, ...] = ()
    spread: Spread = field(default_factory=Threads, repr=False)
    memo: dict[Any, Any] = field(default_factory=dict, repr=False)

    @property
    def n(self) -> int:
        """The number of worlds."""
        return len(self.weight)

    @cached_property
    def mass(self) -> Floats:
        """The weight of each distinct assignment, [K]."""
        return np.bincount(self.ordering, self.weight, len(self.assignments)).astype(np.float64)

    @cached_property
    def worth(self) -> tuple[Floats, ...]:
        """For each actor the worth of every state under each of its lists, [lists, S] (Definition P.1)."""
        return tuple(np.stack([psi(self.graph, found) for found in lists]) for lists in self.lists)

    @cached_property
    def places(self) -> tuple[Ranks, ...]:
        """As `worth`, in dense ranks."""
        return tuple(np.stack([ranks(row) for row in worth]).astype(np.int32) for worth in self.worth)

    @property
    def psi(self) -> Floats:
        """The worth of states under every assignment, [K, N, S]; large."""
        return np.stack([self.worth[i][self.assignments[:, i]] for i in range(len(self.lists))], axis=1)

    @property
    def ranks(self) -> Ranks:
        """The ranks of states under every assignment, [K, N, S]; large."""
        return self.ranks_of(slice(None))

    def ranks_of(self, part: slice) -> Ranks:
        """The ranks under some assignments, [k, N, S]."""
        chosen = self.assignments[part]
        return np.stack([self.places[i][chosen[:, i]] for i in range(len(self.lists))], axis=1)

    def once(self, key: Any, make: Callable[[], T]) -> T:
        """What `make` gives, made once for a key."""
        if key not in self.memo:
            self.memo[key] = make()
        found: T = self.memo[key]
        return found
