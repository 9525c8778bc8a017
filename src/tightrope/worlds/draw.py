"""Draw the ensemble: readings from their posterior, open orders, tempo and rationality from their ranges."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tightrope.errors import UsageError
from tightrope.graph import build
from tightrope.situation.schema import Situation
from tightrope.worlds.defaults import Pair, defaults
from tightrope.worlds.ensemble import Worlds
from tightrope.worlds.posterior import onto_simplex, update
from tightrope.worlds.priorities import Priorities, settled, wants
from tightrope.worlds.sampling import Hypercube
from tightrope.worlds.spread import Spread, Threads
from tightrope.worlds.talks import groups
from tightrope.worlds.tempo import tempo
from tightrope.worlds.weigh import Weighing, ends, frozen, trusts, weigh

if TYPE_CHECKING:
    from tightrope.record import Record

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
CELLS = 40_000_000


def draw(situation: Situation, record: Record, n: int = 1000, seed: int = 0, spread: Spread | None = None) -> Worlds:
    """`n` worlds of equal weight by a seeded Latin hypercube (Definition W.2); the same seed gives the same worlds.

    Raises ModelError where the situation has no feasible state, UsageError below one world or for a negative seed.
    """
    if n < 1:
        raise UsageError(f"{n} worlds were asked for", expected="at least one world", todo="use --worlds 1000")
    if seed < 0:
        raise UsageError(f"{seed} is no seed", expected="a whole number from 0", todo="use --seed 0")
    graph, known, cube = build(situation), frozen(situation, record), Hypercube(n, seed)
    weighings = weigh(situation, record)
    readings = {key: _readings(found, cube) for key, found in weighings.items()}
    lists, chosen = _lists(situation, graph.actors, readings, cube)
    assignments, ordering = _distinct(chosen, len(graph.actors) * graph.size)
    tempos = {actor: tempo(situation, actor, known) for actor in graph.actors}
    given = [situation.actors[actor] for actor in graph.actors]
    return Worlds(
        graph=graph,
        seed=seed,
        weight=np.full(n, 1 / n),
        readings=readings,
        lists=tuple(map(tuple, lists)),
        assignments=assignments,
        ordering=ordering,
        tempo=_ranged([tempos[actor].span for actor in graph.actors], cube),
        rationality=_ranged([actor.rationality or defaults().rationality for actor in given], cube),
        reluctance=_ranged([defaults().reluctance for _ in given], cube),
        bargaining=cube.within(_bargaining(situation)),
        groups=groups(situation, graph.actors, known),
        weighings=weighings,
        tempos=tempos,
        notes=_notes(len(assignments), chosen),
        spread=spread or Threads(),
    )


def _readings(found: Weighing, cube: Hypercube) -> Ints:
    """A reading for every world: priors and likelihoods drawn from their ranges, then the posterior drawn from."""
    low, high = found.arrays()
    prior = onto_simplex(low + (high - low) * cube.columns(len(low)), low, high)
    least, most = ends(found.readings, found.counted)
    at = cube.columns(least.size).reshape(cube.n, *least.shape)
    return cube.pick(update(prior, least * (most / least) ** at, trusts(found.counted)))


def _lists(
    situation: Situation, actors: Sequence[str], readings: dict[str, Ints], cube: Hypercube
) -> tuple[list[list[Priorities]], Ints]:
    lists, columns = [], []
    for actor in actors:
        found = wants(situation, actor)
        which = readings[found.hypothesis] if found.hypothesis else np.zeros(cube.n, np.int64)
        own, column = settled(found, which, cube)
        lists.append(own)
        columns.append(column)
    return lists, np.stack(columns, axis=1)


def _distinct(chosen: Ints, cells: int) -> tuple[Ints, Ints]:
    """Distinct rows and each world's row; beyond what memory holds, rare rows give way to the commonest likest row."""
    rows, ordering, counts = np.unique(chosen, axis=0, return_inverse=True, return_counts=True)
    ordering, most = ordering.reshape(-1), max(1, CELLS // cells)
    if len(rows) <= most:
        return rows, ordering
    kept = np.sort(np.argsort(-counts, kind="stable")[:most])
    stands_for = np.array([int(np.argmax((rows[kept] == row).sum(axis=1))) for row in rows])
    return rows[kept], stands_for[ordering]


def _notes(kept: int, chosen: Ints) -> tuple[str, ...]:
    total = len(np.unique(chosen, axis=0))
    return (f"{total} distinct assignments of preferences were merged to the {kept} commonest",) if kept < total else ()


def _bargaining(situation: Situation) -> Pair:
    return (situation.bargains and situation.bargains.share) or defaults().bargaining


def _ranged(spans: Sequence[Pair], cube: Hypercube) -> Floats:
    return np.stack([cube.within(span, log=True) for span in spans], axis=1)
