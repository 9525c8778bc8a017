"""The focal actor's objectives as masks of states, and how each is judged (Definition T.2)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.plans.strained import strained
from tightrope.analyses.telling.words import sentence, wish
from tightrope.graph import OptionGraph
from tightrope.situation import option_keys, owner, parse
from tightrope.situation.schema import Objective, Situation
from tightrope.worlds import Worlds

Bools = NDArray[np.bool_]
TARGET = (0.5, 0.5)
CLEAR = 0.05  # from which two plans are told to differ (Definition T.10)


@dataclass(frozen=True)
class Aim:
    """One objective.

    `where` is bool[K or 1, S]: the states that meet it. `keep`: it is met at present, so it is judged by the share of
    time over the horizon; else by the chance that it is met at the end. `target` is the level asked for, as a range.
    """

    key: str
    label: str
    where: Bools
    keep: bool
    target: tuple[float, float]
    given: bool

    @property
    def level(self) -> float:
        """The middle of the target."""
        return sum(self.target) / 2


def aims(situation: Situation, worlds: Worlds, now: int) -> list[Aim]:
    """The objectives in file order; without any, the focal actor's first two priorities stand in."""
    return worlds.once("aims", lambda: _aims(situation, worlds, now))


def _aims(situation: Situation, worlds: Worlds, now: int) -> list[Aim]:
    if situation.objectives:
        pairs = list(situation.objectives.items())
        return [_aim(situation, worlds, key, objective, now, given=True) for key, objective in pairs]
    own = worlds.lists[worlds.graph.number(situation.focal)]
    wanted = own[0][:2] if own else ()
    found = [(f"priority_{place + 1}", Objective(say=statement)) for place, statement in enumerate(wanted)]
    found += [
        (f"unity_{key}", Objective(unstrained=key))
        for key in situation.alliances
        if situation.focal in situation.alliances[key].members
    ]
    return [_aim(situation, worlds, key, objective, now, given=False) for key, objective in found]


def _aim(situation: Situation, worlds: Worlds, key: str, objective: Objective, now: int, *, given: bool) -> Aim:
    where = _where(situation, worlds, objective, now)
    target = objective.target or TARGET
    label = objective.label or _label(situation, key, objective)
    return Aim(key, label, where, bool(where[:, now].all()), (min(target), max(target)), given)


def _where(situation: Situation, worlds: Worlds, objective: Objective, now: int) -> Bools:
    graph = worlds.graph
    assert isinstance(graph, OptionGraph)
    if objective.unstrained:
        return ~strained(situation, worlds, objective.unstrained, now)
    return graph.holds(objective.say or "true")[None]


def _label(situation: Situation, key: str, objective: Objective) -> str:
    if objective.unstrained:
        alliance = situation.alliances[objective.unstrained]
        if len(situation.alliances) == 1:
            return "No ally is strained"
        name = alliance.name or f"the {objective.unstrained.replace('_', ' ')} alliance"
        return f"No ally of {name} is strained"
    return sentence(wish(situation, objective.say or key)).rstrip(".")


def tells(situation: Situation, aim: Aim) -> bool:
    """Whether plans can be judged by an aim at all: not one that a machine drafted of the focal actor's own acts, which
    a plan meets by being that plan, nor one of acts that no report tells of."""
    given = situation.objectives.get(aim.key)
    if given is None or not given.say or given.mark not in {"inferred", "assumed"}:
        return True
    keys = parse(given.say, option_keys(situation)).names()
    own = {owner(key) for key in keys} <= {situation.focal}
    acts = [situation.options[owner(key)][key.partition(".")[2]] for key in keys]
    return not own and not all(act.mark == "assumed" for act in acts)


def inside(aim: Aim) -> str:
    """The aim's label inside a sentence, set off."""
    return f"“{aim.label}”"
