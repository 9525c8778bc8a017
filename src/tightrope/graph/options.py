"""Models in option form: a state is a setting of yes/no options, a move changes options of one actor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tightrope.errors import ModelError
from tightrope.graph.base import Graph, Label
from tightrope.graph.enumerate import LIMIT, feasible
from tightrope.graph.moves import Bools, Ints, Masks, Moves, implicit
from tightrope.graph.rules import Limits
from tightrope.situation.parsing import parse

MOST = 62


class OptionGraph(Graph):
    """States are bit masks (bit k: `options[k]` is yes). Actor `owners[k]` controls option k (Definitions G.1, G.3).

    An actor moves by changing any non-empty subset of its own options to another feasible state, where `limits` lets
    it. `say(k, yes)` words one option, `name(i)` an actor. Raises ModelError for no feasible state, or too many.
    """

    def __init__(
        self,
        actors: Sequence[str],
        options: Sequence[str],
        owners: Sequence[int],
        limits: Limits | None = None,
        *,
        status_quo: int | None = None,
        name: Callable[[int], str] | None = None,
        say: Callable[[int, bool], str] | None = None,
        limit: int = LIMIT,
    ) -> None:
        if len(options) > MOST:
            raise ModelError(f"{len(options)} options are too many", expected=f"at most {MOST}", todo="merge options")
        self.actors, self.options, self.owners = tuple(actors), tuple(options), tuple(owners)
        self.limits = limits or Limits()
        self.masks: Masks = feasible(self.options, self.limits.bans, limit)
        self.size = len(self.masks)
        self._say, self._name = say, name
        self.status_quo = None if status_quo is None else self._start(status_quo)

    def _start(self, mask: int) -> int | None:
        state = self.index(mask)
        if state >= 0:
            return state
        here = np.array([mask], np.int64)
        broken = [ban.words for ban in self.limits.bans if ban.statement.on(here, self.options)[0]]
        raise ModelError(
            f"the status quo breaks the rule `{'` and `'.join(broken)}`", todo="mend `status_quo`, or relax the rule"
        )

    def index(self, mask: int) -> int:
        """The state of a mask, or -1 where it is not feasible."""
        at = int(np.searchsorted(self.masks, mask))
        return at if at < self.size and self.masks[at] == mask else -1

    def indices(self, masks: Masks) -> NDArray[np.int64]:
        """The states of many masks, -1 where not feasible."""
        at = np.minimum(np.searchsorted(self.masks, masks), self.size - 1)
        return np.where(self.masks[at] == masks, at, -1)

    def fixed(self, settings: Mapping[str, bool]) -> tuple[OptionGraph, Masks]:
        """The graph in which these options are set beforehand, and the number here of each of its states.

        Raises ModelError for an unknown option, or where no state is left.
        """
        unknown = [key for key in settings if key not in self.options]
        if unknown:
            raise ModelError(f"unknown option `{unknown[0]}`", expected=f"one of {', '.join(self.options)}")
        bits = sum(1 << self.options.index(key) for key in settings)
        values = sum(1 << self.options.index(key) for key, yes in settings.items() if yes)
        kept = np.flatnonzero((self.masks & np.int64(bits)) == values)
        if not len(kept):
            raise ModelError(f"no feasible state has {', '.join(settings)} set so", todo="set fewer options")
        part = copy(self)
        part.__dict__.pop("moves", None)
        part.__dict__.pop("members", None)
        part.masks, part.size = self.masks[kept], len(kept)
        here = -1 if self.status_quo is None else part.index(int(self.masks[self.status_quo]))
        part.status_quo = here if here >= 0 else None
        return part, kept

    def own(self, group: Iterable[int]) -> int:
        """The bits of the options that the actors of a group control."""
        members = set(group)
        return sum(1 << k for k, owner in enumerate(self.owners) if owner in members)

    def row_key(self, group: Iterable[int]) -> Masks:
        """States with one key lie within one joint move of the group, but for one-way options."""
        own = self.own(group)
        key = self.masks & ~np.int64(own)
        for tied in self.limits.together:
            bits = [np.int64(k) for k in tied]
            if not all(own >> int(k) & 1 for k in bits):
                key = key | (self.masks & np.int64(sum(1 << int(k) for k in bits)))
                continue
            first = (self.masks >> bits[0]) & 1
            for k in bits[1:]:
                key = key | ((((self.masks >> k) & 1) ^ first) << k)
        return key

    def way(self, group: Iterable[int]) -> Masks | None:
        """Bits that no move of the group may clear: one-way options that have gone their way; None without any."""
        own = self.own(group)
        yes, no = (sum(1 << k for k in ks if own >> k & 1) for ks in (self.limits.stays_yes, self.limits.stays_no))
        return (self.masks & np.int64(yes)) | (~self.masks & np.int64(no)) if yes | no else None

    @cached_property
    def moves(self) -> Moves:
        """Rows of states that differ in one actor's options only; never a list of arcs."""
        each = range(len(self.actors))
        own = [self.masks & np.int64(self.own((i,))) for i in each]
        return implicit([self.row_key((i,)) for i in each], [self.way((i,)) for i in each], own)

    @cached_property
    def members(self) -> Ints:
        """Each actor's states sorted by row, int32[N, S]."""
        return np.argsort(self.moves.row, axis=1, kind="stable").astype(np.int32)

    def reach(self, actor: str | int, state: int) -> Ints:
        """The states that one move of the actor leads to, ascending (Definition G.2)."""
        i, moves = self.number(actor), self.moves
        row = moves.row[i, state]
        members = self.members[i, moves.start[i, row] : moves.start[i, row + 1]]
        if moves.mode[i]:
            members = members[(moves.way[i, state] & ~moves.way[i, members]) == 0]
        return np.asarray(members[members != state])

    def holds(self, statement: str) -> Bools:
        """Where the statement is true, bool[S]. Raises StatementError."""
        return parse(statement, self.options).on(self.masks, self.options)

    def label(self, state: int) -> Label:
        """The options that are yes, in file order, joined by commas; `none` where all are no."""
        return ", ".join(self.true(state)) or "none"

    def true(self, state: int) -> list[str]:
        """The options that are yes in a state."""
        mask = int(self.masks[state])
        return [key for k, key in enumerate(self.options) if mask >> k & 1]

    def _named(self, text: str) -> int | None:
        keys = [] if text == "none" else [key.strip() for key in text.split(",")]
        if not all(key in self.options for key in keys):
            return None
        state = self.index(sum(1 << self.options.index(key) for key in set(keys)))
        return None if state < 0 else state

    def name(self, actor: int) -> str:
        """The actor's name as prose has it."""
        return self._name(actor) if self._name else self.actors[actor]

    def say(self, option: int, yes: bool) -> str:
        """One option as a clause."""
        if self._say:
            return self._say(option, yes)
        return self.options[option] if yes else f"not {self.options[option]}"

    def describe(self, state: int) -> str:
        """What is done in the state, as a sentence."""
        mask = int(self.masks[state])
        clauses = [self.say(k, True) for k in range(len(self.options)) if mask >> k & 1]
        text = "; ".join(clauses) or "nobody does any of it"
        return f"{text[:1].upper()}{text[1:]}."

    def act(self, actor: int, source: int, target: int) -> str:
        """What an actor changes from one state to another, as a clause."""
        before, after = int(self.masks[source]), int(self.masks[target])
        changed = [k for k, owner in enumerate(self.owners) if owner == actor and (before ^ after) >> k & 1]
        return " and ".join(self.say(k, bool(after >> k & 1)) for k in changed)
