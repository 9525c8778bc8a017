"""Models whose states and moves are listed one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np

from tightrope.errors import ModelError
from tightrope.graph.base import Graph, Label
from tightrope.graph.moves import Bools, Ints, Moves, explicit
from tightrope.situation.parsing import parse


class ListedGraph(Graph):
    """States with labels, and each actor's moves as pairs of labels (Definition G.1).

    `options` and `settings` are optional: `settings[s]` holds Y, N or - (either) for each option, in order.
    Raises ModelError for a move of an unknown actor or between unknown states.
    """

    def __init__(
        self,
        actors: Sequence[str],
        states: Sequence[Label],
        moves: Mapping[str, Sequence[tuple[Label, Label]]],
        *,
        status_quo: Label | None = None,
        options: Sequence[str] = (),
        owners: Sequence[int] = (),
        settings: Sequence[str] = (),
        sentences: Sequence[str] = (),
    ) -> None:
        self.actors, self.states = tuple(actors), tuple(states)
        self.size = len(self.states)
        if not self.size:
            raise ModelError("the model has no states", todo="list at least one state")
        self._at = {label: s for s, label in enumerate(self.states)}
        self.status_quo = None if status_quo is None else self.at(status_quo)
        self.options, self.owners, self.settings = tuple(options), tuple(owners), tuple(settings)
        self._sentences = tuple(sentences)
        unknown = sorted(set(moves) - set(self.actors))
        if unknown:
            raise ModelError(f"moves of unknown actor {unknown[0]!r}", expected=f"one of {', '.join(self.actors)}")
        self._arcs = [self._pairs(moves.get(actor, ())) for actor in self.actors]

    def _pairs(self, pairs: Sequence[tuple[Label, Label]]) -> Ints:
        found = [(self.at(a), self.at(b)) for a, b in pairs if a != b]
        return np.array(found, np.int64).reshape(-1, 2)  # type: ignore[return-value]

    def at(self, label: Label) -> int:
        """The number of a labelled state. Raises ModelError."""
        if label not in self._at:
            few = ", ".join(map(str, self.states[:12]))
            raise ModelError(f"no state is labelled {label!r}", expected=f"one of {few}")
        return self._at[label]

    @cached_property
    def moves(self) -> Moves:
        """The listed arcs."""
        return explicit(self._arcs, self.size)  # type: ignore[arg-type]

    @property
    def members(self) -> Ints:
        """There are no rows."""
        return np.zeros((len(self.actors), 1), np.int32)

    def label(self, state: int) -> Label:
        """The label of the file."""
        return self.states[state]

    def reach(self, actor: str | int, state: int) -> Ints:
        """The states that one move of the actor leads to, ascending (Definition G.2)."""
        i, moves = self.number(actor), self.moves
        return moves.out[moves.out_at[i, state] : moves.out_at[i, state + 1]]

    def holds(self, statement: str) -> Bools:
        """Where the statement is true of the states' settings; an option set to - counts as no."""
        if not self.options or not self.settings:
            raise ModelError("this model has no options to state anything about", todo="rank its states directly")
        yes = {key: np.array([text[k] == "Y" for text in self.settings]) for k, key in enumerate(self.options)}
        return parse(statement, self.options).evaluate(yes)

    def describe(self, state: int) -> str:
        """The state as a sentence: given, or made from its options."""
        if self._sentences:
            return self._sentences[state]
        if not self.settings:
            return f"State {self.states[state]}."
        yes = [
            key.replace(".", ": ")
            for key, letter in zip(self.options, self.settings[state], strict=False)
            if letter == "Y"
        ]
        return f"State {self.states[state]}: {'; '.join(yes) or 'nobody does any of it'}."

    def act(self, actor: int, source: int, target: int) -> str:
        """A move as a clause, with who makes it and which of its options change."""
        said = super().act(actor, source, target)
        if not self.settings:
            return said
        triples = zip(self.options, self.settings[source], self.settings[target], strict=True)
        changed = [
            f"{'' if b == 'Y' else 'not '}{key.partition('.')[2].replace('_', ' ')}"
            for key, a, b in triples
            if a != b != "-"
        ]
        return f"{said} ({', '.join(changed)})" if changed else said
