"""What does each plan cost the allies, and how long will they bear it? (Definitions A.1 to A.4)"""

from __future__ import annotations

from tightrope.analyses.plans.loads import Load, load
from tightrope.analyses.plans.patience import Patience, leaving_states, patience
from tightrope.analyses.plans.strained import allies
from tightrope.analyses.sheets.strain import number, show, wait
from tightrope.analyses.telling.grounds import asked, priority
from tightrope.analyses.telling.hinges import hinge, told
from tightrope.analyses.telling.limits import no_start, start
from tightrope.analyses.telling.tale import Role, Tale
from tightrope.analyses.telling.words import listing, name, short, wish
from tightrope.analyses.wedges.casebook import openings
from tightrope.domain import Finding
from tightrope.graph import OptionGraph
from tightrope.record import Record
from tightrope.situation.schema import Alliance, Situation
from tightrope.worlds import Worlds

MISLEADS = (
    "Walt (1997) shows that alliances outlast broken wishes where institutions, habit or the lack of another "
    "ally hold them: "
    "strain as counted here is a reason to leave, not a departure. How soon an ally moves rests on tempos that "
    "are mostly "
    "elicited, so read the months as an order of magnitude."
)


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
    found = [
        load(situation, worlds, graph, now, key, ally, *place)
        for place in places
        for ally in allies(situation, alliance)
    ]
    where = leaving_states(situation, graph, key, now)
    waits: dict[str, Patience] = {}
    if where.any():
        waits = {plan: patience(situation, worlds, where, s) for plan, s in situation.strategies.items()}
        waits[""] = patience(situation, worlds, where, None)
    _tell_loads(tale, found)
    _tell_waits(tale, worlds, waits)
    show(tale, key, found, waits)
    tale.numbers[key] = {
        "loads": [number(graph, load) for load in found],
        "patience": {plan or "free": wait(tale, w) for plan, w in waits.items()},
    }


def _tell_loads(tale: Tale, found: list[Load]) -> None:
    """For each plan's opening: whom it strains, and by which priority; allies strained alike are told together."""
    heavy = sorted((load for load in found if load.strained.value >= 0.05), key=lambda item: -item.strained.value)
    alike: dict[tuple[tuple[str, ...], str, str], list[Load]] = {}
    for one in heavy[:6]:
        first = next((line.statement for line, _ in one.broken if line.fellow), "")
        alike.setdefault((one.plans, first, one.strained.told()), []).append(one)
    for (plans, statement, share), loads in list(alike.items())[:4]:
        _load(tale, plans, statement, share, loads)
    easy = [plan for plan in tale.situation.strategies if not any(plan in load.plans for load in heavy)]
    if found and not heavy:
        number = tale.number("easy", "plans whose opening strains no ally")
        tale.say("No ally is strained by the opening of any plan", number, weight=0.2)
    elif easy and heavy:
        number = tale.number("easy", "plans whose opening strains no ally")
        names = listing([tale.plan(plan) for plan in easy], "or") if len(easy) < 3 else "any other plan"
        tale.say(f"No ally is strained by the opening of {names}", number)


def _load(tale: Tale, plans: tuple[str, ...], statement: str, share: str, loads: list[Load]) -> None:
    """One opening and the allies that it strains by the same priority."""
    situation = tale.situation
    numbers = [
        tale.number(f"strained.{one.ally}.{plans[0]}", "how often the opening of the plan strains this ally")
        for one in loads
    ]
    grounds = [priority(tale, one.ally, statement) for one in loads] if statement else []
    names = listing([name(situation, one.ally) for one in loads])
    said = f"The opening of {listing([tale.plan(plan) for plan in plans])} strains {names} {share}"
    because = f"it breaks the wish that {wish(situation, statement)}" if statement else ""
    whole = f"{said}, as {because}" if because else said
    for part in [whole] if short(whole) else [said, because]:
        tale.say(part, *numbers, *grounds, weight=0.3 * loads[0].strained.value)


def _tell_waits(tale: Tale, worlds: Worlds, waits: dict[str, Patience]) -> None:
    """How soon an ally leaves the line, under the plans that part the most."""
    plans = [plan for plan in waits if plan]
    horizon = tale.situation.months
    number = tale.number("patience", "the chance that an ally has left its part of the line, across the sampled worlds")
    tempo = tale.default("tempo", "how often each party acts, which sets the months")
    leaves = f"an ally leaves the line within {horizon:g} months"
    if not plans:
        if waits:
            tale.say(f"Without any plan, {waits[''].by(horizon).that(leaves)}", number, tempo, role="lead", weight=0.4)
        return
    ends = {plan: waits[plan].by(horizon) for plan in plans}
    worst = max(plans, key=lambda plan: (round(ends[plan].mean, 3), -plans.index(plan)))
    best = min(plans, key=lambda plan: (round(ends[plan].mean, 3), plans.index(plan)))
    if ends[worst].mean - ends[best].mean < 0.05:
        tale.say(
            f"Whatever the plan, {ends[best].that(leaves)}",
            number,
            tempo,
            weight=0.3,
        )
        return
    told_plans: tuple[tuple[str, Role, float], ...] = ((worst, "lead", 0.5), (best, "body", 0.3))
    for plan, role, weight in told_plans:
        said = ends[plan].that(leaves)
        tale.say(f"Under {tale.plan(plan)}, {said}", number, tempo, role=role, weight=weight)
        found = hinge(worlds, waits[plan].chosen, waits[plan].left[:, -1])
        for part in told(tale.situation, found) if found and plan == worst else []:
            tale.say(part, number, asked(tale, found.hypothesis) if found else None)
    _, middle, _ = waits[worst].even()
    if middle is not None:
        tale.say(
            f"Under {tale.plan(worst)}, the odds reach even by month {middle:g} in half of the sampled worlds",
            number,
            tempo,
        )
