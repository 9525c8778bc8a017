"""What `tightrope check` tells of a file: its size, and what is allowed but looks like a slip."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tightrope.situation.limits import count_states, limits
from tightrope.situation.loader import load
from tightrope.situation.mentions import mentioned
from tightrope.situation.names import option_keys
from tightrope.situation.schema import Situation

SLOW = 1 << 16


@dataclass(frozen=True)
class Summary:
    """Counts of a situation that loads, and warnings in words with the line where there is one."""

    title: str
    counts: dict[str, int]
    warnings: tuple[str, ...] = ()

    def __str__(self) -> str:
        return ", ".join(f"{count:,} {name if count != 1 else _one(name)}" for name, count in self.counts.items())


def _one(name: str) -> str:
    return {"hypotheses": "hypothesis", "strategies": "strategy"}.get(name, name.removesuffix("s"))


def check(path: Path | str) -> Summary:
    """Load a file and sum it up. Raises as `load`."""
    return sum_up(load(path))


def sum_up(situation: Situation) -> Summary:
    """Counts and warnings of a situation."""
    states = count_states(limits(situation), len(option_keys(situation)))
    counts = {
        "actors": len(situation.actors),
        "options": len(option_keys(situation)),
        "states": states,
        "rules": len(situation.rules),
        "hypotheses": len(situation.hypotheses),
        "indicators": len(situation.indicators),
        "objectives": len(situation.objectives),
        "strategies": len(situation.strategies),
    }
    return Summary(situation.title, counts, tuple(_warnings(situation, states)))


def _warnings(situation: Situation, states: int) -> Iterator[str]:
    wanted = mentioned(situation)
    for key in option_keys(situation):
        if key not in wanted:
            yield f"{_line(situation, f'options.{key}')}no preference or objective mentions `{key}`"
    for actor in situation.actors:
        if not situation.options.get(actor):
            yield f"{_line(situation, f'actors.{actor}')}`{actor}` has no options: it can only watch"
        if actor not in situation.preferences:
            yield f"{_line(situation, f'actors.{actor}')}`{actor}` has no preferences: every state is equal to it"
    used = {order.by for order in situation.preferences.values()}
    for key in situation.hypotheses:
        if key not in used:
            yield f"{_line(situation, f'hypotheses.{key}')}no actor's preferences follow the hypothesis `{key}`"
    yield from _thin(situation)
    if states > SLOW:
        yield f"{states:,} states: an ensemble of worlds will be slow; rules or fewer options help"


def _thin(situation: Situation) -> Iterator[str]:
    if situation.as_of is None:
        yield "no `as_of` date: nothing tells what the analyst knew when"
    if not situation.strategies:
        yield "no strategies: there is no plan to compare"
    if not situation.objectives:
        yield "no objectives: plans cannot be judged"


def _line(situation: Situation, path: str) -> str:
    line = situation.places.get(path)
    return f"line {line}: " if line else ""
