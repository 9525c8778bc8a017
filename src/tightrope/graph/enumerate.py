"""Feasible states of an option model, grown option by option so that rules cut early."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tightrope.errors import ModelError
from tightrope.graph.moves import Masks
from tightrope.situation.statements import Statement

LIMIT = 1 << 24


@dataclass(frozen=True, slots=True)
class Ban:
    """A statement that no state may satisfy, and the rule's words."""

    statement: Statement
    words: str


def feasible(options: Sequence[str], bans: Sequence[Ban], limit: int = LIMIT) -> Masks:
    """The masks of all states that no ban hits, ascending; bit k stands for `options[k]`.

    Raises ModelError where no state is left, or where more than `limit` would have to be held.
    """
    bits = {key: np.int64(1) << np.int64(k) for k, key in enumerate(options)}
    open_bans, masks, known = list(bans), np.zeros(1, np.int64), set[str]()
    for key in _sequence(options, bans):
        if 2 * len(masks) > limit:
            raise _too_many(len(options), limit)
        masks = np.concatenate([masks, masks | bits[key]])
        known.add(key)
        ready = [ban for ban in open_bans if ban.statement.names() <= known]
        open_bans = [ban for ban in open_bans if ban not in ready]
        for ban in ready:
            masks = masks[~ban.statement.on(masks, options)]
            if not len(masks):
                raise _none_left(ban, bans)
    masks.sort()
    return masks


def _sequence(options: Sequence[str], bans: Sequence[Ban]) -> list[str]:
    """Options in an order that completes rules early: the rule with the fewest open options next."""
    order: list[str] = []
    waiting = [set(ban.statement.names()) for ban in bans]
    while waiting:
        nearest = min(waiting, key=lambda names: len(names.difference(order)))
        waiting.remove(nearest)
        order += sorted(nearest.difference(order), key=options.index)
    return order + [key for key in options if key not in order]


def _none_left(ban: Ban, bans: Sequence[Ban]) -> ModelError:
    others = "; ".join(other.words for other in bans if other is not ban) or "no other rule"
    return ModelError(
        f"no state is feasible: the rules contradict each other at `{ban.words}`",
        expected="at least one setting of the options that breaks no rule",
        todo=f"relax this rule or one of: {others}",
    )


def _too_many(options: int, limit: int) -> ModelError:
    return ModelError(
        f"{options} options leave more than {limit:,} feasible states",
        expected=f"at most {limit:,} feasible states (24 free options)",
        todo="add `one_of` or `never` rules, merge options that go together, or leave out the minor ones",
    )
