"""A search for better plans: settings with up to two conditions (Definition T.8)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.passage import chain, follow
from tightrope.analyses.plans.aims import aims
from tightrope.analyses.plans.metrics import pareto
from tightrope.analyses.plans.values import judged, stacked
from tightrope.graph import OptionGraph
from tightrope.situation.schema import Situation, Step, Strategy
from tightrope.worlds import Worlds

Floats = NDArray[np.float64]
WORLDS, KEPT = 64, 12


@dataclass(frozen=True)
class Found:
    """A plan of the search with its mean on each aim over the worlds it was tried in."""

    plan: Strategy
    means: tuple[float, ...]


def search(situation: Situation, worlds: Worlds, now: int, conditions: int = 2) -> list[Found]:
    """The plans that no other found plan beats on the means of all aims.

    Every feasible setting of the focal actor's options is tried; then each unbeaten plan (the twelve best spread, if
    more) with every condition on one option of another actor that sets one option of its own otherwise; and so once
    more for each further condition. In 64 worlds; follow what it finds with `evaluate` in all.
    """
    graph = worlds.graph
    assert isinstance(graph, OptionGraph)
    kept = _unbeaten(tried(situation, worlds, now, _settings(situation, graph, now)))
    for _ in range(conditions):
        more = [plan for found in _spread(kept) for plan in _conditioned(situation, graph, found.plan)]
        kept = _unbeaten([*kept, *tried(situation, worlds, now, more)])
    return sorted(
        kept, key=lambda found: ([-round(m, 6) for m in found.means], len(found.plan.steps), _text(found.plan))
    )


def _settings(situation: Situation, graph: OptionGraph, now: int) -> Iterable[Strategy]:
    """Every setting that the focal actor can make from the present, and leaving things as they are."""
    focal = graph.number(situation.focal)
    own = [k for k, who in enumerate(graph.owners) if who == focal]
    for state in [now, *graph.reach(focal, now).tolist()]:
        mask = int(graph.masks[state])
        literals = tuple(graph.options[k] if mask >> k & 1 else f"not {graph.options[k]}" for k in own)
        yield Strategy(steps=(Step(set=literals),), mark="derived")


def _conditioned(situation: Situation, graph: OptionGraph, plan: Strategy) -> Iterable[Strategy]:
    """The plan with one more condition: where an option of another holds (or not), one own option is turned round."""
    focal = graph.number(situation.focal)
    others = [key for key, who in zip(graph.options, graph.owners, strict=True) if who != focal]
    for literal in plan.steps[0].set:
        turned = literal.removeprefix("not ") if literal.startswith("not ") else f"not {literal}"
        for key in others:
            for when in (key, f"not {key}"):
                yield plan.model_copy(update={"steps": (*plan.steps, Step(set=(turned,), when=when))})


def tried(situation: Situation, worlds: Worlds, now: int, plans: Iterable[Strategy], most: int = WORLDS) -> list[Found]:
    """Follow plans in the first worlds; the means of their values."""
    known, chosen = aims(situation, worlds, now), np.arange(min(most, worlds.n))
    found = []
    for plan in plans:
        made = chain(situation, worlds, plan)
        masks, of = stacked(worlds, [aim.where[:, made.space.states] for aim in known])
        value = judged(follow(made, worlds, masks, of, chosen=chosen), known)
        found.append(Found(plan, tuple(map(float, worlds.weight[chosen] @ value / worlds.weight[chosen].sum()))))
    return found


def _unbeaten(found: list[Found]) -> list[Found]:
    """Plans that no other beats by a thousandth; of equals the one with fewest steps."""
    distinct: dict[tuple[float, ...], Found] = {}
    for each in found:
        key = tuple(round(mean, 3) for mean in each.means)
        if key not in distinct or len(each.plan.steps) < len(distinct[key].plan.steps):
            distinct[key] = each
    if not distinct:
        return []
    kept = pareto(np.array(list(distinct)))
    return [each for each, stays in zip(distinct.values(), kept, strict=True) if stays]


def _spread(found: list[Found]) -> list[Found]:
    """At most twelve, spread over the set: the best on each aim, then those farthest from what is chosen."""
    if len(found) <= KEPT:
        return found
    points = np.array([each.means for each in found])
    chosen = list(dict.fromkeys(int(k) for k in points.argmax(axis=0)))
    while len(chosen) < KEPT:
        far = np.min(np.linalg.norm(points[:, None] - points[chosen], axis=2), axis=1)
        chosen.append(int(np.argmax(far)))
    return [found[k] for k in chosen]


def _text(plan: Strategy) -> str:
    return "; ".join(f"{step.when or ''}: {', '.join(step.set)}" for step in plan.steps)


def improving(found: list[Found], plan: Found, least: float = 0.02) -> list[Found]:
    """Those that are nowhere worse than a plan and better by `least` on some aim, the greatest gain first."""
    mean = np.array(plan.means)
    better = [(float((np.array(each.means) - mean).max()), each) for each in found]
    kept = [(gain, each) for gain, each in better if gain >= least and (np.array(each.means) >= mean - 1e-3).all()]
    return [each for _, each in sorted(kept, key=lambda pair: (-round(pair[0], 6), _text(pair[1].plan)))]
