"""Outcomes as tables and numbers."""

from __future__ import annotations

from tightrope.analyses.standing.holding import Holding
from tightrope.analyses.standing.kinds import Kind, told
from tightrope.analyses.standing.together import upset
from tightrope.analyses.telling.words import position
from tightrope.domain import Column, Table
from tightrope.domain.finding import Cell
from tightrope.graph import CONCEPTS, OptionGraph
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

LEAST, MOST = 0.01, 6


def tables(
    situation: Situation, worlds: Worlds, graph: OptionGraph, now: int, found: Holding, best: list[int],
    alike: list[Kind],
) -> tuple[Table, Table]:  # fmt: skip
    """The outcomes in plain words, those of a kind in one row, and by concept for the annex."""
    share = "share of the sampled worlds"
    plain = (
        Column(key="outcome", label="Outcome"),
        Column(key="firm", label="Nobody gains by leaving", form="share", note=share),
        Column(
            key="answered", label="Leaving would be answered", form="share", note=f"{share}; or nobody gains by leaving"
        ),
        Column(key="upset", label="A bargain would leave it", form="share", note=f"{share}; of two or three parties"),
        Column(key="reached", label="Gains lead there from here", form="share", note=share),
    )
    annex = (
        Column(key="outcome", label="Outcome"),
        *(Column(key=c, label=c, form="share", note=share) for c in CONCEPTS),
    )
    rows = [_row(situation, graph, now, found, k) for k in best]
    plainly = [
        _row(situation, graph, now, found, kind.members[0])
        | _upset(worlds, found, kind.members[0])
        | {"outcome": told(situation, kind, int(graph.masks[now]))}
        for kind in alike[: 2 * MOST]
    ]
    often = [row for row in plainly if max(float(str(row[c])) for c in ("R", "SEQ")) >= LEAST][:MOST] or plainly[:1]
    note = "Shares of sampled worlds, not probabilities. Each outcome is told by what it changes."
    return (
        Table(key="outcomes", title="Outcomes that hold", columns=plain, rows=_only(often, plain), note=note),
        Table(
            key="concepts", title="The same outcomes by concept of stability", columns=annex, rows=_only(rows, annex)
        ),
    )


def _row(situation: Situation, graph: OptionGraph, now: int, found: Holding, k: int) -> dict[str, Cell]:
    shares: dict[str, Cell] = {c: round(float(found.share(c)[k]), 6) for c in CONCEPTS}
    told = position(situation, int(graph.masks[now]), int(graph.masks[found.states[k]]))
    led = round(float(found.reach[k]), 6)
    return {"outcome": told, **shares, "firm": shares["R"], "answered": shares["SEQ"], "reached": led}


def _upset(worlds: Worlds, found: Holding, k: int) -> dict[str, Cell]:
    return {"upset": round(upset(worlds, int(found.states[k])).value, 6)}


def _only(rows: list[dict[str, Cell]], columns: tuple[Column, ...]) -> tuple[dict[str, Cell], ...]:
    return tuple({column.key: row[column.key] for column in columns} for row in rows)


def numbers(graph: OptionGraph, worlds: Worlds, found: Holding, best: list[int]) -> dict[str, object]:
    """Every outcome of the table for machines."""
    rows = [
        {
            "state": graph.labels[int(found.states[k])],
            **{c: float(found.share(c)[k]) for c in CONCEPTS},
            "reached": float(found.reach[k]),
            "upset": upset(worlds, int(found.states[k])).value,
            "reached_and_holds": float(found.reached_and("R")[k]),
        }
        for k in best
    ]
    return {"states": graph.size, "assignments": len(worlds.assignments), "coverage": found.coverage, "outcomes": rows}
