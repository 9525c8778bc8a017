"""A graph with preferences, and reading one from a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tightrope import plugins
from tightrope.errors import ModelError, Where
from tightrope.graph.base import Graph, Label
from tightrope.graph.moves import Ints

if TYPE_CHECKING:
    from tightrope.graph.preferences import Priority
    from tightrope.situation.schema import Situation

SUFFIXES = {".yaml": "yaml", ".yml": "yaml", ".json": "case", ".csv": "table"}


@dataclass(frozen=True)
class Game:
    """A graph and ranks int32[N, S], with what its file says of it.

    `orders` holds each actor's priorities where the ranks come from statements; `published` equilibria by concept.
    """

    graph: Graph
    ranks: Ints
    title: str = ""
    citation: str = ""
    orders: Mapping[str, Sequence[Priority]] = field(default_factory=dict)
    published: Mapping[str, Sequence[Label]] = field(default_factory=dict)
    situation: Situation | None = None
    notes: tuple[str, ...] = ()


def read(path: Path | str, readings: Mapping[str, str] | None = None) -> Game:
    """The game in a file: a situation (YAML), conflict-case/1 (JSON) or an option table (CSV).

    Other formats are parts of the group `tightrope.games`, named by their suffix. Raises ModelError, SituationError.
    """
    path = Path(path)
    if not path.is_file():
        what = "this is a folder" if path.is_dir() else "no such file"
        raise ModelError(what, where=Where(path), expected="a file that holds a model", todo="check the path")
    kind = SUFFIXES.get(path.suffix.lower(), path.suffix.lower().lstrip("."))
    if kind not in plugins.available("games"):
        known = ", ".join(SUFFIXES)
        raise ModelError(f"cannot read a model from {path.suffix!r}", where=Where(path), expected=f"one of {known}")
    reader = plugins.load("games", kind)
    game: Game = reader(path, readings=readings) if kind == "yaml" else reader(path)
    return game


def text_of(path: Path) -> str:
    """The text of a model file. Raises ModelError where it is missing, empty or no text."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ModelError("no such file", where=Where(path), todo="check the path") from None
    except UnicodeDecodeError:
        raise ModelError("this is no text file", where=Where(path), expected="a text file in UTF-8") from None
    except OSError as error:
        raise ModelError(f"cannot read the file: {error.strerror}", where=Where(path), todo="check the path") from None
    if not text.strip():
        raise ModelError("the file is empty", where=Where(path), expected="a model")
    return text


def read_situation(path: Path, readings: Mapping[str, str] | None = None) -> Game:
    """The game of a situation file: one reading a hypothesis (the highest prior unless chosen), orders averaged."""
    from tightrope.graph.build import build, chosen, ordering, ranks_of
    from tightrope.situation import load

    situation = load(path)
    graph = build(situation)
    picked = readings or {}
    if unknown := [name for name in picked if name not in situation.hypotheses]:
        known = ", ".join(situation.hypotheses) or "this file has no hypotheses"
        raise ModelError(f"no hypothesis is called {unknown[0]!r}", where=Where(path), expected=known)
    notes = tuple(
        f"{name}: {chosen(hypothesis, picked.get(name))}" for name, hypothesis in situation.hypotheses.items()
    )
    orders = {actor: ordering(situation, actor, picked) for actor in graph.actors}
    return Game(
        graph, ranks_of(graph, situation, picked), situation.title, orders=orders, situation=situation, notes=notes
    )
