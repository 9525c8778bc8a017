"""Rules as statements that every state must satisfy; whether any state does; and which rules clash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from tightrope.situation.parsing import parse
from tightrope.situation.schema import Rule, Situation
from tightrope.situation.statements import Count, If, Name, Not, Statement

CHUNK = 1 << 18


def limit(rule: Rule) -> Statement | None:
    """What the rule asks of every state; None for a rule that limits moves only."""
    if rule.never is not None:
        return Not(parse(rule.never))
    if rule.only_if is not None:
        return If(parse(rule.only_if["act"]), parse(rule.only_if["needs"]))
    if rule.one_of is not None:
        return Count("exactly" if rule.exactly else "at most", 1, tuple(map(Name, rule.one_of)))
    return None


def limits(situation: Situation) -> tuple[Statement, ...]:
    """What the rules ask of every state."""
    return tuple(found for found in map(limit, situation.rules) if found is not None)


def state(literals: Sequence[str]) -> dict[str, bool]:
    """Literals `a.b` and `not a.b` as values of options."""
    trees = map(parse, literals)
    return {next(iter(tree.names())): isinstance(tree, Name) for tree in trees}


def _names(statements: Sequence[Statement]) -> list[str]:
    return sorted(frozenset().union(*(statement.names() for statement in statements)))


def _chunks(count: int) -> Iterator[NDArray[np.int64]]:
    for start in range(0, 1 << count, CHUNK):
        yield np.arange(start, min(start + CHUNK, 1 << count), dtype=np.int64)


def _kept(statements: Sequence[Statement], keys: Sequence[str]) -> Iterator[NDArray[np.int64]]:
    """The masks over `keys` that satisfy every statement, chunk by chunk."""
    for masks in _chunks(len(keys)):
        left = masks
        for statement in statements:
            left = left[statement.on(left, keys)]
        yield left


def witness(statements: Sequence[Statement]) -> dict[str, bool] | None:
    """One setting of the named options that satisfies all statements, with as few acts as the first found; or None."""
    keys = _names(statements)
    for left in _kept(statements, keys):
        if left.size:
            return {key: bool(left[0] >> k & 1) for k, key in enumerate(keys)}
    return None


def count_states(statements: Sequence[Statement], options: int) -> int:
    """How many of the 2**options states satisfy all statements."""
    keys = _names(statements)
    return sum(left.size for left in _kept(statements, keys)) << (options - len(keys))


def clash(statements: Sequence[Statement]) -> list[int]:
    """A smallest set of statements (by index, none to spare) that no state satisfies together."""
    needed = list(range(len(statements)))
    for k in range(len(statements)):
        rest = [n for n in needed if n != k]
        if witness([statements[n] for n in rest]) is None:
            needed = rest
    return needed
