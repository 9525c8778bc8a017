"""The definitions, word for word, over Python sets: slow, and what the engine is checked against."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from tightrope.graph import Graph

Reach = list[list[set[int]]]


def reach_lists(graph: Graph) -> Reach:
    return [[set(map(int, graph.reach(i, s))) for s in range(graph.size)] for i in range(len(graph.actors))]


class Oracle:
    """R_i, R_i+, R_H and R_H+ as the theory page defines them, and each concept on top."""

    def __init__(self, graph: Graph, ranks: Sequence[Sequence[int]], rule: str = "legal") -> None:
        self.n, self.size, self.rank, self.rule = len(graph.actors), graph.size, np.asarray(ranks), rule
        self.reach = reach_lists(graph)

    def improvements(self, i: int, s: int) -> set[int]:
        return {t for t in self.reach[i][s] if self.rank[i, t] > self.rank[i, s]}

    def one(self, i: int, s: int, better: bool) -> set[int]:
        return self.improvements(i, s) if better else self.reach[i][s]

    def group(self, members: Iterable[int], s: int, better: bool) -> set[int]:
        """R_H(s) or R_H+(s): sequences in which nobody moves twice in a row."""
        members = list(members)
        if self.rule == "single":
            return set().union(*(self.one(j, s, better) for j in members)) if members else set()
        last: dict[int, set[int]] = {}
        waiting = [(t, j) for j in members for t in self.one(j, s, better)]
        while waiting:
            t, j = waiting.pop()
            if j in last.setdefault(t, set()):
                continue
            last[t].add(j)
            waiting += [(u, k) for k in members if k != j for u in self.one(k, t, better)]
        return set(last)

    def others(self, i: int, s: int, better: bool) -> set[int]:
        return self.group([j for j in range(self.n) if j != i], s, better)

    def deters(self, i: int, s: int, t: int, better: bool, symmetric: bool) -> bool:
        rank = self.rank[i]
        for u in self.others(i, t, better):
            if rank[u] <= rank[s] and (not symmetric or all(rank[v] <= rank[s] for v in self.reach[i][u])):
                return True
        return False

    def stable(self, i: int, s: int, concept: str) -> bool:
        if concept == "R":
            return not self.improvements(i, s)
        better, symmetric = concept in ("SEQ", "SSEQ"), concept in ("SMR", "SSEQ")
        return all(self.deters(i, s, t, better, symmetric) for t in self.improvements(i, s))

    def table(self, concept: str) -> np.ndarray:
        return np.array([[self.stable(i, s, concept) for s in range(self.size)] for i in range(self.n)])
