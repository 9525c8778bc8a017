"""What `tightrope check` tells of a file: its size, and what is allowed but looks like a slip."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tightrope.situation.limits import count_states, limits
from tightrope.situation.loader import load
from tightrope.situation.names import option_keys
from tightrope.situation.schema import Situation
from tightrope.situation.slips import slips


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
    return Summary(situation.title, counts, tuple(slips(situation, states)))
