"""Statements: conditions over options, as trees of frozen values. `parsing.py` reads them from text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Literal

import numpy as np
from numpy.typing import NDArray

BoolArray = NDArray[np.bool_]
Columns = Mapping[str, BoolArray]
Say = Callable[[str, bool], str]
Truth = bool | None


class MaskColumns(Mapping[str, BoolArray]):
    """States as bit masks read as columns: bit k of `masks[s]` is option `keys[k]` in state s."""

    def __init__(self, masks: NDArray[np.int64], keys: Sequence[str]) -> None:
        self.masks = masks
        self.bits = {key: np.int64(k) for k, key in enumerate(keys)}

    def __getitem__(self, key: str) -> BoolArray:
        return ((self.masks >> self.bits[key]) & 1).astype(np.bool_)

    def __iter__(self) -> Iterator[str]:
        return iter(self.bits)

    def __len__(self) -> int:
        return len(self.bits)


class Statement:
    """A condition over options; `parse` makes one from text."""

    __slots__ = ()

    def names(self) -> frozenset[str]:
        """The options that it mentions."""
        return (
            frozenset((self.key,)) if isinstance(self, Name) else frozenset().union(*map(Statement.names, parts(self)))
        )

    def evaluate(self, columns: Columns) -> BoolArray:
        """Truth in every state; columns map each option to bool[S], and so is the result."""
        shape = np.shape(next(iter(columns.values()))) if columns else ()
        return np.array(np.broadcast_to(_evaluate(self, columns), shape))

    def on(self, masks: NDArray[np.int64], keys: Sequence[str]) -> BoolArray:
        """Truth in every state given as a bit mask; bit k stands for `keys[k]`."""
        return np.array(np.broadcast_to(_evaluate(self, MaskColumns(masks, keys)), np.shape(masks)))

    def truth(self, known: Mapping[str, bool]) -> Truth:
        """Truth where only some options are known (Kleene's three values; None is open)."""
        return _truth(self, known)

    def text(self) -> str:
        """The canonical text; parsing it gives an equal statement."""
        return _text(self)

    def __str__(self) -> str:
        return _text(self)


@dataclass(frozen=True, slots=True)
class Constant(Statement):
    """`true` or `false`."""

    value: bool


@dataclass(frozen=True, slots=True)
class Name(Statement):
    """One option holds."""

    key: str


@dataclass(frozen=True, slots=True)
class Not(Statement):
    """The part does not hold."""

    part: Statement


@dataclass(frozen=True, slots=True)
class All(Statement):
    """`A and B and ...`: every item holds."""

    items: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Any(Statement):
    """`A or B or ...`: some item holds."""

    items: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class If(Statement):
    """`if A then B`: A does not hold, or B does."""

    given: Statement
    then: Statement


@dataclass(frozen=True, slots=True)
class Iff(Statement):
    """`A iff B`: both hold, or neither does."""

    left: Statement
    right: Statement


@dataclass(frozen=True, slots=True)
class Count(Statement):
    """`at least N of (A, B, ...)`, `at most N of`, `exactly N of`."""

    kind: Literal["at least", "at most", "exactly"]
    number: int
    items: tuple[Statement, ...]

    @property
    def bounds(self) -> tuple[int, int]:
        """The least and greatest number of items that may hold."""
        low = 0 if self.kind == "at most" else self.number
        return low, len(self.items) if self.kind == "at least" else self.number


def parts(statement: Statement) -> tuple[Statement, ...]:
    """The statements that one is made of."""
    match statement:
        case Not(part):
            return (part,)
        case If(one, other) | Iff(one, other):
            return one, other
        case All(items) | Any(items) | Count(_, _, items):
            return items
    return ()


def counts(statement: Statement) -> Iterator[Count]:
    """Every `at least N of (...)` and its like within a statement."""
    if isinstance(statement, Count):
        yield statement
    for part in parts(statement):
        yield from counts(part)


def negate(statement: Statement) -> Statement:
    """The opposite, with `not` pushed one step towards the options."""
    match statement:
        case Constant(value):
            return Constant(not value)
        case Not(part):
            return part
        case All(items):
            return Any(tuple(map(negate, items)))
        case Any(items):
            return All(tuple(map(negate, items)))
        case If(given, then):
            return All((given, negate(then)))
        case Iff(left, right):
            return Iff(left, negate(right))
        case Count("at least", number, items) if number:
            return Count("at most", number - 1, items)
        case Count("at most", number, items):
            return Count("at least", number + 1, items)
    return Not(statement)


def _evaluate(statement: Statement, columns: Columns) -> BoolArray:
    def of(part: Statement) -> BoolArray:
        return _evaluate(part, columns)

    match statement:
        case Constant(value):
            return np.array(value)
        case Name(key):
            return columns[key]
        case Not(part):
            return ~of(part)
        case All(items):
            return reduce(np.logical_and, map(of, items))
        case Any(items):
            return reduce(np.logical_or, map(of, items))
        case If(given, then):
            return ~of(given) | of(then)
        case Iff(left, right):
            return ~(of(left) ^ of(right))
        case Count(_, _, items):
            (low, high), total = statement.bounds, sum(of(item).astype(np.int16) for item in items)
            return np.asarray((low <= total) & (total <= high))
    raise TypeError(statement)


def _truth(statement: Statement, known: Mapping[str, bool]) -> Truth:
    if isinstance(statement, Name):
        return known.get(statement.key)
    if isinstance(statement, Constant):
        return statement.value
    values = [_truth(part, known) for part in parts(statement)]
    low, high = values.count(True), len(values) - values.count(False)
    match statement:
        case Not():
            least, most = 0, 0
        case All(items):
            least, most = len(items), len(items)
        case Any(items):
            least, most = 1, len(items)
        case Count():
            least, most = statement.bounds
        case If(given, then):
            return _truth(Any((Not(given), then)), known)
        case _:
            return None if None in values else values[0] == values[1]
    return False if high < least or low > most else True if least <= low and high <= most else None


def _wrap(part: Statement) -> str:
    return part.text() if isinstance(part, Name | Not | Constant | Count) else f"({part.text()})"


def _text(statement: Statement) -> str:
    match statement:
        case Constant(value):
            return "true" if value else "false"
        case Name(key):
            return key
        case Not(part):
            return f"not {_wrap(part)}"
        case All(items):
            return " and ".join(map(_wrap, items))
        case Any(items):
            return " or ".join(map(_wrap, items))
        case If(given, then):
            return f"if {_wrap(given)} then {_wrap(then)}"
        case Iff(left, right):
            return f"{_wrap(left)} iff {_wrap(right)}"
        case Count(kind, number, items):
            return f"{kind} {number} of ({', '.join(map(_text, items))})"
    raise TypeError(statement)
