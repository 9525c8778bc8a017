"""What does each plan cost the allies, and how long will they bear it? (Definitions A.1 to A.4)"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tightrope.analyses.plans.patience import Patience, leaving_states, patience
from tightrope.analyses.plans.strained import Broken, allies, broken, drop, strained
from tightrope.analyses.plans.told import label, quoted
from tightrope.analyses.telling.grounds import asked, priority
from tightrope.analyses.telling.hinges import hinge, told
from tightrope.analyses.telling.limits import no_start, start
from tightrope.analyses.telling.shares import Share, over_assignments
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import listing, name, percent, sentence, wish
from tightrope.analyses.wedges.casebook import openings
from tightrope.domain import Chart, Column, Finding, Table
from tightrope.graph import OptionGraph
from tightrope.record import Record
from tightrope.situation.schema import Alliance, Situation
from tightrope.worlds import Worlds

MISLEADS = (
    "Walt (1997) shows that alliances outlast broken wishes where institutions, habit or the lack of another ally hold them: "
    "strain as counted here is a reason to leave, not a departure. How soon an ally moves rests on tempos that are mostly "
    "elicited, so read the months as an order of magnitude."
)


@dataclass(frozen=True)
class Load:
    """What one state asks of one ally: priorities newly broken with the weight of the worlds in which each is broken."""

    ally: str
    state: int
    plans: tuple[str, ...]
    broken: tuple[tuple[Broken, float], ...]
    drop: float
    strained: Share


def strain(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """Which priorities of the allies each plan breaks, and how soon they would leave. Definition A.2."""
    tale = Tale(
        "strain", "What does each plan cost the allies, and how long would they bear it?", situation,
        method="theory/strain.md#definition-a2", misleads=MISLEADS,
    )  # fmt: skip
    here = start(worlds)
    if here is None:
        return no_start(tale)
    own = {key: a for key, a in situation.alliances.items() if situation.focal in a.members}
    if not own:
        who = name(situation, situation.focal)
        return tale.missing(f"The situation names no alliance of {who}", "add `alliances` if there is one")
    graph, now = here
    for key, alliance in own.items():
        _alliance(tale, worlds, graph, now, key, alliance)
    return tale.finding()


def _alliance(tale: Tale, worlds: Worlds, graph: OptionGraph, now: int, key: str, alliance: Alliance) -> None:
    situation = tale.situation
    places = [(state, plans) for state, plans in openings(situation, graph, now).items() if plans]
    found = [_load(situation, worlds, graph, now, key, ally, *place) for place in places for ally in allies(situation, alliance)]
    where = leaving_states(situation, graph, key, now)
    waits: dict[str, Patience] = {}
    if where.any():
        waits = {plan: patience(situation, worlds, where, s) for plan, s in situation.strategies.items()}
        waits[""] = patience(situation, worlds, where, None)
    _tell_loads(tale, found)
    _tell_waits(tale, worlds, waits)
    _show(tale, key, found, waits)
    tale.numbers[key] = {"loads": [_number(graph, load) for load in found], "patience": {plan or "free": _wait(tale, w) for plan, w in waits.items()}}


def _load(
    situation: Situation, worlds: Worlds, graph: OptionGraph, now: int, key: str, ally: str, state: int, plans: tuple[str, ...]
) -> Load:  # fmt: skip
    alliance, i = situation.alliances[key], graph.number(ally)
    weights: Counter[Broken] = Counter()
    masses = [float(worlds.mass[worlds.assignments[:, i] == n].sum()) for n in range(len(worlds.lists[i]))]
    for statements, mass in zip(worlds.lists[i], masses, strict=True):
        for line in broken(graph, alliance, ally, statements, now, state):
            weights[line] += mass  # type: ignore[assignment]
    ordered = tuple(sorted(weights.items(), key=lambda item: (item[0].place, item[0].statement)))
    mean = float(worlds.mass @ drop(worlds, ally, now, state))
    share = over_assignments(worlds, strained(situation, worlds, key, now, ally)[:, state])
    return Load(ally, state, plans, ordered, mean, share)


def _tell_loads(tale: Tale, found: list[Load]) -> None:
    """For each plan's opening: whom it strains, and by which priority."""
    heavy = [load for load in found if load.strained.value >= 0.05]
    for load in sorted(heavy, key=lambda item: -item.strained.value)[:4]:
        plans = listing([quoted(tale.situation, plan) for plan in load.plans])
        first = next((line for line, _ in load.broken if line.fellow), None)
        number = tale.number(f"strained.{load.ally}.{load.plans[0]}", "how often the opening of the plan strains this ally")
        ground = priority(tale, load.ally, first.statement) if first else None
        because = f", as it breaks the wish that {wish(tale.situation, first.statement)}" if first else ""
        text = f"The opening of {plans} strains {name(tale.situation, load.ally)} {load.strained.told()}{because}"
        tale.say(text, number, ground, weight=0.3 * load.strained.value)
    easy = [plan for plan in tale.situation.strategies if not any(plan in load.plans for load in heavy)]
    if easy and heavy:
        names = listing([quoted(tale.situation, plan) for plan in easy])
        tale.say(f"No ally is strained by the opening of {names}", tale.number("easy", "plans whose opening strains no ally"))


def _tell_waits(tale: Tale, worlds: Worlds, waits: dict[str, Patience]) -> None:
    """How soon an ally leaves the line, under the plans that part the most."""
    plans = [plan for plan in waits if plan]
    if not plans:
        return
    horizon = tale.situation.months
    ends = {plan: waits[plan].by(horizon) for plan in plans}
    worst = max(plans, key=lambda plan: (round(ends[plan].mean, 3), -plans.index(plan)))
    best = min(plans, key=lambda plan: (round(ends[plan].mean, 3), plans.index(plan)))
    number = tale.number("patience", "the chance that an ally has left its part of the line, across the sampled worlds")
    tempo = tale.default("tempo", "how often each party acts, which sets the months")
    if ends[worst].mean - ends[best].mean < 0.05:
        tale.say(f"Whatever the plan, {ends[best].that(f'an ally leaves the line within {horizon:g} months')}", number, tempo, weight=0.3)
        return
    for plan, role, weight in ((worst, "lead", 0.5), (best, "body", 0.3)):
        said = ends[plan].that(f"an ally leaves the line within {horizon:g} months")
        tale.say(f"Under {quoted(tale.situation, plan)}, {said}", number, tempo, role=role, weight=weight)  # type: ignore[arg-type]
        found = hinge(worlds, waits[plan].chosen, waits[plan].left[:, -1])
        if found and plan == worst:
            tale.say(told(tale.situation, found), number, asked(tale, found.hypothesis))
    _, middle, _ = waits[worst].even()
    if middle is not None:
        tale.say(f"Under {quoted(tale.situation, worst)}, the odds reach even by month {middle:g} in half of the sampled worlds", number, tempo)


def _show(tale: Tale, key: str, found: list[Load], waits: dict[str, Patience]) -> None:
    situation = tale.situation
    columns = (
        Column(key="plan", label="Opening of"), Column(key="ally", label="Ally"),
        Column(key="broken", label="Priorities it breaks, most important first"),
        Column(key="drop", label="Loss", form="share", note="mean loss as a share of the ally's whole range; below zero it gains"),
        Column(key="strained", label="Strained", form="share", note="share of the sampled worlds"),
    )  # fmt: skip
    if found:
        tale.tables.append(Table(key=f"strain.{key}", title="What each plan's opening asks of the allies", columns=columns, rows=tuple(_row(situation, load) for load in found)))
    chosen = [plan for plan in waits if plan]
    if chosen:
        rows = [row for plan in chosen[:7] for row in waits[plan].fan(label(situation, plan))]
        alt = "The chance that an ally has left its part of the line, month by month and plan by plan."
        tale.charts.append(Chart(key=f"patience.{key}", kind="fan", title="How soon an ally would leave the line", data={"course": rows}, alt=alt, caption="Mean across the sampled worlds; the band holds eight worlds in ten."))  # type: ignore[arg-type]
        tale.tables.append(_waits(situation, waits, chosen, key))


def _row(situation: Situation, load: Load) -> dict[str, str | float]:
    lines = [f"{wish(situation, line.statement)} ({percent(weight)})" if weight < 0.995 else wish(situation, line.statement) for line, weight in load.broken]
    return {
        "plan": " / ".join(label(situation, plan) for plan in load.plans),
        "ally": sentence(name(situation, load.ally)).rstrip("."),
        "broken": sentence("; ".join(lines)).rstrip(".") or "None",
        "drop": round(load.drop, 6),
        "strained": round(load.strained.value, 6),
    }


def _waits(situation: Situation, waits: dict[str, Patience], chosen: list[str], key: str) -> Table:
    months = sorted({situation.months / 4, situation.months / 2, situation.months})
    columns = (Column(key="plan", label="Plan"), *(Column(key=f"m{m:g}", label=f"By month {m:g}", form="band") for m in months), Column(key="even", label="Even odds by month", form="number"))
    rows = tuple(
        {
            "plan": label(situation, plan),
            **{f"m{m:g}": [round(waits[plan].by(m).low, 6), round(waits[plan].by(m).high, 6)] for m in months},
            "even": waits[plan].even()[1],
        }
        for plan in chosen
    )  # fmt: skip
    return Table(key=f"patience.{key}", title="The chance that an ally has left the line", columns=columns, rows=rows, note="Eight sampled worlds in ten lie within each band.")  # type: ignore[arg-type]


def _number(graph: OptionGraph, load: Load) -> dict[str, object]:
    lines = [{"statement": line.statement, "place": line.place, "fellow": line.fellow, "weight": weight} for line, weight in load.broken]
    return {"ally": load.ally, "state": graph.labels[load.state], "plans": list(load.plans), "broken": lines, "drop": load.drop, "strained": load.strained._asdict()}


def _wait(tale: Tale, found: Patience) -> dict[str, object]:
    months = sorted({tale.situation.months / 4, tale.situation.months / 2, tale.situation.months})
    return {"by": {f"{m:g}": found.by(m)._asdict() for m in months}, "even": found.even()}


