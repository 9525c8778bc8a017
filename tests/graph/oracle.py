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


def anticipated(oracle: Oracle, i: int, s: int, horizon: int) -> int:
    """G_h(i, s) by recursion."""
    if not horizon or not oracle.reach[i][s]:
        return s
    ends = {t: _expected(oracle, i, t, horizon - 1) for t in sorted(oracle.reach[i][s])}
    best = max(ends, key=lambda t: (oracle.rank[i, ends[t]], -t))
    return ends[best] if oracle.rank[i, ends[best]] > oracle.rank[i, s] else s


def _expected(oracle: Oracle, i: int, t: int, horizon: int) -> int:
    replies = [anticipated(oracle, j, t, horizon) for j in range(oracle.n) if j != i]
    moved = [u for u in replies if u != t]
    return min(moved, key=lambda u: (oracle.rank[i, u], u)) if moved else t


def coalition_stable(  # noqa: C901
    oracle: Oracle, members: tuple[int, ...], s: int, concept: str
) -> bool:
    """Definitions J.1 to J.4, with coalition replies under SEQ spelled out as sequences."""
    outside = [j for j in range(oracle.n) if j not in members]

    def improves(group: tuple[int, ...], a: int) -> set[int]:
        return {t for t in oracle.group(group, a, False) if all(oracle.rank[i, t] > oracle.rank[i, a] for i in group)}

    def spoils(end: int) -> bool:
        return not all(oracle.rank[i, end] > oracle.rank[i, s] for i in members)

    def replies(t: int) -> set[int]:
        if concept != "SEQ":
            return oracle.group(outside, t, False)
        parts = [tuple(j for b, j in enumerate(outside) if m >> b & 1) for m in range(1, 1 << len(outside))]
        found, waiting = set(), [(t, ())]
        while waiting:
            a, last = waiting.pop()
            for part in parts:
                for u in improves(part, a) if part != last else ():
                    if (u, part) not in found:
                        found.add((u, part))
                        waiting.append((u, part))
        return {u for u, _ in found}

    def deterred(t: int) -> bool:
        for u in replies(t):
            if spoils(u) and (concept != "SMR" or all(map(spoils, oracle.group(members, u, False)))):
                return True
        return False

    better = improves(members, s)
    return not better if concept == "R" else all(map(deterred, better))
