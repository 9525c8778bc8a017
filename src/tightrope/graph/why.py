"""Why a state holds for an actor, or does not: the improvement, and the reply that blocks it (Definition S.10)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike

from tightrope.errors import UsageError
from tightrope.graph.base import Graph
from tightrope.graph.evolution import Step, tell
from tightrope.graph.moves import Ints
from tightrope.graph.stability import CONCEPTS, checked

if TYPE_CHECKING:
    from tightrope.graph.game import Game


@dataclass(frozen=True, slots=True)
class Threat:
    """An improvement and the reply that deters from it: a path of the others, or None where nothing does."""

    improvement: Step
    reply: tuple[Step, ...] | None


@dataclass(frozen=True, slots=True)
class Why:
    """The grounds of one verdict. `threats` lists every improvement, the undeterred first; `sentence` says it."""

    actor: int
    state: int
    concept: str
    stable: bool
    threats: tuple[Threat, ...]
    sentence: str


def why(graph: Graph, ranks: ArrayLike, state: int, actor: str | int, concept: str = "SEQ", rule: str = "legal") -> Why:
    """Why `state` is stable for the actor, or not, under a concept and sanction rule (Definition S.10)."""
    if concept not in CONCEPTS:
        raise UsageError(f"unknown concept {concept!r}", expected=f"one of {', '.join(CONCEPTS)}")
    found, i = checked(graph, ranks), graph.number(actor)
    better = sorted(
        (int(t) for t in graph.reach(i, state) if found[i, t] > found[i, state]), key=lambda t: -found[i, t]
    )
    threats = [Threat(Step(i, state, t), _reply(graph, found, i, state, t, concept, rule)) for t in better]
    threats.sort(key=lambda threat: threat.reply is not None)
    stable = all(threat.reply is not None for threat in threats)
    return Why(i, state, concept, stable, tuple(threats), _sentence(graph, i, concept, threats))


def _reply(
    graph: Graph, ranks: Ints, i: int, state: int, start: int, concept: str, rule: str
) -> tuple[Step, ...] | None:
    """A shortest path of the others from `start` that leaves actor i no better than at `state`."""
    if concept == "R":
        return None
    credible, symmetric = concept in ("SEQ", "SSEQ"), concept in ("SMR", "SSEQ")
    others = [j for j in range(len(graph.actors)) if j != i]
    before: dict[tuple[int, int], tuple[int, int]] = {}
    layer = [(start, -1)]
    while layer:
        following = []
        for node in layer:
            for j in (j for j in others if j != node[1]):
                for u in map(int, graph.reach(j, node[0])):
                    if (u, j) in before or (credible and ranks[j, u] <= ranks[j, node[0]]):
                        continue
                    before[u, j] = node
                    if _deters(graph, ranks[i], i, state, u, symmetric):
                        return _path(before, (u, j))
                    following.append((u, j))
        layer = following if rule == "legal" else []
    return None


def _deters(graph: Graph, rank: Ints, i: int, state: int, end: int, symmetric: bool) -> bool:
    return bool(rank[end] <= rank[state] and not (symmetric and np.any(rank[graph.reach(i, end)] > rank[state])))


def _path(before: dict[tuple[int, int], tuple[int, int]], node: tuple[int, int]) -> tuple[Step, ...]:
    steps: list[Step] = []
    while node in before and node[1] >= 0:
        source = before[node]
        steps.append(Step(node[1], source[0], node[0]))
        node = source
    return tuple(steps[::-1])


def _sentence(graph: Graph, i: int, concept: str, threats: Sequence[Threat]) -> str:
    name = graph.name(i)
    if not threats:
        return f"{name} has no improvement from here."
    move = tell(graph, [threats[0].improvement])
    if threats[0].reply is None:
        blocked = "" if concept == "R" else ", and no reply of this kind deters it"
        return _sentenced(f"{move}: better for {name}{blocked}.")
    stays = ", and it cannot get away from there" if concept in ("SMR", "SSEQ") else ""
    more = f" All its {len(threats)} improvements are deterred." if len(threats) > 1 else ""
    answer = tell(graph, threats[0].reply)
    return _sentenced(f"{move}: better for {name} at first, but then {answer}, which leaves it no better{stays}.{more}")


def _sentenced(text: str) -> str:
    return text[:1].upper() + text[1:]


def explain(game: Game, state: str, rule: str = "legal") -> str:
    """Every verdict on one state, by actor and concept, as text. Raises ModelError for an unknown state."""
    graph, at = game.graph, game.graph.find(state)
    lines = [f"{graph.label(at)}: {graph.describe(at)}"]
    for i in range(len(graph.actors)):
        lines.append(f"\n{_sentenced(graph.name(i))}")
        grounds = [why(graph, game.ranks, at, i, concept, rule) for concept in CONCEPTS]
        for text in dict.fromkeys((ground.stable, ground.sentence) for ground in grounds):
            names = ", ".join(g.concept for g in grounds if (g.stable, g.sentence) == text)
            lines.append(f"  {'stable' if text[0] else 'not stable'} under {names}: {text[1]}")
    return "\n".join(lines)
