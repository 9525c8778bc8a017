"""What changes in every finding if the situation were another? (Definition X.1)"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tightrope.analyses.running import run
from tightrope.domain import Finding
from tightrope.errors import UsageError
from tightrope.record import Record
from tightrope.situation import option_keys, parse
from tightrope.situation.schema import Ordering, Preference, Situation
from tightrope.situation.statements import Name
from tightrope.worlds import draw

ASKED = ("readings", "outcomes", "wedge", "strain", "strategies", "course")
LEAST = 0.005
KEYS = ("alliance", "ally", "plan", "aim", "state", "sign", "source", "target")


@dataclass(frozen=True)
class Change:
    """One number of a finding, before and after."""

    finding: str
    what: str
    before: float | None
    after: float | None


@dataclass(frozen=True)
class Contrast:
    """Two runs side by side: findings, and the numbers that differ, the largest difference first in each finding."""

    before: dict[str, Finding]
    after: dict[str, Finding]
    changes: tuple[Change, ...]


def contrast(
    situation: Situation, other: Situation, record: Record, *, n: int = 1000, seed: int = 0,
    names: Sequence[str] = ASKED,
) -> Contrast:  # fmt: skip
    """Run the named analyses on two situations with the same seed, and list what differs."""
    before, after = (run(each, draw(each, record, n=n, seed=seed), record, names=names) for each in (situation, other))
    return Contrast(before, after, tuple(change for name in names for change in changes(before[name], after[name])))


def changes(before: Finding, after: Finding) -> list[Change]:
    """The numbers of a finding that differ by at least half a point, largest first."""
    one, other = dict(leaves(before.numbers)), dict(leaves(after.numbers))
    found = [Change(before.key, key, one.get(key), other.get(key)) for key in {**one, **other}]
    moved = [c for c in found if c.before is None or c.after is None or abs(c.before - c.after) >= LEAST]
    return sorted(moved, key=lambda c: (-abs((c.before or 0.0) - (c.after or 0.0)), c.what))


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, float]]:
    """All numbers in nested JSON, by path; items of a list by their own names where they have some."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from leaves(item, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from leaves(item, f"{path}[{_called(item) or place}]")
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield path, float(value)


def _called(item: Any) -> str | None:
    if not isinstance(item, Mapping):
        return None
    parts = [str(item[key]) for key in KEYS if key in item]
    return " ".join(parts) or None


def with_set(situation: Situation, literal: str) -> Situation:
    """The situation with one option of its status quo set: `island.tell`, `not island.offer`. Raises StatementError."""
    tree = parse(literal, option_keys(situation))
    if len(tree.names()) != 1:
        raise UsageError(f"`{literal}` names several options", expected="`actor.option` or `not actor.option`")
    key = next(iter(tree.names()))
    rest = tuple(given for given in situation.status_quo if given.split()[-1] != key)
    return situation.model_copy(update={"status_quo": (*rest, key) if isinstance(tree, Name) else rest})


def with_swap(situation: Situation, swap: str) -> Situation:
    """The situation with two neighbouring priorities swapped: `patron 2` swaps the second and the third.

    Where readings fix the list, `patron.slighted 2` names the reading; without one, every reading's list is swapped.
    Raises UsageError.
    """
    who, _, place = swap.strip().rpartition(" ")
    actor, _, reading = who.partition(".")
    if actor not in situation.preferences or not place.isdigit():
        todo = "name an actor with preferences, then the place of the first of the two priorities"
        raise UsageError(f"cannot read the swap `{swap}`", expected="`actor 2`, or `actor.reading 2`", todo=todo)
    ordering = situation.preferences[actor]
    if ordering.by is None:
        moved = Ordering(prefers=_swapped(ordering.prefers, int(place), swap))
        return situation.model_copy(update={"preferences": {**situation.preferences, actor: moved}})
    hypothesis = situation.hypotheses[ordering.by]
    readings = {
        key: found.model_copy(update={"prefers": _swapped(found.prefers, int(place), swap)})
        if reading in ("", key)
        else found
        for key, found in hypothesis.readings.items()
    }
    changed = hypothesis.model_copy(update={"readings": readings})
    return situation.model_copy(update={"hypotheses": {**situation.hypotheses, ordering.by: changed}})


def _swapped(prefers: tuple[Preference, ...], place: int, swap: str) -> tuple[Preference, ...]:
    if not 1 <= place < len(prefers):
        raise UsageError(f"`{swap}` goes beyond the list", expected=f"a place from 1 to {len(prefers) - 1}")
    return (*prefers[: place - 1], prefers[place], prefers[place - 1], *prefers[place + 1 :])
