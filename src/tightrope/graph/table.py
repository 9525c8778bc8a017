"""Option tables as CSV: one column a state, one row an option, one row of payoffs an actor.

    actor,option,moves,1,2,3,4
    A,Swerve,both,N,Y,N,Y
    B,Swerve,both,N,N,Y,Y
    A,payoff,,1,2,4,3
    B,payoff,,1,4,2,3

`moves`: both, N->Y or Y->N. An option letter is Y, N or - (either). Payoffs are ordinal, greater is better.
A first line `# title` and a row `,status quo,` with an x under one state are optional.
"""

from __future__ import annotations

import csv
from io import StringIO
from itertools import product
from pathlib import Path

import numpy as np

from tightrope.errors import ModelError, Where
from tightrope.graph.game import Game, text_of
from tightrope.graph.listed import ListedGraph
from tightrope.graph.options import OptionGraph
from tightrope.graph.preferences import ranks

HEAD = ["actor", "option", "moves"]
WAYS = {"both": "NY", "": "NY", "N->Y": "N", "Y->N": "Y"}


def read_table(path: Path | str) -> Game:
    """The game of an option table. Raises ModelError with the line."""
    path = Path(path)
    lines = [
        (n, row) for n, row in enumerate(csv.reader(StringIO(text_of(path))), 1) if any(cell.strip() for cell in row)
    ]
    title = ""
    if lines and lines[0][1][0].startswith("#"):
        title = ",".join(lines.pop(0)[1]).lstrip("# ").strip()
    return _Table(path, lines).game(title)


class _Table:
    def __init__(self, path: Path, lines: list[tuple[int, list[str]]]) -> None:
        self.path = path
        head = [cell.strip() for cell in lines[0][1]] if lines else []
        if head[:3] != HEAD or len(head) < 4:
            raise self._wrong(lines[0][0] if lines else 1, "no table head", "actor,option,moves, then a column a state")
        self.labels = head[3:]
        self.start: str | None = None
        self.options: list[tuple[str, str, str, list[str]]] = []
        self.payoffs: dict[str, list[float]] = {}
        for number, row in lines[1:]:
            self._row(number, [cell.strip() for cell in row])

    def _row(self, number: int, row: list[str]) -> None:
        actor, kind, way, cells = row[0], row[1], (row[2:3] or [""])[0], row[3:]
        if len(cells) != len(self.labels):
            raise self._wrong(number, f"{len(cells)} cells for {len(self.labels)} states", "one cell a state")
        if kind == "status quo":
            self.start = self.labels[next((k for k, cell in enumerate(cells) if cell), 0)]
        elif kind in ("payoff", "rank"):
            self.payoffs[actor] = self._numbers(number, cells)
        elif set(cells) - set("YN-") or way not in WAYS:
            raise self._wrong(number, f"option {kind!r} is not readable", "moves both, N->Y or Y->N; cells Y, N or -")
        else:
            self.options.append((actor, kind, WAYS[way], cells))

    def _numbers(self, number: int, cells: list[str]) -> list[float]:
        try:
            return [float(cell) for cell in cells]
        except ValueError:
            raise self._wrong(number, "a payoff is not a number", "a number a state, greater is better") from None

    def _wrong(self, line: int, what: str, expected: str) -> ModelError:
        return ModelError(what, where=Where(self.path, line), expected=expected)

    def game(self, title: str) -> Game:
        actors = list(dict.fromkeys(actor for actor, *_ in self.options))
        missing = [actor for actor in actors if actor not in self.payoffs]
        if missing or not actors:
            raise ModelError(
                "payoffs are missing", where=Where(self.path), todo=f"add a payoff row: {missing or 'all'}"
            )
        graph = ListedGraph(
            actors,
            self.labels,
            {actor: self._moves(actor) for actor in actors},
            status_quo=self.start,
            options=[f"{actor}.{name}".replace(" ", "_") for actor, name, *_ in self.options],
            owners=[actors.index(actor) for actor, *_ in self.options],
            settings=["".join(cells[s] for *_, cells in self.options) for s in range(len(self.labels))],
        )
        return Game(graph, ranks([self.payoffs[actor] for actor in actors]), title)

    def _moves(self, actor: str) -> list[tuple[str, str]]:
        each = range(len(self.labels))
        return [(self.labels[s], self.labels[t]) for s, t in product(each, each) if s != t and self._can(actor, s, t)]

    def _can(self, actor: str, s: int, t: int) -> bool:
        """Only the actor's own options differ, and each changes the way it may; a - agrees with either letter."""
        for owner, _, way, cells in self.options:
            if cells[s] != cells[t] and "-" not in (cells[s], cells[t]) and (owner != actor or cells[s] not in way):
                return False
        return any(owner == actor and cells[s] != cells[t] for owner, _, _, cells in self.options)


def table_csv(game: Game) -> str:
    """The game as an option table; rules of moves other than one-way options are lost, labels become numbers."""
    graph, out = game.graph, StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if game.title:
        out.write(f"# {game.title}\n")
    writer.writerow([*HEAD, *range(1, graph.size + 1)])
    for row in _option_rows(game):
        writer.writerow(row)
    for actor, rank in zip(graph.actors, game.ranks, strict=True):
        writer.writerow([actor, "payoff", "", *(rank + 1)])
    if graph.status_quo is not None:
        writer.writerow(["", "status quo", "", *("x" if s == graph.status_quo else "" for s in range(graph.size))])
    return out.getvalue()


def _option_rows(game: Game) -> list[list[str]]:
    graph = game.graph
    if isinstance(graph, OptionGraph):
        yes, no = graph.limits.stays_yes, graph.limits.stays_no
        letters = np.where(graph.masks[:, None] >> np.arange(len(graph.options)) & 1, "Y", "N")
        ways = ["N->Y" if k in yes else "Y->N" if k in no else "both" for k in range(len(graph.options))]
    elif isinstance(graph, ListedGraph) and graph.settings:
        letters, ways = np.array([list(text) for text in graph.settings]), ["both"] * len(graph.options)
    else:
        raise ModelError("a model without options is no option table", todo="write it as case")
    names = [key.partition(".")[2] for key in graph.options]
    return [[graph.actors[graph.owners[k]], names[k], ways[k], *letters[:, k]] for k in range(len(names))]
