"""A graph from a situation, and the ranks that its preferences imply."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from tightrope.errors import ModelError
from tightrope.graph.moves import Ints
from tightrope.graph.options import OptionGraph
from tightrope.graph.preferences import psi, ranks
from tightrope.graph.rules import Limits, limits
from tightrope.situation.names import actor_name, option_keys, sayer
from tightrope.situation.schema import Hypothesis, Preference, Situation


def build(situation: Situation) -> OptionGraph:
    """The option-form graph of a situation (Definition G.3). Raises StatementError, ModelError."""
    keys, actors = option_keys(situation), list(situation.actors)
    rules = limits(situation.rules, keys)
    say = sayer(situation)
    return OptionGraph(
        actors,
        keys,
        [actors.index(_owner(key, actors)) for key in keys],
        rules,
        status_quo=_mask(situation.status_quo, keys) if _settled(situation.status_quo, rules, keys) else None,
        name=lambda i: actor_name(situation, actors[i]),
        say=lambda k, yes: say(keys[k], yes),
    )


def _owner(key: str, actors: Sequence[str]) -> str:
    owner = key.partition(".")[0]
    if owner not in actors:
        raise ModelError(f"options of unknown actor `{owner}`", expected=f"one of {', '.join(actors)}")
    return owner


def _mask(literals: Sequence[str], keys: Sequence[str]) -> int:
    mask = 0
    for literal in literals:
        key = literal.split()[-1] if literal.split() else ""
        if key not in keys:
            raise ModelError(
                f"the status quo names the unknown option `{literal}`", expected=f"one of {', '.join(keys)}"
            )
        mask |= 0 if literal.split()[0] == "not" else 1 << keys.index(key)
    return mask


def _settled(literals: Sequence[str], rules: Limits, keys: Sequence[str]) -> bool:
    """Whether there is a status quo: as given, or nothing done where that is feasible."""
    nothing = np.zeros(1, np.int64)
    return bool(literals) or not any(ban.statement.on(nothing, keys)[0] for ban in rules.bans)


def ordering(situation: Situation, actor: str, readings: Mapping[str, str] | None = None) -> tuple[Preference, ...]:
    """An actor's priorities; of a hypothesis about it the chosen reading, else the one with the highest prior."""
    found = situation.preferences.get(actor)
    if found is None:
        return ()
    if found.by is None:
        return found.prefers
    hypothesis = situation.hypotheses[found.by]
    return hypothesis.readings[chosen(hypothesis, (readings or {}).get(found.by))].prefers


def chosen(hypothesis: Hypothesis, name: str | None = None) -> str:
    """The reading of that name, or the one whose prior range lies highest. Raises ModelError."""
    if name is None:
        return max(hypothesis.readings, key=lambda key: sum(hypothesis.readings[key].prior))
    if name not in hypothesis.readings:
        raise ModelError(f"no reading is called {name!r}", expected=f"one of {', '.join(hypothesis.readings)}")
    return name


def ranks_of(graph: OptionGraph, situation: Situation, readings: Mapping[str, str] | None = None) -> Ints:
    """Ranks int32[N, S] of a situation in one world: open orders averaged, one reading a hypothesis."""
    return np.stack([ranks(psi(graph, ordering(situation, actor, readings))) for actor in graph.actors])
