"""Published conflicts in the format `conflict-case/1`: JSON with states, moves, rankings and equilibria."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from tightrope.errors import ModelError, TightropeError, Where
from tightrope.graph.base import Label
from tightrope.graph.game import Game, text_of
from tightrope.graph.listed import ListedGraph
from tightrope.graph.preferences import ranking

SCHEMA = "conflict-case/1"


def read_case(path: Path | str) -> Game:
    """The game of a `conflict-case/1` file. Raises ModelError that names the file and the missing field."""
    path = Path(path)
    try:
        data = json.loads(text_of(path))
    except json.JSONDecodeError as error:
        raise ModelError(f"not JSON: {error.msg}", where=Where(path, error.lineno, error.colno)) from None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise ModelError("unknown schema", where=Where(path), expected=f'an object with "schema": "{SCHEMA}"')
    try:
        return _game(data)
    except KeyError as error:
        raise ModelError(f"the field {error} is missing", where=Where(path), todo=f"add {error}") from None
    except TightropeError as error:
        raise ModelError(error.what, where=Where(path), expected=error.expected, todo=error.todo) from None


def _game(data: dict[str, Any]) -> Game:
    actors = data["decision_makers"]
    keys, owners = _options(data.get("options", ()), actors)
    graph = ListedGraph(
        actors,
        [state["label"] for state in data["feasible_states"]],
        {actor: [(a, b) for a, b in pairs] for actor, pairs in data["moves"].items()},
        status_quo=data.get("status_quo"),
        options=keys,
        owners=owners,
        settings=_settings(data["feasible_states"], len(keys)),
    )
    ranks = np.stack([ranking(graph, data["preferences"][actor]) for actor in actors])
    published: dict[str, list[Label]] = data.get("published_equilibria", {})
    return Game(graph, ranks, data.get("title", ""), data.get("citation", ""), published=published)


def _options(options: Any, actors: list[str]) -> tuple[list[str], list[int]]:
    keys = [f"{option['dm']}.{option['name']}".replace(" ", "_") for option in options]
    return keys, [actors.index(option["dm"]) for option in options]


def _settings(states: list[dict[str, Any]], count: int) -> list[str]:
    """The Y, N and - of each state, where every state has them."""
    texts = [str(state.get("state", ""))[:count] for state in states]
    return texts if count and all(len(text) == count and not set(text) - set("YN-") for text in texts) else []


def case_json(game: Game) -> str:
    """The game as `conflict-case/1`; reading it gives the same moves and ranks."""
    graph = game.graph
    labels = [graph.label(s) for s in range(graph.size)]
    data: dict[str, Any] = {"schema": SCHEMA, "title": game.title, "decision_makers": list(graph.actors)}
    if isinstance(graph, ListedGraph) and graph.settings:
        owned = zip(graph.options, graph.owners, strict=True)
        data["options"] = [{"name": key.partition(".")[2], "dm": graph.actors[owner]} for key, owner in owned]
        states = [{"label": label, "state": text} for label, text in zip(labels, graph.settings, strict=True)]
    else:
        states = [{"label": label, "state": graph.describe(s)} for s, label in enumerate(labels)]
    data["feasible_states"] = states
    data["status_quo"] = None if graph.status_quo is None else labels[graph.status_quo]
    each = range(len(graph.actors))
    data["moves"] = {
        graph.actors[i]: [[labels[s], labels[t]] for s in range(graph.size) for t in graph.reach(i, s)] for i in each
    }
    data["preferences"] = {graph.actors[i]: _best_first(game, i, labels) for i in each}
    data["published_equilibria"], data["citation"] = dict(game.published), game.citation
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _best_first(game: Game, actor: int, labels: list[Label]) -> list[Any]:
    rank = game.ranks[actor]
    levels = [[labels[int(s)] for s in np.flatnonzero(rank == level)] for level in range(int(rank.max()), -1, -1)]
    return [level[0] if len(level) == 1 else level for level in levels if level]
