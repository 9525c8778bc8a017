"""What to tell of a record of acts: day by day and pair by pair, the newest and weightiest first."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tightrope import ontology
from tightrope.analyses.telling.evidence import actor_of
from tightrope.domain import Event, Report, Status
from tightrope.situation.schema import Situation
from tightrope.worlds.defaults import defaults

FRESH = 45.0
LEVELS = {"leader": 1.0, "minister": 0.6, "envoy": 0.3}


@dataclass(frozen=True)
class Group:
    """What passed between two parties on one day, the weightiest act first; or one act of one party on several."""

    day: date | None
    pair: frozenset[str]
    acts: tuple[Event, ...]

    @property
    def weight(self) -> float:
        """The weight of its weightiest act, and a little for each other."""
        return weight(self.acts[0]) + 0.2 * min(len(self.acts) - 1, 4)


def telling(situation: Situation, event: Event) -> bool:
    """Worth a sentence: an act of one party of the situation on another that was more than considered."""
    source = actor_of(situation, event.source.code)
    target = event.target and actor_of(situation, event.target.code)
    return bool(source and target and source != target and event.status is not Status.HYPOTHETICAL)


def weight(event: Event) -> float:
    """How much an act counts: deeds before words, leaders before officials, what was done before what was not."""
    known = ontology.load().types.get(event.type)
    found = 0.5 + (abs(known.goldstein) / 10 + (known.quad in {2, 4}) if known else 0.0)
    found += LEVELS.get(event.level or "", 0.0) + (0.5 if event.status is Status.OFFERED else 0.0)
    found += 0.3 * min(event.origins - 1, 3) + (0.4 if event.trace.decided_by in ("hand", "import") else 0.0)
    found *= 0.6 + 0.4 * event.confidence
    return round(found * (0.75 if event.negated else 0.4 if event.status is Status.DEMANDED else 1.0), 6)


def groups(situation: Situation, events: Iterable[Event]) -> list[Group]:
    """The acts worth telling, by day and pair; what one party repeats in other words on a day stands once."""
    found: dict[tuple[date | None, frozenset[str]], list[Event]] = {}
    for event in events:
        if telling(situation, event) and event.target:
            found.setdefault((event.date, frozenset((event.source.code, event.target.code))), []).append(event)
    return _bundled([Group(day, pair, tuple(_once(acts))) for (day, pair), acts in found.items()])


def _bundled(found: list[Group]) -> list[Group]:
    """Pairs of a day between which one party did the same, and nothing else passed, stand together."""
    bundles: dict[object, list[Group]] = {}
    for group in found:
        act = group.acts[0]
        same = (group.day, act.source.code, act.type, act.mode, act.status, act.negated)
        bundles.setdefault(same if len(group.acts) == 1 else id(group), []).append(group)
    return [
        Group(some[0].day, frozenset().union(*(g.pair for g in some)), tuple(g.acts[0] for g in some))
        if len(some) > 1
        else some[0]
        for some in bundles.values()
    ]


def _once(acts: list[Event]) -> list[Event]:
    ranked = sorted(acts, key=lambda e: (-weight(e), e.id))
    return list({(e.source.code, e.type, e.status, e.negated): e for e in reversed(ranked)}.values())[::-1]


def newest(
    situation: Situation, found: Sequence[Group], count: int, reports: Mapping[str, Report] | None = None
) -> list[Group]:
    """The groups to tell, latest first: each counts its weight by the grade of its source, and more near the last day
    and with the focal party."""
    last = max((g.day for g in found if g.day), default=None)
    focal = situation.actors[situation.focal].code
    worth = {
        id(g): g.weight * _trusted(g, reports or {}) + _fresh(g.day, last) + 0.6 * (focal in g.pair) for g in found
    }
    ranked = sorted(found, key=lambda g: (-worth[id(g)], str(g.day), sorted(g.pair)))
    return sorted(ranked[:count], key=lambda g: (-(g.day or date.min).toordinal(), -g.weight, sorted(g.pair)))


def _trusted(group: Group, reports: Mapping[str, Report]) -> float:
    """From 0.6 to 1 by the best grade among the sources of its weightiest act."""
    grades = [reports[e.report].grade for e in group.acts[0].evidence if e.report in reports]
    return 0.6 + 0.4 * max((defaults().grades[grade] for grade in grades), default=1.0)


def _fresh(day: date | None, last: date | None) -> float:
    return 3.0 * math.exp(-(last - day).days / FRESH) if day and last else 0.0
