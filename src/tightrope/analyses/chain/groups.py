"""Outcomes in a few groups that a reader can hold in mind: by which aims they meet (Definition C.5)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.plans.aims import Aim, aims, inside
from tightrope.analyses.telling.words import listing
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

Bools = NDArray[np.bool_]
MOST = 3


@dataclass(frozen=True)
class Group:
    """States that meet the same aims, bool[K or 1, S]; `clause` says it within a sentence."""

    label: str
    clause: str
    where: Bools


def groups(situation: Situation, worlds: Worlds, now: int) -> list[Group]:
    """One group a combination of the first three aims (those still to be reached first) that some state shows."""
    found = aims(situation, worlds, now)
    chosen = sorted(found, key=lambda aim: aim.keep)[:MOST]
    chosen = [aim for aim in found if aim in chosen]
    made = [_group(chosen, met) for met in product((True, False), repeat=len(chosen))]
    return [group for group in made if group.where.any()]


def _group(chosen: list[Aim], met: tuple[bool, ...]) -> Group:
    most = max((len(aim.where) for aim in chosen), default=1)
    size = chosen[0].where.shape[1] if chosen else 0
    where = np.ones((most, size), np.bool_)
    for aim, yes in zip(chosen, met, strict=True):
        where &= np.broadcast_to(aim.where if yes else ~aim.where, where.shape)
    names = [inside(aim) for aim, yes in zip(chosen, met, strict=True) if yes]
    missed = [inside(aim) for aim, yes in zip(chosen, met, strict=True) if not yes]
    label = "; ".join(aim.label for aim, yes in zip(chosen, met, strict=True) if yes) or "None of these aims"
    return Group(label, _clause(names, missed), where)


def _clause(met: list[str], missed: list[str]) -> str:
    """Which aims are met and which not, within a sentence."""
    if not met:
        return f"{'none of' if len(missed) > 1 else 'not even'} {listing(missed)} is met"
    both = f"{listing(met)} {'is' if len(met) == 1 else 'are'} met"
    return f"{both}, but not {listing(missed, 'or')}" if missed else f"{both}{' together' if len(met) > 1 else ''}"
