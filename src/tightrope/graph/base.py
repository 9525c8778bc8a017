"""The graph of a model: actors, states, moves (Definition G.1)."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import overload

from tightrope.errors import ModelError
from tightrope.graph.moves import Bools, Ints, Moves

Label = int | str


class Labels(Sequence[str]):
    """Names of states, made when asked for."""

    def __init__(self, size: int, name: Callable[[int], str]) -> None:
        self._size, self._name = size, name

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> list[str]: ...
    def __getitem__(self, at: int | slice) -> str | list[str]:
        if isinstance(at, slice):
            return [self._name(s) for s in range(self._size)[at]]
        return self._name(range(self._size)[at])


class Graph(ABC):
    """Actors and states with each actor's moves; states are numbered from 0 to `size` - 1."""

    actors: tuple[str, ...]
    size: int
    status_quo: int | None

    @property
    def labels(self) -> Sequence[str]:
        """The short name of each state."""
        return Labels(self.size, lambda state: str(self.label(state)))

    @property
    @abstractmethod
    def moves(self) -> Moves:
        """All moves, as the compiled search reads them."""

    @property
    @abstractmethod
    def members(self) -> Ints:
        """Each actor's states sorted by row, int32[N, S]; one column of zeros where moves are listed."""

    @abstractmethod
    def label(self, state: int) -> Label:
        """The name of a state as the user's file has it."""

    @abstractmethod
    def describe(self, state: int) -> str:
        """The state as a sentence."""

    @abstractmethod
    def reach(self, actor: str | int, state: int) -> Ints:
        """The states that one move of the actor leads to, ascending (Definition G.2)."""

    @abstractmethod
    def holds(self, statement: str) -> Bools:
        """Where a statement over options is true, bool[S]. Raises StatementError, or ModelError without options."""

    def name(self, actor: int) -> str:
        """The actor's name as prose has it."""
        return self.actors[actor]

    def act(self, actor: int, source: int, target: int) -> str:
        """A move as a clause, with who makes it."""
        return f"{self.name(actor)} moves from {self.label(source)} to {self.label(target)}"

    def number(self, actor: str | int) -> int:
        """The index of an actor. Raises ModelError that lists the actors."""
        if isinstance(actor, int) and 0 <= actor < len(self.actors):
            return actor
        if actor in self.actors:
            return self.actors.index(str(actor))
        raise ModelError(f"unknown actor {actor!r}", expected=f"one of {', '.join(self.actors)}")

    def find(self, text: str) -> int:
        """The state that a label, `status quo` or `#number` names. Raises ModelError."""
        if text == "status quo" and self.status_quo is not None:
            return self.status_quo
        if text[:1] == "#" and text[1:].isdigit() and int(text[1:]) < self.size:
            return int(text[1:])
        found = self._named(text)
        if found is None:
            few = ", ".join(repr(label) for label in self.labels[: min(self.size, 6)])
            raise ModelError(f"no state is called {text!r}", expected=f"a label such as {few}, `status quo`, or #0")
        return found

    def _named(self, text: str) -> int | None:
        return next((s for s in range(self.size) if str(self.label(s)) == text), None)
