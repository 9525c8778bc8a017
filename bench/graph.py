"""Times of the graph model: states against seconds, the fitted exponent, worlds, and simpler solvers for comparison.

python bench/graph.py [--quick]
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from tightrope.graph import CONCEPTS, OptionGraph, psi, ranks, stable_all, stable_worlds_all
from tightrope.graph.enumerate import Ban
from tightrope.graph.inverse import cheapest
from tightrope.graph.rules import Limits
from tightrope.situation import parse

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
ACTORS = 4


def free(options: int, limits: Limits | None = None) -> OptionGraph:
    owners = [k * ACTORS // options for k in range(options)]
    keys = [f"a{owner}.o{k}" for k, owner in enumerate(owners)]
    return OptionGraph([f"a{i}" for i in range(ACTORS)], keys, owners, limits)


def ruled(options: int) -> OptionGraph:
    """Two never-rules and three one-way options; 9/4 of 2^options states are feasible."""
    owners = [k % ACTORS for k in range(options + 2)]
    keys = [f"a{owner}.o{k}" for k, owner in enumerate(owners)]
    texts = [f"{keys[-1]} and not {keys[0]}", f"{keys[-2]} and {keys[1]}"]
    limits = Limits(tuple(Ban(parse(text, keys), text) for text in texts), (2, 3), (5,))
    graph = OptionGraph([f"a{i}" for i in range(ACTORS)], keys, owners, limits)
    return graph


def worths(graph: OptionGraph, seed: int = 0, statements: int = 12) -> np.ndarray:
    rng = np.random.default_rng(seed)
    bits = ((graph.masks[:, None] >> np.arange(len(graph.options))) & 1).astype(np.float32)
    rows = []
    for _ in range(ACTORS):
        pick = rng.integers(0, len(graph.options), (statements, 2))
        truth = bits[:, pick[:, 0]] * np.abs(bits[:, pick[:, 1]] - rng.integers(0, 2, statements))
        rows.append(ranks(truth @ (2.0 ** np.arange(statements))))
    return np.stack(rows)


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def timed(run: Callable[[], object], repeats: int = 1) -> float:
    best = np.inf
    for _ in range(repeats):
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
    return best


def growth(sizes: list[int]) -> None:
    """Wall time (several threads from 2^15 states) and processor time, which other programs disturb less."""
    print("\nall five concepts, four actors, free moves\n  options     states  wall s     cpu s   cpu ns/state")
    wall, cpu = [], []
    for options in sizes:
        graph = free(options)
        preference, _ = worths(graph), graph.moves
        run = [_once(graph, preference) for _ in range(5)]
        wall.append(min(w for w, _ in run))
        cpu.append(min(c for _, c in run))
        print(f"  {options:7d} {graph.size:10,d} {wall[-1]:8.4f} {cpu[-1]:8.4f} {cpu[-1] / graph.size * 1e9:11.0f}")
    slopes = [np.polyfit(np.log(2.0) * np.array(sizes), np.log(times), 1)[0] for times in (wall, cpu)]
    print(f"  fitted exponent: wall {slopes[0]:.3f}, cpu {slopes[1]:.3f}; peak memory {peak():.2f} GB")


def _once(graph: OptionGraph, preference: np.ndarray) -> tuple[float, float]:
    start, used = time.perf_counter(), time.process_time()
    stable_all(graph, preference)
    return time.perf_counter() - start, time.process_time() - used


def whole(name: str, make: Callable[[], OptionGraph]) -> None:
    start = time.perf_counter()
    graph = make()
    built = time.perf_counter() - start
    preference = worths(graph)
    start = time.perf_counter()
    stable_all(graph, preference)
    print(f"\n{name}: {graph.size:,} states; built {built:.2f} s, solved {time.perf_counter() - start:.2f} s")


def worlds(count: int = 1000, options: int = 12) -> None:
    graph = free(options)
    many = np.stack([worths(graph, seed) for seed in range(count)])
    seconds = timed(lambda: stable_worlds_all(graph, many, ("R", "GMR", "SMR", "SEQ")))
    print(f"\n{count:,} worlds x {graph.size:,} states x {ACTORS} actors x R, GMR, SMR, SEQ: {seconds:.1f} s")


def wanted(graph: OptionGraph, orders: dict[str, list[str]], holds: np.ndarray) -> int:
    """Of the states that do not hold, the one that pleases the actor whom it pleases least the most."""
    counts = [sum(graph.holds(text).astype(int) for text in listed) for listed in orders.values()]
    return int(np.argmax(np.where(holds, -1, np.min(counts, axis=0) * 100 + np.sum(counts, axis=0))))


def inverse(statements: int = 8, options: int = 8, games: int = 5) -> None:
    """The slowest of several random games, for a state that holds under nothing at first."""
    print(f"\ninverse, {statements} statements x {ACTORS} actors x {2**options} states, slowest of {games} games")
    for concept in CONCEPTS:
        worst, proven, found = 0.0, 0, 0
        for seed in range(games):
            rng = np.random.default_rng(seed)
            graph = free(options)
            pairs = rng.integers(0, options, (ACTORS, statements, 2))
            orders = {
                actor: [
                    f"{graph.options[x]} iff not {graph.options[y]}" if x != y else graph.options[x] for x, y in row
                ]
                for actor, row in zip(graph.actors, pairs, strict=True)
            }
            table = np.stack([ranks(psi(graph, orders[actor])) for actor in graph.actors])
            state = wanted(graph, orders, stable_all(graph, table, (concept,))[0].all(axis=0))
            start = time.perf_counter()
            repair = cheapest(graph, orders, state, concept)
            worst = max(worst, time.perf_counter() - start)
            found, proven = found + (repair is not None), proven + (repair is None or repair.proven)
        print(f"  {concept:5} {worst:6.2f} s; a repair in {found}, the answer proven in {proven}")


def dense(graph: OptionGraph, preference: np.ndarray) -> list[np.ndarray]:
    """R, GMR, SMR and SEQ by dense reachability matrices (after Xu, Hipel & Kilgour 2009)."""
    size, actors = graph.size, len(graph.actors)
    step = np.zeros((actors, size, size), bool)
    for i in range(actors):
        for s in range(size):
            step[i, s, graph.reach(i, s)] = True
    better = step & (preference[:, None, :] > preference[:, :, None])
    found = [~better.any(2)]
    for moves, symmetric in ((step, False), (step, True), (better, False)):
        rows = []
        for i in range(actors):
            others = _closure(moves, [j for j in range(actors) if j != i])
            low = preference[i][None, :] <= preference[i][:, None]
            if symmetric:
                low &= ~((step[i].astype(np.float32) @ (~low).T.astype(np.float32)) > 0).T
            deterred = (others.astype(np.float32) @ low.T.astype(np.float32)) > 0
            rows.append(~(better[i] & ~deterred.T).any(1))
        found.append(np.stack(rows))
    return found


def _closure(moves: np.ndarray, members: list[int]) -> np.ndarray:
    last = {j: moves[j].copy() for j in members}
    while True:
        grown = {
            j: moves[j] | (sum((last[k] for k in members if k != j), np.zeros_like(moves[j])).astype(np.float32)
                           @ moves[j].astype(np.float32) > 0)
            for j in members
        }  # fmt: skip
        if all(np.array_equal(grown[j], last[j]) for j in members):
            return np.logical_or.reduce(list(last.values()))
        last = {j: grown[j] | last[j] for j in members}


def compare(options: int = 10) -> None:
    from graph.oracle import Oracle

    graph = free(options)
    preference = worths(graph)
    ours = timed(lambda: stable_all(graph, preference, CONCEPTS[:4]), 5)
    start = time.perf_counter()
    matrices = dense(graph, preference)
    by_matrix = time.perf_counter() - start
    assert all(map(np.array_equal, matrices, stable_all(graph, preference, CONCEPTS[:4])))
    small = free(7)
    theirs = worths(small)
    naive = timed(lambda: [Oracle(small, theirs).table(c) for c in CONCEPTS[:4]])
    ours_small = timed(lambda: stable_all(small, theirs, CONCEPTS[:4]), 20)
    print(f"\n{graph.size:,} states, R GMR SMR SEQ: {ours * 1e3:.2f} ms")
    print(f"  dense matrices {by_matrix:.2f} s, {by_matrix / ours:,.0f} times as long")
    print(f"{small.size:,} states: {ours_small * 1e3:.3f} ms")
    print(f"  oracle over sets {naive:.2f} s, {naive / ours_small:,.0f} times as long")


def main() -> None:
    quick = "--quick" in sys.argv
    stable_all(free(4), worths(free(4)))
    growth([10, 12, 14] if quick else [10, 12, 14, 16, 18, 20])
    whole("over 2^16 states under rules (two bans, three one-way options)", lambda: ruled(15))
    if not quick:
        whole("2^20 free moves", lambda: free(20))
        worlds()
    inverse(games=2 if quick else 5)
    compare(8 if quick else 10)


if __name__ == "__main__":
    main()
