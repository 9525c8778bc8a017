"""Coalitions: joint improvements, whether they last, and states that no coalition upsets (Definitions J.1 to J.6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import combinations

import numpy as np
from numpy.typing import ArrayLike

from tightrope.errors import UsageError
from tightrope.graph.arcs import group_reach, reach_lists, small
from tightrope.graph.base import Graph
from tightrope.graph.moves import Bools
from tightrope.graph.stability import checked

CONCEPTS = ("R", "GMR", "SMR", "SEQ")
Group = tuple[int, ...]


class Coalitions:
    """What groups of actors can do in a game: up to 8 actors and 4,096 states.

    Sources: Kilgour, Hipel, Fang & Peng 2001 (improvements, coalition stability); Inohara & Hipel 2008 (sanctions).
    """

    def __init__(self, graph: Graph, ranks: ArrayLike) -> None:
        small(graph, "coalitions", 1 << 12)
        if len(graph.actors) > 8:
            raise UsageError(f"{len(graph.actors)} actors form too many coalitions", expected="at most 8 actors")
        self.graph, self.ranks = graph, checked(graph, ranks)
        self._lists = reach_lists(graph)
        self._reach: dict[tuple[Group, int], set[int]] = {}

    @cached_property
    def groups(self) -> list[Group]:
        """Every non-empty coalition, small ones first."""
        return list(_subsets(range(len(self.graph.actors))))

    def group(self, members: Iterable[str | int]) -> Group:
        """A coalition by names or numbers."""
        return tuple(sorted({self.graph.number(member) for member in members}))

    def reach(self, members: Group, state: int) -> set[int]:
        """R_H(s): where members get by sequences of moves, nobody twice in a row (Definition G.6)."""
        key = (members, state)
        if key not in self._reach:
            self._reach[key] = group_reach(self._lists, members, state)
        return self._reach[key]

    def improvements(self, members: Group, state: int) -> list[int]:
        """States that members reach together and that every one of them prefers (Definition J.1)."""
        ranks = self.ranks
        return sorted(t for t in self.reach(members, state) if all(ranks[i, t] > ranks[i, state] for i in members))

    def lasting(self, members: Group, state: int) -> list[int]:
        """Improvements from which no smaller part of the coalition improves further (Definition J.5)."""
        parts = [part for part in _subsets(members) if len(part) < len(members)]
        return [t for t in self.improvements(members, state) if not any(self.improvements(part, t) for part in parts)]

    def stable(self, members: Iterable[str | int], concept: str = "R") -> Bools:
        """Where a coalition has no undeterred improvement, bool[S] (Definitions J.2 to J.4)."""
        if concept not in CONCEPTS:
            raise UsageError(f"unknown coalition concept {concept!r}", expected=f"one of {', '.join(CONCEPTS)}")
        group = self.group(members)
        return np.array([self._stable(group, s, concept) for s in range(self.graph.size)])

    def equilibria(self, concept: str = "R") -> Bools:
        """States that are stable for every coalition, bool[S] (Definition J.6)."""
        return np.asarray(np.logical_and.reduce([self.stable(group, concept) for group in self.groups]))

    def _stable(self, members: Group, state: int, concept: str) -> bool:
        better = self.improvements(members, state)
        return not better or (concept != "R" and all(self._deterred(members, state, t, concept) for t in better))

    def _deterred(self, members: Group, state: int, target: int, concept: str) -> bool:
        outside = tuple(i for i in range(len(self.graph.actors)) if i not in members)
        ends = self._replies(outside, target) if concept == "SEQ" else self.reach(outside, target)
        return any(
            self._spoils(members, state, u)
            and (concept != "SMR" or all(self._spoils(members, state, v) for v in self.reach(members, u)))
            for u in ends
        )

    def _spoils(self, members: Group, state: int, end: int) -> bool:
        """Whether some member is no better off at the end."""
        return any(self.ranks[i, end] <= self.ranks[i, state] for i in members)

    def _replies(self, outside: Group, start: int) -> set[int]:
        """Where improvements of coalitions among the outsiders lead, no coalition twice in a row."""
        parts, seen = list(_subsets(outside)), set[tuple[int, Group]]()
        open_nodes: list[tuple[int, Group]] = [(start, ())]
        while open_nodes:
            state, last = open_nodes.pop()
            arrived = {(t, part) for part in parts if part != last for t in self.improvements(part, state)} - seen
            seen |= arrived
            open_nodes += arrived
        return {state for state, _ in seen}


def _subsets(members: Iterable[int]) -> Iterator[Group]:
    people = tuple(members)
    return (part for size in range(1, len(people) + 1) for part in combinations(people, size))
