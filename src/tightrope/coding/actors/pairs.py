"""Which two a text means by "both sides": the pair that acts on each other, or that stands together, most and last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from tightrope.coding.actors.actor import Actor, side
from tightrope.coding.actors.scene import Scene
from tightrope.domain import Party
from tightrope.ontology import load

FADES = 0.9  # a sentence further back counts this much less
JOINED, ACTED = 1.8, 1.0  # of two who stand together
BOUND = 0.4  # of two whom the report names together, each time
ASIDE, DEALT, HARMED = 0.8, 0.5, 1.3  # of two sides: named together, dealing with each other, quarrelling
CLEAR = 1.2  # the best pair must lead the next by this factor
EQUALS = frozenset(
    {"side", "party", "rival", "foe", "enemy", "neighbour", "neighbor", "belligerent", "adversary", "superpower"}
)
Pair = frozenset[str]


def pair(scene: Scene, head: Any, apart: frozenset[str]) -> tuple[Actor, ...]:
    """The two parties, in order of the text; empty where no pair stands out. `apart`: who speaks of them."""
    who: dict[str, Actor] = {}
    acted: dict[Pair, float] = defaultdict(float)
    joint: dict[Pair, float] = defaultdict(float)
    hostile = head.lemma_.lower() in EQUALS
    for points, told in ((joint, (*_joined(scene, hostile), *_bound(scene))), (acted, tuple(_acted(scene, hostile)))):
        for when, a, b, weight in told:
            one, other = side(a), side(b)
            if {one, other} & apart or one == other:
                continue
            who.setdefault(one, a)
            who.setdefault(other, b)
            points[frozenset((one, other))] += weight * FADES ** (scene.sentence - when)
    best = _best(acted, joint)
    return tuple(actor for one, actor in who.items() if one in best)


def _best(acted: dict[Pair, float], joint: dict[Pair, float]) -> Pair:
    """The pair with the most points, where it leads clearly; of those near it the only one that also stands together.

    Who deals with two others alike is not among them, where those two stand together.
    """
    total = {pair: acted.get(pair, 0.0) + joint.get(pair, 0.0) for pair in (*acted, *joint)}
    top = max(total.values(), default=0.0)
    near = [pair for pair, points in total.items() if points * CLEAR > top]
    if len(near) == 1:
        return near[0]
    together = [pair for pair in near if pair in joint]
    if len(together) == 1:
        return together[0]
    others = near[0] ^ near[1] if len(near) == 2 and near[0] & near[1] else frozenset()
    return others if others in joint else frozenset()


def _bound(scene: Scene) -> Iterator[tuple[int, Actor, Actor, float]]:
    """Two named in one breath anywhere in the report, its title and what is still to come."""
    for codes, times in scene.bonds.items():
        one, other = (Actor(Party(code=code, name=load().name_of(code)), 0) for code in sorted(codes))
        yield scene.sentence, one, other, BOUND * times


def _joined(scene: Scene, hostile: bool) -> Iterator[tuple[int, Actor, Actor, float]]:
    """Two named in one breath: "Norway and Peru"."""
    for told, (a, b) in scene.joins:
        yield told, a, b, ASIDE if hostile else JOINED


def _acted(scene: Scene, hostile: bool) -> Iterator[tuple[int, Actor, Actor, float]]:
    for told, source, target, harm in scene.pairs:
        if {source.code, target.code} & load().organisations.keys():
            continue  # who calls on both sides is none of them
        yield told, Actor(source, 0), Actor(target, 0), (HARMED if harm else DEALT) if hostile else ACTED
