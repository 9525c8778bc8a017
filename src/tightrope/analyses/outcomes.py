"""Which outcomes would hold, and does the present lead there? (Definitions O.1 to O.4)"""

from __future__ import annotations

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.sheets.outcomes import numbers, tables
from tightrope.analyses.standing.holding import Holding, holding
from tightrope.analyses.standing.kinds import Kind, core, either, kinds
from tightrope.analyses.standing.picture import picture
from tightrope.analyses.standing.told_together import but_for_bargains, tell_bargains, tell_upset
from tightrope.analyses.telling.grounds import drafted, untold
from tightrope.analyses.telling.limits import indifferent, no_start, start
from tightrope.analyses.telling.shares import Share, over_assignments
from tightrope.analyses.telling.tale import Role, Tale
from tightrope.analyses.telling.words import (
    act,
    change,
    changes,
    listing,
    name,
    percent,
    sentence_start,
    short,
    told_change,
    worlds_told,
)
from tightrope.domain import Finding
from tightrope.graph import CONCEPTS, OptionGraph
from tightrope.record import Record
from tightrope.situation import owner
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

MISLEADS = (
    "Allison (1971) would object that governments are not single minds with one list of priorities: an outcome that no "
    "party gains by leaving may still be left because of routine, or of bargaining inside a government. An "
    "outcome that "
    "holds here holds only for the options and priorities in the file."
)
ROWS = 12
Floats = NDArray[np.float64]


def outcomes(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """Which outcomes would hold, and does the present lead there? Definition O.2 of docs/theory/outcomes.md."""
    tale = Tale(
        "outcomes",
        "Which outcomes would hold?",
        situation,
        method="theory/outcomes.md#definition-o2",
        misleads=MISLEADS,
    )
    here = start(worlds)
    if here is None:
        return no_start(tale)
    graph, now = here
    found = holding(worlds, now)
    ordered = _ordered(found)
    best, alike = ordered[:ROWS], kinds(worlds, graph, now, found, ordered)
    _present(tale, worlds, graph, now, found)
    _leading(tale, worlds, graph, now, found, alike)
    indifferent(tale, worlds)
    _annex(tale, found, best)
    tale.tables.extend(tables(situation, worlds, graph, now, found, best, alike))
    tale.charts.append(picture(situation, worlds, graph, now, found))
    tale.numbers |= numbers(graph, worlds, found, best)
    return tale.finding()


def _ordered(found: Holding) -> list[int]:
    """States that hold under some concept in some world: those that the present leads to first, then the firmest."""
    weaker = [-found.share(concept) for concept in ("GMR", "SMR", "SEQ", "R")]
    order = np.lexsort((found.states, *weaker, -found.reached_and("R")))
    holds = found.any
    return [int(k) for k in order if holds[k]]


def _present(tale: Tale, worlds: Worlds, graph: OptionGraph, now: int, found: Holding) -> None:
    """Whether the present holds, and who gains by leaving it."""
    ground = tale.number("present", "how often nobody gains by a move of its own from the present state")
    held = over_assignments(worlds, found.present())
    if held.value >= 0.5:
        but, grounds = but_for_bargains(tale, worlds, graph, now)
        alone = "no party gains by a move of its own"
        said = f"{held.told()}, {alone}{but}" if but else f"The present position holds {held.told()}: {alone}"
        tale.say(said, ground, *grounds, role="lead", weight=0.6 if but else 0.5)
    movers = _movers(worlds, graph, now)
    for place, (actor, share, target) in enumerate(movers[:2]):
        acts = act(tale.situation, int(graph.masks[now]), int(graph.masks[target]))
        who, then = name(tale.situation, actor), "it then" if share.value >= 1 else "most often it then"
        said = f"As things stand, {who} gains by moving {share.told()}: {then} {acts}"
        if place:
            often = "Likewise" if abs(share.value - movers[0][1].value) < 0.01 else f"{sentence_start(share.told())},"
            said = f"{often} {who} gains by moving from here: {then} {acts}"
        made_up = untold(
            tale, [key for key, _ in changes(tale.situation, int(graph.masks[now]), int(graph.masks[target]))]
        )
        said += ", of which no report tells" if made_up else ""
        by_machine = drafted(tale.situation, actor)
        unopposed = share.value >= 0.95 and by_machine
        role: Role = "lead" if share.value > 0.5 and not made_up and not by_machine else "body"
        tale.say(said, ground, *made_up, role=role, weight=0.35 + 0.3 * share.value)
        tale.say("The drafted priorities give it no reason to hold back" if unopposed else "", ground)
    tell_bargains(tale, worlds, graph, now, held=held.value >= 0.5)
    tale.numbers["present"] = held.value
    tale.numbers["movers"] = {actor: share.value for actor, share, _ in movers}


def _movers(worlds: Worlds, graph: OptionGraph, now: int) -> list[tuple[str, Share, int]]:
    """Who gains by moving from the present, in how many worlds, and the best move in the most of them."""
    found = []
    for i, actor in enumerate(graph.actors):
        reach = graph.reach(i, now)
        worth = worlds.worth[i]
        gains = worth[:, reach] - worth[:, [now]] if len(reach) else np.zeros((len(worth), 0))
        better = np.any(gains > 0, axis=1)
        moves: Counter[int] = Counter()
        for k, chosen in enumerate(worlds.assignments[:, i]):
            if better[chosen]:
                moves[int(reach[int(np.argmax(gains[chosen]))])] += worlds.mass[k]
        if moves:
            share = over_assignments(worlds, better[worlds.assignments[:, i]])
            found.append((actor, share, max(moves, key=lambda s: (moves[s], -s))))
    return sorted(found, key=lambda item: -item[1].value)


def _leading(tale: Tale, worlds: Worlds, graph: OptionGraph, now: int, found: Holding, alike: list[Kind]) -> None:
    """Where the present leads, and what would hold just as well but is not led to."""
    firm, led = found.share("R"), found.reached_and("R")
    if not firm.any():
        text = (
            "No outcome among these options is one that every party would leave alone; each is somebody's to improve on"
        )
        tale.say(text, role="lead", weight=0.4)
        return
    here = int(graph.masks[now])
    there = [kind for kind in alike if led[kind.members[0]] > 0 and found.states[kind.members[0]] != now]
    others = [kind for kind in there[1:] if _apart_by(kind, there[0], here) > 1]
    for place, kind in enumerate([*there[:1], *others[:1]]):
        _led_there(tale, graph, now, found, kind, there[0] if place else None)
        k = kind.members[0]
        tell_upset(tale, worlds, graph, int(found.states[k]), graph.labels[int(found.states[k])])
    apart = [k for k in np.argsort(-firm, kind="stable") if firm[k] > 0.2 and led[k] < 0.05 and found.states[k] != now]
    held = float(firm[found.states == now].sum())
    if apart and firm[apart[0]] > held + 0.05:
        k = _nearest(graph, now, found, apart, firm)
        _apart(tale, graph, now, found, k)
        tell_upset(tale, worlds, graph, int(found.states[k]), graph.labels[int(found.states[k])])


def _apart_by(kind: Kind, first: Kind, here: int) -> int:
    """How many options an outcome has otherwise that matter in the first one."""
    return ((core(kind, here) ^ core(first, here)) & ~first.loose).bit_count()


def _led_there(tale: Tale, graph: OptionGraph, now: int, found: Holding, kind: Kind, first: Kind | None) -> None:
    """An outcome that gains lead to; beside a `first` one that it contains, only what it adds."""
    k = kind.members[0]
    label = graph.labels[int(found.states[k])]
    ground = tale.number(f"led.{label}", "how often gains lead there and every party then stays")
    share = float(found.reached_and("R")[k])
    before, after = int(graph.masks[now]), core(kind, int(graph.masks[now]))
    known = core(first, before) if first else before
    beyond = first is not None and (known ^ before) & ~(after ^ before) == 0
    opening = "Followed to the end, each party's gains lead" if first is None else "They can also lead"
    opening = f"{opening}{' further' if beyond else ''}, {worlds_told(share)}, to where "
    before = known if beyond else before
    made_up = untold(tale, [key for key, _ in changes(tale.situation, before, after)])
    by_machine = all(drafted(tale.situation, owner(key)) for key, _ in changes(tale.situation, before, after))
    role: Role = "body" if first or made_up or by_machine else "lead"
    weight = 0.0 if first else 0.3 + 0.4 * share
    for said in told_change(tale.situation, before, after, opening):
        tale.say(said, ground, *made_up, role=role, weight=weight)
        role, weight = "body", 0.0
    if kind.loose and not first:
        tale.say(f"There nobody gains by changing whether {either(tale.situation, kind)}", ground)


def _nearest(graph: OptionGraph, now: int, found: Holding, apart: list[int], firm: Floats) -> int:
    """Of the outcomes that hold about as often as the firmest, the one that differs least from the present."""
    firmest = [k for k in apart if firm[k] >= 0.8 * firm[apart[0]]]
    return min(firmest, key=lambda k: ((int(graph.masks[now]) ^ int(graph.masks[found.states[k]])).bit_count(), k))


def _apart(tale: Tale, graph: OptionGraph, now: int, found: Holding, k: int) -> None:
    ground = tale.number(
        f"apart.{graph.labels[int(found.states[k])]}", "how often every party would leave this outcome alone"
    )
    before, after, share = int(graph.masks[now]), int(graph.masks[found.states[k]]), float(found.share("R")[k])
    said = f"One outcome would hold {worlds_told(share)}, but nobody's own gain leads there"
    whole = f"{said}: {change(tale.situation, before, after)}"
    keys = [key for key, _ in changes(tale.situation, before, after)]
    made_up = untold(tale, keys)
    by_machine = all(drafted(tale.situation, owner(key)) for key in keys)
    role: Role = "body" if made_up or by_machine else "lead"
    weight = 0.25 + 0.3 * share
    if short(whole):
        tale.say(
            f"{whole}{', of which no report tells' if made_up else ''}", ground, *made_up, role=role, weight=weight
        )
        return
    who = listing(list(dict.fromkeys(name(tale.situation, owner(key)) for key in keys)))
    tale.say(f"{said}: it takes acts of {who}", ground, *made_up, role=role, weight=weight)
    for part in told_change(tale.situation, before, after, "There "):
        tale.say(part, ground)


def _annex(tale: Tale, found: Holding, best: list[int]) -> None:
    if not best:
        return
    shares = ", ".join(f"{concept} in {percent(float(found.share(concept)[best[0]]))}" for concept in CONCEPTS)
    tale.say(
        f"By concept of stability, the first outcome of the table holds for all parties under {shares}",
        tale.number("outcomes", "how often each outcome holds, by concept"), role="annex",
    )  # fmt: skip
    if found.coverage < 1:
        tale.say(
            f"The outcomes were computed for the commonest assignments of preferences, {percent(found.coverage)} "
            "of the sampled worlds",
            role="caveat",
        )  # fmt: skip
