"""What a plan of the focal actor does in every state, phase by phase (Definition C.4)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tightrope.graph import OptionGraph
from tightrope.situation import parse
from tightrope.situation.schema import Step, Strategy
from tightrope.situation.statements import Name

Ints = NDArray[np.int64]


class Phase(NamedTuple):
    """From month `start`, the focal actor takes each state to `goes[state]`."""

    start: float
    goes: Ints


class Pledge(NamedTuple):
    """What an actor has bound itself to: in state `s`, the options `bits[s]` stand as in `wanted[s]`.

    `touched` are all options that are set anywhere.
    """

    bits: Ints
    wanted: Ints
    touched: int

    def kept(self, graph: OptionGraph, state: int, targets: Ints) -> NDArray[np.bool_]:
        """Which moves from a state leave things as they were pledged there."""
        return np.asarray(((graph.masks[targets] ^ self.wanted[state]) & self.bits[state]) == 0)


def phases(graph: OptionGraph, focal: int, plan: Strategy, months: float) -> list[Phase]:
    """The phases of a plan within the horizon; the first starts at month 0."""
    starts = sorted({0.0, *(step.month for step in plan.steps if 0 <= step.month < months)})
    return [Phase(start, goes(graph, focal, [s for s in plan.steps if s.month <= start])) for start in starts]


def goes(graph: OptionGraph, focal: int, steps: list[Step]) -> Ints:
    """Where the plan takes every state; a setting that no legal move allows is carried out as far as it goes.

    The last step whose condition holds wins for an option; options that the plan does not mention stay.
    """
    found = settings(graph, steps)
    target = _legal(graph, focal, np.arange(graph.size), found.wanted)
    return np.where(target >= 0, target, _as_far(graph, focal, found.wanted, found.touched))


def settings(graph: OptionGraph, steps: Sequence[Step]) -> Pledge:
    """What the steps set in every state: the last step whose condition holds wins for an option."""
    wanted, bits = graph.masks.copy(), np.zeros(graph.size, np.int64)
    touched = 0
    for step in steps:
        holds = (
            parse(step.when, graph.options).on(graph.masks, graph.options) if step.when else np.ones(graph.size, bool)
        )
        for literal in step.set:
            bit, yes = _bit(graph, literal)
            touched |= bit
            bits = np.where(holds, bits | bit, bits)
            wanted = np.where(holds, wanted | bit if yes else wanted & ~np.int64(bit), wanted)
    return Pledge(bits, wanted, touched)


def _bit(graph: OptionGraph, literal: str) -> tuple[int, bool]:
    tree = parse(literal, graph.options)
    return 1 << graph.options.index(next(iter(tree.names()))), isinstance(tree, Name)


def _legal(graph: OptionGraph, focal: int, source: Ints, wanted: Ints) -> Ints:
    """The states of the wanted masks, -1 where one move of the focal actor does not lead there."""
    moves, target = graph.moves, graph.indices(wanted)
    legal = (target >= 0) & (moves.row[focal, source] == moves.row[focal, target])
    if moves.mode[focal]:
        legal &= (moves.way[focal, source] & ~moves.way[focal, target]) == 0
    return np.where(legal, target, -1)


def _as_far(graph: OptionGraph, focal: int, wanted: Ints, touched: int) -> Ints:
    """Option by option towards the wanted mask, each where a legal move allows it."""
    at = np.arange(graph.size)
    for _ in range(2):
        for k in range(len(graph.options)):
            if touched >> k & 1:
                bit = np.int64(1 << k)
                masks = graph.masks[at]
                step = _legal(graph, focal, at, (masks & ~bit) | (wanted & bit))
                at = np.where(step >= 0, step, at)
    return at
