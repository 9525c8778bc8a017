"""The moves around one state that a wedge is made of, the same in every world."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.plan import Pledge
from tightrope.graph import Graph, OptionGraph
from tightrope.situation.schema import Alliance, Situation

Ints = NDArray[np.int64]
Ranks = NDArray[np.int32]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Front:
    """An alliance as actor numbers, with whoever may divide it and the truth of its line in every state, [L, S].

    `allies` are the members that the analysis speaks of as allies; the alliance's own members all count.
    """

    key: str
    alliance: Alliance
    members: tuple[int, ...]
    dividers: tuple[int, ...]
    line: Bools
    outside: bool

    def leaves(self, source: int, target: int) -> bool:
        """Whether some line is kept in one state and broken in the other."""
        return bool((self.line[:, source] & ~self.line[:, target]).any())

    def left(self, source: int, targets: Ints) -> Bools:
        """As `leaves`, for many targets."""
        return np.asarray((self.line[:, source, None] & ~self.line[:, targets]).any(axis=0))


def fronts(situation: Situation, graph: Graph) -> list[Front]:
    """Every alliance with a line to hold and somebody who could divide it.

    The divider is whom the alliance faces; of one that faces nobody, every actor outside. `outside` marks an alliance
    that the focal actor does not belong to, so that the question is how to split the other side.
    """
    found = []
    for key, alliance in situation.alliances.items():
        members = tuple(graph.number(member) for member in alliance.members if member in graph.actors)
        facing = alliance.facing
        others = tuple(i for i in range(len(graph.actors)) if i not in members)
        dividers = (graph.number(facing),) if facing in graph.actors else others
        line = [graph.holds(statement) for statement in alliance.line]
        if len(members) > 1 and dividers and line:
            outside = situation.focal not in alliance.members
            found.append(Front(key, alliance, members, dividers, np.stack(line), outside))
    return found


@dataclass
class Board:
    """A graph with what is asked of it again and again kept."""

    graph: Graph
    _reach: dict[tuple[int, int], Ints] = field(default_factory=dict)
    _replies: dict[tuple[tuple[int, ...], int], Ints] = field(default_factory=dict)

    def reach(self, actor: int, state: int) -> Ints:
        """One move of an actor."""
        key = actor, state
        if key not in self._reach:
            self._reach[key] = np.asarray(self.graph.reach(actor, state), np.int64)
        return self._reach[key]

    def moves(self, actor: int, state: int, pledge: Pledge | None = None) -> Ints:
        """One move of an actor that undoes nothing of what it has pledged."""
        reach = self.reach(actor, state)
        if pledge is None or not isinstance(self.graph, OptionGraph):
            return reach
        return reach[pledge.kept(self.graph, state, reach)]

    def replies(self, group: tuple[int, ...], state: int) -> Ints:
        """Where a group can take a state by legal sequences, ascending.

        Two moves of one member in a row are one move of option models, so movers need not be kept apart.
        """
        key = group, state
        if key not in self._replies:
            self._replies[key] = self._closure(group, state, None)
        return self._replies[key]

    def improving(self, group: tuple[int, ...], state: int, ranks: Ranks) -> Ints:
        """As `replies`, where each mover must gain by its own move; ranks [N, S]."""
        return self._closure(group, state, ranks)

    def _closure(self, group: tuple[int, ...], state: int, ranks: Ranks | None) -> Ints:
        seen, layer = set[int](), [state]
        while layer:
            found = set[int]()
            for s in layer:
                for i in group:
                    reach = self.reach(i, s)
                    found.update((reach if ranks is None else reach[ranks[i, reach] > ranks[i, s]]).tolist())
            layer = sorted(found - seen)
            seen |= found
        return np.array(sorted(seen), np.int64)
