"""What would pass at home? (Definitions Y.1 to Y.4)"""

from __future__ import annotations

import numpy as np

from tightrope.analyses.home.winset import WinSet, binding, winset
from tightrope.analyses.standing.holding import holding
from tightrope.analyses.telling.limits import no_start, start
from tightrope.analyses.telling.plan_names import plan_label
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import change, count, listing, name, percent, position, short
from tightrope.analyses.wedges.casebook import openings
from tightrope.domain import Column, Finding, Table
from tightrope.domain.finding import Cell
from tightrope.graph import OptionGraph
from tightrope.record import Record
from tightrope.situation.schema import Home, Situation
from tightrope.worlds import Worlds

MISLEADS = (
    "Moravcsik (1993) shows that governments also shape what their groups want, pay them off and play them against "
    "each other: groups here only accept or refuse by their list. Weights are judgments, and a group that nobody "
    "listed cannot refuse."
)
LEAST = 0.02


def ratify(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """Which outcomes the groups at home would let pass, and who is the binding voter. Definition Y.1."""
    tale = Tale(
        "ratify", "What would pass at home?", situation, method="theory/ratify.md#definition-y1", misleads=MISLEADS
    )
    here = start(worlds)
    if here is None:
        return no_start(tale)
    if not situation.ratify:
        return tale.missing("The situation names no groups at home", "add `ratify` where a deal must pass some")
    graph, now = here
    places = {s: plans for s, plans in openings(situation, graph, now).items() if plans}
    found = {actor: winset(graph, now, home) for actor, home in situation.ratify.items()}
    for actor, home in situation.ratify.items():
        _tell(tale, worlds, graph, now, actor, home, found[actor], places)
    _resting(tale, worlds, graph, now, found)
    _overlap(tale, worlds, graph, now, found)
    tale.tables.append(_table(tale, graph, now, found, places))
    return tale.finding()


def _tell(
    tale: Tale, worlds: Worlds, graph: OptionGraph, now: int, actor: str, home: Home, found: WinSet,
    places: dict[int, tuple[str, ...]],
) -> None:  # fmt: skip
    situation, who = tale.situation, name(tale.situation, actor)
    ground = tale.line(f"ratify.{actor}", home, f"the groups that a deal must pass in {who}")
    number = tale.number(f"{actor}.passes", "what enough weight at home prefers to leaving things as they are")
    kinds = (("passes", "sure"), ("passes or not by how the groups are weighed", "open"), ("does not pass", ""))
    if actor == situation.focal:
        for verb, kind in kinds:
            some = [plan for s, plans in places.items() for plan in plans if _kind(found, s) == kind]
            if some:
                _plans(tale, some, verb, who, ground, number)
    shares = binding(found, home, _gains(worlds, graph, now, actor))
    best = max(shares, key=lambda key: (round(shares[key], 9), -found.groups.index(key)))
    if shares[best] >= LEAST:
        voter = _group(home, best)
        line = tale.line(f"ratify.{actor}.groups.{best}", home.groups[best], f"what {voter} want in {who}")
        tale.say(
            f"The binding voice in {who} is {voter}: with that alone won over, {_part(shares[best])} "
            "those deals would pass that the government gains by and cannot carry today",
            number, line, role="lead", weight=0.3 + 0.3 * shares[best],
        )  # fmt: skip
    vetoes = [_group(home, key) for key, group in home.groups.items() if group.veto]
    if vetoes:
        tale.say(f"Nothing passes in {who} against {listing(vetoes, 'or')}", ground)
    tale.numbers[actor] = {
        "sure": float(found.sure.mean()), "open": float(found.open.mean()), "binding": shares,
        "accepts": {key: float(found.accepts[g].mean()) for g, key in enumerate(found.groups)},
    }  # fmt: skip


def _part(share: float) -> str:
    return "all" if share >= 1 else f"{percent(share)} of"


def _resting(tale: Tale, worlds: Worlds, graph: OptionGraph, now: int, found: dict[str, WinSet]) -> None:
    """Whether the outcome that gains lead to most often would pass."""
    held = holding(worlds, now)
    led = np.where(held.states == now, 0.0, held.reached_and("R"))
    if not len(led) or led.max() < LEAST:
        return
    state = int(held.states[int(np.argmax(led))])
    number = tale.number("resting", "whether enough weight at home prefers what gains lead to most often")
    done = change(tale.situation, int(graph.masks[now]), int(graph.masks[state]))
    for actor, each in found.items():
        kinds = {"sure": "passes", "open": "passes or not by how the groups are weighed"}
        verb, who = kinds.get(_kind(each, state), "does not pass"), name(tale.situation, actor)
        said = f"What each party's gains lead to most often {verb} at home in {who}"
        tale.say(f"{said}: {done}" if short(f"{said}: {done}") else said, number, weight=0.25)


def _plans(tale: Tale, plans: list[str], verb: str, who: str, *grounds: str) -> None:
    every = len(plans) == len(tale.situation.strategies) and len(plans) > 1
    if len(plans) > 3 or every:
        what = "every plan" if every else count(len(plans), "plan")
        one = every
    else:
        what, one = listing([tale.plan(plan) for plan in plans]), len(plans) == 1
    plural = verb.replace("passes", "pass").replace("does not", "do not")
    tale.say(f"As it opens, {what} {verb if one else plural} at home in {who}", *grounds, role="lead", weight=0.3)


def _gains(worlds: Worlds, graph: OptionGraph, now: int, actor: str) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """In what share of worlds the government is better off in each state than at present, [S]."""
    i = graph.number(actor)
    mass = np.bincount(worlds.assignments[:, i], worlds.mass, len(worlds.worth[i]))
    worth = worlds.worth[i]
    return np.asarray(mass @ (worth > worth[:, [now]]))


def _kind(found: WinSet, state: int) -> str:
    return "sure" if found.sure[state] else "open" if found.open[state] else ""


def _group(home: Home, key: str) -> str:
    label = home.groups[key].label or f"the {key.replace('_', ' ')}"
    return label


def _overlap(tale: Tale, worlds: Worlds, graph: OptionGraph, now: int, found: dict[str, WinSet]) -> None:
    """Whether anything passes in every home at once, the present apart (Definition Y.4)."""
    if len(found) < 2:
        return
    both = np.all([each.sure | each.open for each in found.values()], axis=0)
    both[now] = False
    gained = np.all([_gains(worlds, graph, now, actor) > 0 for actor in found], axis=0) & both
    names = listing([name(tale.situation, actor) for actor in found])
    number = tale.number("overlap", "what passes in every home and every government may gain by")
    said = "some deals pass" if gained.any() else "no deal passes"
    tale.say(f"Among those that the governments of {names} gain by, {said} in every home", number, weight=0.3)
    tale.numbers["overlap"] = float(gained.mean())


def _table(
    tale: Tale, graph: OptionGraph, now: int, found: dict[str, WinSet], places: dict[int, tuple[str, ...]]
) -> Table:
    situation = tale.situation
    columns = (
        Column(key="what", label="What is done"), Column(key="where", label="At home in"),
        Column(key="passes", label="Passes"), Column(key="against", label="Who refuses"),
    )  # fmt: skip
    rows: list[dict[str, Cell]] = []
    for state, plans in places.items():
        for actor, each in found.items():
            refuse = [k for g, k in enumerate(each.groups) if not each.accepts[g, state]]
            what = " / ".join(plan_label(situation, plan) for plan in plans)
            rows.append({
                "what": what or position(situation, int(graph.masks[now]), int(graph.masks[state])),
                "where": name(situation, actor),
                "passes": {"sure": "yes", "open": "depends on the weights"}.get(_kind(each, state), "no"),
                "against": listing([_group(situation.ratify[actor], key) for key in refuse]) or "nobody",
            })  # fmt: skip
    return Table(key="ratify", title="What passes at home", columns=columns, rows=tuple(rows))
