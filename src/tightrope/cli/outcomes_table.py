"""What holds, as a table: a row a state, a column a concept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from rich.table import Table

from tightrope.graph import CONCEPTS, OptionGraph, evolution, stable_all

if TYPE_CHECKING:
    from tightrope.graph import Game
    from tightrope.graph.moves import Ints

MOST = 12
Part = str | Table


def overview(game: Game, rule: str) -> list[Part]:
    """A title, the states that hold under some concept (the most demanding first), and notes."""
    graph = game.graph
    found = np.asarray(np.logical_and.reduce(stable_all(graph, game.ranks, CONCEPTS, rule), axis=1))
    order = sorted(map(int, np.flatnonzero(found.any(axis=0))), key=lambda s: (-int(found[:, s].sum()), s))
    start = graph.status_quo
    steps = None if start is None else evolution(graph, game.ranks, start).steps
    table = Table("state", *CONCEPTS, "from today", "what it says")
    for s in order[:MOST]:
        ticks = ["yes" if found[c, s] else "" for c in range(len(CONCEPTS))]
        away = _away(s, start, steps)
        name = f"#{s}" if isinstance(graph, OptionGraph) else str(graph.label(s))
        table.add_row(name, *ticks, away, graph.describe(s))
    notes: list[Part] = [f"{game.title or 'Game'}: {graph.size:,} states, {len(graph.actors)} actors", table]
    if len(order) > MOST:
        notes.append(f"{len(order) - MOST:,} more hold under weaker concepts; --format json lists all.")
    counts = ", ".join(f"{concept} {int(row.sum())}" for concept, row in zip(CONCEPTS, found, strict=True))
    notes.append(f"States that hold for all: {counts}. `from today` counts improving moves from the status quo.")
    notes += [f"Reading taken for {note}; choose another with --reading." for note in game.notes]
    return notes


def _away(s: int, start: int | None, steps: Ints | None) -> str:
    if steps is None:
        return ""
    count = int(steps[s])
    return "today" if s == start else "no path" if count < 0 else "1 move" if count == 1 else f"{count} moves"
