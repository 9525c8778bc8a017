"""The inverse question: least changes are least, and they work."""

from __future__ import annotations

from itertools import permutations, product

import numpy as np
import pytest

from tightrope.errors import ModelError, UsageError
from tightrope.graph import ListedGraph, OptionGraph, equilibria, psi, ranks, stable
from tightrope.graph.acts import acts
from tightrope.graph.inverse import Repair, cheapest, cheapest_ranks
from tightrope.graph.orders import Levels, Statements, by_swaps
from tightrope.graph.sensitivity import sensitivity


def game(seed: int, statements: int = 3) -> tuple[OptionGraph, dict[str, list[str]]]:
    rng = np.random.default_rng(seed)
    keys = ["a.x", "b.x", "c.x", "a.y"]
    graph = OptionGraph("abc", keys, [0, 1, 2, 0])
    orders = {}
    for actor in graph.actors:
        pairs = [rng.choice(4, 2, replace=False) for _ in range(statements)]
        orders[actor] = [f"{keys[x]} {rng.choice(['and', 'or'])} not {keys[y]}" for x, y in pairs]
    return graph, orders


def inversions(order: tuple[int, ...]) -> int:
    return sum(a > b for n, a in enumerate(order) for b in order[n + 1 :])


def worth(graph: OptionGraph, statements: list[str], order: tuple[int, ...]) -> np.ndarray:
    return ranks(psi(graph, [statements[k] for k in order]))


def by_brute_force(graph: OptionGraph, orders: dict[str, list[str]], state: int, concept: str) -> int | None:
    best = None
    for chosen in product(*(permutations(range(len(found))) for found in orders.values())):
        cost = sum(map(inversions, chosen))
        if best is None or cost < best:
            table = np.stack([worth(graph, found, order) for found, order in zip(orders.values(), chosen, strict=True)])
            if equilibria(graph, table, concept)[state]:
                best = cost
    return best


@pytest.mark.parametrize("concept", ["R", "GMR", "SMR", "SEQ", "SSEQ"])
def test_least_swaps_are_least_and_work(concept: str) -> None:
    for seed in range(4):
        graph, orders = game(seed)
        for state in (0, 5, 10):
            found = cheapest(graph, orders, state, concept)
            expected = by_brute_force(graph, orders, state, concept)
            assert (found and found.total) == expected, (seed, state)
            if found:
                assert found.proven
                assert found.total == sum(found.swaps.values()) == sum(map(inversions, found.orders.values()))
                identity = tuple(range(3))
                table = [worth(graph, orders[a], found.orders.get(a, identity)) for a in graph.actors]
                assert equilibria(graph, np.stack(table), concept)[state]


def test_only_the_named_actors_change() -> None:
    graph, orders = game(1)
    for state in range(graph.size):
        found = cheapest(graph, orders, state, "R", change=["a"])
        assert found is None or set(found.swaps) <= {"a"}
    with pytest.raises(ModelError, match="unknown actor"):
        cheapest(graph, orders, 0, "R", change=["z"])
    with pytest.raises(UsageError, match="unknown concept"):
        cheapest(graph, orders, 0, "NASH")


def test_swaps_of_ranks() -> None:
    graph = ListedGraph("ab", range(4), {"a": [(0, 1), (0, 2)], "b": [(1, 3)]})
    table = np.array([[0, 3, 1, 2], [0, 1, 2, 3]], np.int32)
    assert cheapest_ranks(graph, table, 0, "R") == Repair({"a": 3}, {"a": (3, 0, 1, 2)}, 3, 3)
    found = cheapest_ranks(graph, table, 0, "GMR")
    assert found is not None
    assert found.total == 2
    assert found.proven


def test_orders_come_by_distance() -> None:
    for distance, layer in enumerate(by_swaps(4, 100)):
        assert all(inversions(tuple(order)) == distance for order in layer)
    assert sum(map(len, by_swaps(4, 100))) == 24
    assert [len(layer) for layer in by_swaps(4, 12)] == [1, 3, 5]
    graph, orders = game(2)
    unit = Statements(graph, [orders["a"][0], tuple(orders["a"][1:])])
    assert np.array_equal(unit.worth([(1, 0)])[0], psi(graph, [tuple(orders["a"][1:]), orders["a"][0]]))
    rank = np.array([0, 2, 1, 2], np.int32)
    assert np.array_equal(ranks(Levels(rank).worth([(0, 1, 2)])[0]), rank)


def test_acts_set_beforehand() -> None:
    graph = OptionGraph("ab", ["a.x", "b.x"], [0, 1])
    table = ranks([[0.0, 1.0, 0.0, 1.0], [0.0, 0.0, 1.0, 1.0]])
    assert acts(graph, table, graph.find("a.x, b.x")) == [()]
    assert acts(graph, table, graph.find("b.x")) == [("a.x",)]
    assert acts(graph, table, graph.find("none"), most=1) == []
    part, kept = graph.fixed({"a.x": False})
    assert part.size == 2
    assert list(kept) == [0, 2]
    assert not len(part.reach("a", 0))
    with pytest.raises(ModelError, match="unknown option"):
        graph.fixed({"a.z": True})


def test_sensitivity_lists_every_swap_that_matters() -> None:
    for seed in range(6):
        graph, orders = game(seed)
        base = np.stack([worth(graph, orders[a], (0, 1, 2)) for a in graph.actors])
        changes = sensitivity(graph, orders, ("R", "SEQ"))
        for actor, place, concept in product(graph.actors, (0, 1), ("R", "SEQ")):
            order = (1, 0, 2) if place == 0 else (0, 2, 1)
            table = base.copy()
            table[graph.number(actor)] = worth(graph, orders[actor], order)
            before, after = (stable(graph, t, concept).all(axis=0) for t in (base, table))
            found = [c for c in changes if (c.actor, c.place, c.concept) == (actor, place, concept)]
            assert bool(found) == (before != after).any()
            for change in found:
                assert list(change.gained) == list(np.flatnonzero(after & ~before))
                assert list(change.lost) == list(np.flatnonzero(before & ~after))
