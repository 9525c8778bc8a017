"""Wedges as a table, a path and numbers."""

from __future__ import annotations

from typing import Any

from tightrope.analyses.telling.folding import APART, empty, folded
from tightrope.analyses.telling.plan_names import plan_label
from tightrope.analyses.telling.shares import over_assignments
from tightrope.analyses.telling.words import act, listing, name, position, sentence
from tightrope.analyses.wedges.casebook import Case
from tightrope.domain import Chart, Column, Table
from tightrope.domain.finding import Cell
from tightrope.graph import OptionGraph
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

COLUMNS = (
    Column(key="when", label="When"),
    Column(key="ally", label="Ally"),
    Column(key="open", label="Can be split off", form="share", note="share of the sampled worlds with an open wedge"),
    Column(key="held", label="Tempted but held", form="share", note="a reply of the other allies takes the gain away"),
    Column(key="unprompted", label="Leaves unprompted", form="share", note="although the adversary does nothing"),
    Column(
        key="cheap",
        label="Cheap to split",
        form="share",
        note="at most one change in the order of its priorities opens a gap",
    ),
    Column(key="binds", label="What would keep it in line"),
)

PLANNED = 0.05


def table(situation: Situation, worlds: Worlds, graph: OptionGraph, now: int, cases: list[Case]) -> list[Table]:
    """The cases in which something is at stake, the present first; the note names the allies that nothing exposes."""
    rows = folded([_row(situation, worlds, graph, now, case) for case in cases], "when")
    shares = [column.key for column in COLUMNS if column.form == "share"]
    kept = [row for row in rows if not empty(row, shares)]
    note = "Shares of sampled worlds, not probabilities."
    safe = [
        str(name) for name in dict.fromkeys(row["ally"] for row in rows) if all(row["ally"] != name for row in kept)
    ]
    if safe:
        note += (
            f" {sentence(listing([safe[0], *map(_inside, safe[1:])]))[:-1]}: exposed neither today nor under any plan."
        )
    title = "Where the alliance can be split"
    return [Table(key="exposure", title=title, columns=COLUMNS, rows=tuple(kept), note=note)] if kept else []


def _inside(name: str) -> str:
    return f"the {name[4:]}" if name.startswith("The ") else name


def _row(situation: Situation, worlds: Worlds, graph: OptionGraph, now: int, case: Case) -> dict[str, Cell]:
    names = [plan_label(situation, key) for key in case.plans]
    today = case.state == now and case.free
    when = APART.join((["Today"] if today else []) + names)
    planned = case.ally == situation.focal and not today  # what a party plans itself is no departure
    return {
        "when": when,
        "ally": sentence(name(situation, case.ally)).rstrip("."),
        "open": round(case.open.value, 6),
        "held": round(case.bound.value + case.credible.value, 6),
        "unprompted": None if planned else round(case.unprompted.value, 6),
        "cheap": round(over_assignments(worlds, case.within(1)).value, 6),
        "binds": None if planned and not case.open.value else _bind(situation, graph, case),
    }


def _bind(situation: Situation, graph: OptionGraph, case: Case) -> str | None:
    if not case.binds:
        return None
    return position(situation, int(graph.masks[case.state]), int(graph.masks[case.binds[0].target]))


def path(situation: Situation, graph: OptionGraph, cases: list[Case]) -> list[Chart]:
    """The path of the weightiest departure at present: move, leave, and the act that binds."""
    present = [case for case in cases if case.free and case.state == graph.status_quo and case.at_risk > 0]
    planned = [case for case in cases if case.plans and case.open.value >= PLANNED]
    if not present and not planned:
        return []
    case = max(present or planned, key=lambda c: c.at_risk if present else c.open.value)
    steps = _steps(situation, graph, case)
    alt = "; ".join(f"{step['label']} {step['act']}" for step in steps)
    return [
        Chart(
            key="path",
            kind="path",
            title="How the line is left, and what binds it" if present else "How a plan could let the line be left",
            data={"steps": steps},
            alt=f"{alt}.",
        )
    ]


def _steps(situation: Situation, graph: OptionGraph, case: Case) -> list[dict[str, Cell]]:
    wedge, leaves = case.exposure.commonest, case.exposure.leaves
    if leaves is not None and case.unprompted.value >= case.open.value:
        hops = [(case.state, leaves, case.ally, "leave")]
    elif wedge is not None:
        divider = graph.actors[wedge.divider]
        hops = [(wedge.state, wedge.lured, divider, "move"), (wedge.lured, wedge.left, case.ally, "leave")]
    else:
        hops = []
    if case.binds:
        hops.append((case.state, case.binds[0].target, graph.actors[case.binds[0].binder], "bind"))
    masks = graph.masks
    return [
        {
            "step": number + 1, "actor": actor, "label": name(situation, actor), "kind": kind,
            "act": act(situation, int(masks[source]), int(masks[target])),
            "state_label": "" if number else position(situation, int(masks[case.state]), int(masks[target])),
        }
        for number, (source, target, actor, kind) in enumerate(hops)
    ]  # fmt: skip


def numbers(graph: OptionGraph, worlds: Worlds, cases: list[Case]) -> dict[str, Any]:
    """Every case for machines."""
    return {"cases": [_number(graph, worlds, case) for case in cases]}


def _number(graph: OptionGraph, worlds: Worlds, case: Case) -> dict[str, Any]:
    wedge = case.exposure.commonest
    return {
        "alliance": case.front,
        "ally": case.ally,
        "state": graph.labels[case.state],
        "today": case.free and case.state == graph.status_quo,
        "plans": list(case.plans),
        "at_risk": case.at_risk if case.free else case.open.value,
        **{key: getattr(case, key)._asdict() for key in ("open", "bound", "credible", "unprompted")},
        "price": {str(n): over_assignments(worlds, case.within(n)).value for n in range(case.most + 1)},
        "wedge": wedge and {
            "lured": graph.labels[wedge.lured], "left": graph.labels[wedge.left], "hold": wedge.hold,
            "mode": wedge.mode, "losers": [graph.actors[j] for j in wedge.losers],
        },
        "binding": [
            {
                "actor": graph.actors[b.binder], "state": graph.labels[b.target],
                "closes": float(worlds.mass @ b.closes), "firm": float(worlds.mass @ b.firm), "acts": b.acts,
                "cost": b.cost,
            }
            for b in case.binds
        ],
    }  # fmt: skip
