"""The course as a fan, tables and numbers."""

from __future__ import annotations

import numpy as np

from tightrope.analyses.chain.free import Run
from tightrope.analyses.chain.groups import Group
from tightrope.analyses.chain.lasting import lasting
from tightrope.analyses.telling.chances import chance
from tightrope.analyses.telling.words import becomes, percent, position, sentence_start
from tightrope.domain import Chart, Column, Table
from tightrope.domain.finding import Cell
from tightrope.graph import OptionGraph
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

STATES = 8


def fan(found: list[Group], run: Run) -> Chart:
    """The groups of outcomes month by month."""
    rows: list[dict[str, Cell]] = []
    for g, group in enumerate(found):
        for t, month in enumerate(run.passage.times):
            at = chance(run.groups[:, t, g], run.weight)
            rows.append({
                "month": float(month), "group": group.label, "share_low": round(at.low, 6), "share": round(at.mean, 6),
                "share_high": round(at.high, 6),
            })  # fmt: skip
    ends = ", ".join(
        f"{group.label} {percent(float(run.weight @ run.groups[:, -1, g]))}" for g, group in enumerate(found)
    )
    return Chart(
        key="course", kind="fan", title="How it may go", data={"course": rows}, alt=f"Mean chance at the end: {ends}.",
        caption="Mean chance across the sampled worlds; the band holds eight worlds in ten.",
    )  # fmt: skip


def acts(situation: Situation, graph: OptionGraph, now: int, run: Run) -> Table:
    """The chance of each act along the way."""
    steps = sorted(
        {
            int(np.argmin(np.abs(run.passage.times - m)))
            for m in (situation.months / 4, situation.months / 2, situation.months)
        }
    )
    columns = (Column(key="act", label="Act"), Column(key="now", label="Today", form="tick"),
               *(Column(key=f"m{t}", label=f"Month {run.passage.times[t]:g}", form="band") for t in steps))  # fmt: skip
    rows = []
    for k, key in enumerate(graph.options):
        row: dict[str, Cell] = {"act": position(situation, 0, 1 << k), "now": bool(int(graph.masks[now]) >> k & 1)}
        for t in steps:
            at = chance(run.options[:, t, k], run.weight)
            row[f"m{t}"] = [round(at.low, 6), round(at.high, 6)]
        rows.append(row | {"act": sentence_start(becomes(situation, key, True))})
    note = "Chances within worlds; eight sampled worlds in ten lie within each band."
    return Table(key="acts", title="The chance of each act", columns=columns, rows=tuple(rows), note=note)


def ends(situation: Situation, worlds: Worlds, graph: OptionGraph, now: int, run: Run) -> Table:
    """Where things most often stand at the end."""
    states, end = run.made.space.states, run.passage.end
    best = sorted(range(len(states)), key=lambda s: (-round(float(end[s]), 9), s))[:STATES]
    columns = (
        Column(key="state", label="Where things stand at the end"),
        Column(key="mean", label="Mean chance", form="share", note="mean over the sampled worlds"),
        Column(
            key="lasts", label="Lasts (months)", form="number", note="median over worlds of how long it lasts at a time"
        ),
        Column(key="again", label="Still or again so", form="share", note="as long after, if things had stood so now"),
    )
    kept = [lasting(situation, worlds, run, s) for s in best]
    rows: tuple[dict[str, Cell], ...] = tuple(
        {
            "state": position(situation, int(graph.masks[now]), int(graph.masks[states[s]])),
            "mean": round(float(end[s]), 6), "lasts": _lasts(each.months, situation.months),
            "again": round(each.again, 6),
        }
        for s, each in zip(best, kept, strict=True)
    )  # fmt: skip
    note = "What lasts is left by hardly anybody; what is short but comes back is passed through again and again."
    return Table(key="ends", title=f"After {situation.months:g} months", columns=columns, rows=rows, note=note)


def _lasts(months: float, horizon: float) -> Cell:
    """How long a state lasts; beyond two horizons the number would say more than the model knows."""
    return months if months <= 2 * horizon else f"over {2 * horizon:g}"


def numbers(graph: OptionGraph, found: list[Group], run: Run) -> dict[str, object]:
    """The course for machines."""
    times = run.passage.times.tolist()
    by_option = {
        key: [chance(run.options[:, t, k], run.weight)._asdict() for t in range(len(times))]
        for k, key in enumerate(graph.options)
    }
    by_group = {
        group.label: [chance(run.groups[:, t, g], run.weight)._asdict() for t in range(len(times))]
        for g, group in enumerate(found)
    }
    return {
        "months": times,
        "options": by_option,
        "groups": by_group,
        "states": len(run.made.space.states),
        "worlds": len(run.chosen),
    }
