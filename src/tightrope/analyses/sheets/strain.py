"""Strain and patience as tables, a fan and numbers."""

from __future__ import annotations

from tightrope.analyses.plans.loads import Load
from tightrope.analyses.plans.patience import Patience
from tightrope.analyses.telling.folding import empty, folded
from tightrope.analyses.telling.plan_names import plan_label
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import name, percent, sentence, wish
from tightrope.domain import Chart, Column, Table
from tightrope.domain.finding import Cell
from tightrope.graph import OptionGraph
from tightrope.situation.schema import Situation


def show(tale: Tale, key: str, found: list[Load], waits: dict[str, Patience]) -> None:
    """Add the tables and the fan of one alliance."""
    situation = tale.situation
    columns = (
        Column(key="plan", label="Opening of"), Column(key="ally", label="Ally"),
        Column(key="broken", label="Priorities it breaks, most important first"),
        Column(key="drop", label="Loss", form="share", note="mean, as a share of its whole range; below zero it gains"),
        Column(key="strained", label="Strained", form="share", note="share of the sampled worlds"),
    )  # fmt: skip
    rows = folded([_row(situation, load) for load in found], "plan")
    broken = tuple(row for row in rows if not empty(row, ("broken", "strained")))
    if broken:
        title = "What each plan's opening asks of the allies"
        note = "Only plans and allies where a priority is broken."
        tale.tables.append(Table(key=f"strain.{key}", title=title, columns=columns, rows=broken, note=note))
    chosen = [plan for plan in waits if plan]
    if chosen:
        course = [row for plan in chosen[:7] for row in waits[plan].fan(plan_label(situation, plan))]
        alt = "The chance that an ally has left its part of the line, month by month and plan by plan."
        tale.charts.append(
            Chart(
                key=f"patience.{key}",
                kind="fan",
                title="How soon an ally would leave the line",
                data={"course": course},
                alt=alt,
                caption="Mean across the sampled worlds; the band holds eight worlds in ten.",
            )
        )
        tale.tables.append(_waits(situation, waits, chosen, key))


def _row(situation: Situation, load: Load) -> dict[str, Cell]:
    lines = [
        f"{wish(situation, line.statement)} ({percent(weight)})" if weight < 0.995 else wish(situation, line.statement)
        for line, weight in load.broken
    ]
    return {
        "plan": " / ".join(plan_label(situation, plan) for plan in load.plans),
        "ally": sentence(name(situation, load.ally)).rstrip("."),
        "broken": sentence("; ".join(lines)).rstrip(".") or "None",
        "drop": round(load.drop, 6),
        "strained": round(load.strained.value, 6),
    }


def _waits(situation: Situation, waits: dict[str, Patience], chosen: list[str], key: str) -> Table:
    months = sorted({situation.months / 4, situation.months / 2, situation.months})
    even = any(waits[plan].even()[1] is not None for plan in chosen)
    columns = (
        Column(key="plan", label="Plan"),
        *(Column(key=f"m{m:g}", label=f"By month {m:g}", form="band") for m in months),
        *((Column(key="even", label="Even odds by month", form="number"),) if even else ()),
    )
    rows: list[dict[str, Cell]] = [
        {
            "plan": plan_label(situation, plan),
            **{f"m{m:g}": [round(waits[plan].by(m).low, 6), round(waits[plan].by(m).high, 6)] for m in months},
            **({"even": waits[plan].even()[1]} if even else {}),
        }
        for plan in chosen
    ]
    return Table(
        key=f"patience.{key}",
        title="The chance that an ally has left the line",
        columns=columns,
        rows=tuple(folded(rows, "plan")),
        note="Eight sampled worlds in ten lie within each band.",
    )


def number(graph: OptionGraph, load: Load) -> dict[str, object]:
    """One load for machines."""
    lines = [
        {"statement": line.statement, "place": line.place, "fellow": line.fellow, "weight": weight}
        for line, weight in load.broken
    ]
    return {
        "ally": load.ally,
        "state": graph.labels[load.state],
        "plans": list(load.plans),
        "broken": lines,
        "drop": load.drop,
        "strained": load.strained._asdict(),
    }


def wait(tale: Tale, found: Patience) -> dict[str, object]:
    """One wait for machines."""
    months = sorted({tale.situation.months / 4, tale.situation.months / 2, tale.situation.months})
    return {"by": {f"{m:g}": found.by(m)._asdict() for m in months}, "even": found.even()}
