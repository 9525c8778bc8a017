"""How may it go, month by month, if everyone follows its own priorities? (Definitions C.1 to C.9)"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tightrope.analyses.chain.free import Run, free
from tightrope.analyses.chain.groups import Group, groups
from tightrope.analyses.chain.told_bargains import tell_bargains
from tightrope.analyses.sheets.course import acts, ends, fan, numbers
from tightrope.analyses.telling.chances import Chance, chance
from tightrope.analyses.telling.grounds import asked, drafted, untold
from tightrope.analyses.telling.hinges import hinge, told
from tightrope.analyses.telling.limits import indifferent, no_start, start
from tightrope.analyses.telling.tale import Role, Tale
from tightrope.analyses.telling.words import becomes, name, short
from tightrope.domain import Finding
from tightrope.graph import OptionGraph
from tightrope.record import Record
from tightrope.situation import owner
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

MISLEADS = (
    "Haile, Hortacsu and Kosenok (2008) show that logit choice can be made to fit almost any behaviour: the "
    "course follows from "
    "the tempo and steadiness given to each party, not from data on how it has chosen. Read its months as an order of "
    "magnitude, and its chances as what the file implies."
)

DRAFTED, UNOPPOSED = 0.6, 0.8


def course(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """The free course as a continuous-time chain: what changes, and when. Definition C.2 of docs/theory/course.md."""
    tale = Tale(
        "course", "How may it go from here?", situation, method="theory/course.md#definition-c2", misleads=MISLEADS
    )
    here = start(worlds)
    if here is None:
        return no_start(tale)
    graph, now = here
    found = groups(situation, worlds, now)
    run = free(situation, worlds, graph, found)
    _tell_options(tale, worlds, graph, now, run)
    tell_bargains(tale, worlds, graph, run)
    _tell_groups(tale, found, run)
    _tell_limits(tale, worlds, graph, run)
    tale.charts.append(fan(found, run))
    tale.tables.extend((acts(situation, graph, now, run), ends(situation, worlds, graph, now, run)))
    tale.numbers |= numbers(graph, found, run)
    return tale.finding()


def _tell_options(tale: Tale, worlds: Worlds, graph: OptionGraph, now: int, run: Run) -> None:
    """The changes that the course makes most of, with what each hangs on."""
    horizon, mask = tale.situation.months, int(graph.masks[now])
    ends = [chance(run.options[:, -1, k], run.weight) for k in range(len(graph.options))]
    moved = [(k, not mask >> k & 1, end if not mask >> k & 1 else _not(end)) for k, end in enumerate(ends)]
    changing = sorted(
        (item for item in moved if item[2].mean >= 0.1),
        key=lambda item: (bool(untold(tale, [graph.options[item[0]]])), -round(item[2].mean, 6), item[0]),
    )
    if not changing:
        tale.say(
            f"Little moves within {horizon:g} months: no act is taken up or given up in more than one course in ten",
            tale.number("options", "the chance of each act at the end"),
            role="lead",
            weight=0.4,
        )
    for place, (k, yes, found) in enumerate(changing[:3]):
        _tell_option(tale, worlds, graph.options[k], yes, found, run.options[:, -1, k], run, place)


def _tell_option(
    tale: Tale, worlds: Worlds, key: str, yes: bool, found: Chance, ends: NDArray[np.float64], run: Run, place: int
) -> None:  # fmt: skip
    """One act that is taken up or given up: its chance, or what its chance hangs on."""
    act = becomes(tale.situation, key, yes)
    number = tale.number(
        f"options.{key}", "the chance of this act at the end of the horizon, across the sampled worlds"
    )
    hangs = hinge(worlds, run.chosen, ends) if found.high - found.low > 0.4 else None
    made_up = untold(tale, [key])
    role: Role = "lead" if place < 2 and not made_up else "body"
    weight = 0.25 + 0.3 * found.mean
    within = f"within {tale.situation.months:g} months"
    if hangs is None:
        by_machine = drafted(tale.situation, owner(key))
        opening = "On the drafted priorities, " if by_machine else "Left to each party's own priorities, "
        if by_machine and found.low >= UNOPPOSED:
            said = f"The drafted priorities give nobody a reason to hold back here, so this is no forecast: {act}"
            tale.say(said, number, *made_up, weight=0.1)
            return
        opening, weight = opening if by_machine or place == 0 else "", weight * (DRAFTED if by_machine else 1)
        tale.say(f"{opening}{found.that(f'{act} {within}')}", number, _pace(tale), *made_up, role=role, weight=weight)
        return
    by = hangs._replace(by={name: c if yes else _not(c) for name, c in hangs.by.items()})
    for said in told(tale.situation, by, f"Whether {act} {within}"):
        tale.say(said, number, asked(tale, hangs.hypothesis), _pace(tale), role=role, weight=weight)
        role, weight = "body", 0.0


def _not(found: Chance) -> Chance:
    return Chance(1 - found.mean, 1 - found.high, 1 - found.low)


def _pace(tale: Tale) -> str:
    return tale.default("pace", "how often each party acts and how surely it takes the better move, as ranges")


def _tell_groups(tale: Tale, found: list[Group], run: Run) -> None:
    """Which aims are met at the end if the focal actor keeps to no plan."""
    number = tale.number("groups", "the chance of each group of outcomes, month by month, across the sampled worlds")
    ends = [chance(run.groups[:, -1, g], run.weight) for g in range(len(found))]
    order = sorted(range(len(found)), key=lambda g: (-round(ends[g].mean, 6), g))
    if order and ends[order[0]].mean >= 0.1:
        said = f"Without any plan, {ends[order[0]].that(f'in the end {found[order[0]].clause}')}"
        tale.say(said if short(said) else "", number, weight=0.2)


def _tell_limits(tale: Tale, worlds: Worlds, graph: OptionGraph, run: Run) -> None:
    situation = tale.situation
    counted = [actor for actor, tempo in worlds.tempos.items() if tempo.source == "counted"]
    assumed = [actor for actor, tempo in worlds.tempos.items() if tempo.source == "assumed"]
    if assumed:
        names = ", ".join(name(situation, actor) for actor in assumed)
        tale.say(
            f"How often these act is assumed, as neither the file nor the record tells: {names}",
            _pace(tale),
            role="caveat",
        )
    if counted:
        names = ", ".join(name(situation, actor) for actor in counted)
        tale.say(
            f"How often these act is counted from the record: {names}",
            tale.number("tempo", "days with acts a month in the record", "counted"),
            role="caveat",
        )
    if run.made.space.pruned:
        kept = len(run.made.space.states)
        tale.say(
            f"Of {graph.size:,} positions, {kept:,} were followed: those that some chain of choices reaches with at "
            "least one chance in ten thousand",
            role="caveat",
        )
    if len(run.chosen) < worlds.n:
        tale.say(
            f"The course was followed in {len(run.chosen)} of the {worlds.n:,} sampled worlds, to keep the work "
            "within bounds",
            role="caveat",
        )
    indifferent(tale, worlds)
