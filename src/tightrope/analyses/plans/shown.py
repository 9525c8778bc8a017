"""Plans as tables, dots, boxes and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tightrope.analyses.plans.aims import CLEAR, tells
from tightrope.analyses.plans.failures import Failure
from tightrope.analyses.plans.metrics import Score
from tightrope.analyses.plans.values import Values
from tightrope.analyses.telling.folding import folded, varying
from tightrope.analyses.telling.plan_names import plan_label
from tightrope.analyses.telling.words import listing, lower, once, sentence, worlds_told
from tightrope.domain import Chart, Column, Table
from tightrope.domain.finding import Cell
from tightrope.situation.schema import Situation

MOST_DOTS = 5
RISKS = ("worst", "regret", "most_regret")
BETTER = {"Target met": "high", "Worst tenth": "high", "Mean regret": "low"}
JUDGED = {True: "along the way", False: "at the end"}


def tables(situation: Situation, found: Values, graded: list[Score], kept: list[bool]) -> list[Table]:
    """Targets met on the aims where plans differ; then what each plan risks there. Plans that print alike share a row.

    The numbers of the finding keep every plan and aim.
    """
    rows = _targets(situation, found, graded, kept)
    keys = [aim.key for aim in found.aims if _spread(rows, aim.key) >= CLEAR and tells(situation, aim)]
    if not keys:
        return []
    shown = [aim for aim in found.aims if aim.key in keys]
    told = [{key: row[key] for key in ("plan", *keys, "unbeaten")} for row in rows]
    columns = (
        Column(key="plan", label="Plan"),
        *(Column(key=aim.key, label=aim.label, form="share") for aim in shown),
        Column(
            key="unbeaten", label="Beaten by none", form="tick",
            note="no other plan is at least as good on every aim and better on one",
        ),
    )  # fmt: skip
    note = "In how many sampled worlds each plan meets the target; no probabilities."
    level = [aim.label for aim in found.aims if _spread(rows, aim.key) < CLEAR]
    note += f" The plans hardly differ on {listing([f'“{label}”' for label in level])}." if level else ""
    targets = Table(key="share", title="Targets met", columns=columns, rows=tuple(folded(told, "plan")), note=note)
    return [targets, *_risks(situation, found, graded)]


def _spread(rows: Sequence[dict[str, Cell]], key: str) -> float:
    shares = [float(str(row[key])) for row in rows]
    return max(shares, default=0.0) - min(shares, default=0.0)


def _targets(situation: Situation, found: Values, graded: list[Score], kept: list[bool]) -> list[dict[str, Cell]]:
    by = {(s.plan, s.aim): round(s.share, 6) for s in graded}
    return [
        {
            "plan": plan_label(situation, plan),
            **{aim.key: by[plan, aim.key] for aim in found.aims},
            "unbeaten": survives,
        }
        for plan, survives in zip(found.plans, kept, strict=True)
    ]


def _risks(situation: Situation, found: Values, graded: list[Score]) -> list[Table]:
    """For each aim on which plans differ: the worst tenth of worlds, and what is lost against the best plan."""
    columns = (
        Column(key="aim", label="Aim"),
        Column(key="plan", label="Plan"),
        Column(key="worst", label="Worst tenth", form="share", note="mean over the worst tenth of the sampled worlds"),
        Column(key="regret", label="Mean loss", form="share", note="against the best plan in the same world"),
        Column(key="most_regret", label="Greatest loss", form="share", note="the same, in the world where it is most"),
    )
    rows: list[dict[str, Cell]] = []
    for aim in found.aims:
        own: list[dict[str, Cell]] = [
            {"aim": aim.label, "plan": plan_label(situation, s.plan), **{m: round(getattr(s, m), 6) for m in RISKS}}
            for s in graded
            if s.aim == aim.key
        ]
        rows += folded(own, "plan") if varying(own, RISKS) else []
    note = "Levels are chances at the end, or the share of the time that an aim holds which holds today."
    return (
        [Table(key="risks", title="What each plan risks", columns=columns, rows=tuple(rows), note=note)] if rows else []
    )


def dots(situation: Situation, found: Values, graded: list[Score]) -> list[Chart]:
    """One picture an objective: three dots a plan."""
    return [_dots(situation, found, graded, place) for place in range(min(len(found.aims), MOST_DOTS))]


def _dots(situation: Situation, found: Values, graded: list[Score], place: int) -> Chart:
    aim = found.aims[place]
    rows = folded([_shown(situation, score) for score in graded if score.aim == aim.key], "row")
    points = [
        _point(str(row["row"]), series, *map(float, row[series]))  # type: ignore[arg-type]
        for row in rows
        for series in BETTER
    ]
    best = max((s for s in graded if s.aim == aim.key), key=lambda s: (round(s.share, 6), round(s.worst, 6)))
    return Chart(
        key=f"strategies.{aim.key}", kind="dots", title=aim.label, data={"points": points},
        alt=f"{aim.label}: {plan_label(situation, best.plan)} meets the target most often, {worlds_told(best.share)}.",
        options={"x_title": "share of worlds, or level reached", "objective": aim.key, "better": BETTER},
        caption=f"Target: {_target(aim.target)}, {'of the time' if aim.keep else 'as a chance at the end'}.",
    )  # fmt: skip


def _shown(situation: Situation, score: Score) -> dict[str, Cell]:
    """One plan's row of dots: value, low and high end of each series."""
    return {
        "row": plan_label(situation, score.plan),
        "Target met": [score.share, score.share_low, score.share_high],
        "Worst tenth": [score.worst] * 3,
        "Mean regret": [score.regret] * 3,
    }


def _target(target: tuple[float, float]) -> str:
    low, high = target
    return f"{low:.0%}" if low == high else f"{low:.0%} to {high:.0%}"


def _point(row: str, series: str, value: float, low: float, high: float) -> dict[str, Cell]:
    ends = {"value": round(value, 6), "low": round(low, 6), "high": round(high, 6)}
    return {"row": row, "series": series, **ends, "label": f"{value:.0%}"}


def boxes(situation: Situation, failing: list[Failure]) -> list[Chart]:
    """The conditions in which plans fail."""
    rows: list[dict[str, Cell]] = [
        {
            "plan": plan_label(situation, f.plan), "objective": f.aim.label,
            "condition": sentence(listing(once(f.conditions))).rstrip("."),
            "share_with": round(f.box.density, 6), "share_without": round(f.without, 6),
            "coverage": round(f.box.coverage, 6), "density": round(f.box.density, 6),
        }
        for f in failing
        if f.box and f.conditions and f.box.density >= 0.5
    ]  # fmt: skip
    if not rows:
        return []
    alt = "; ".join(
        f"{row['plan']} misses “{row['objective']}” when {lower(str(row['condition']))}" for row in rows[:4]
    )
    return [
        Chart(
            key="failures",
            kind="boxes",
            title="When plans fail",
            data={"conditions": folded(rows, "plan")},
            alt=f"{alt}.",
        )
    ]


def numbers(found: Values, graded: list[Score], kept: list[bool], failing: list[Failure]) -> dict[str, Any]:
    """All scores and boxes for machines."""
    return {
        "worlds": len(found.worlds),
        "objectives": {aim.key: {"target": aim.target, "judged": JUDGED[aim.keep]} for aim in found.aims},
        "scores": [vars(score) for score in graded],
        "pareto": [plan for plan, survives in zip(found.plans, kept, strict=True) if survives],
        "fails_when": [
            {
                "plan": f.plan, "aim": f.aim.key, "share": f.share, "conditions": list(f.conditions),
                "coverage": f.box and f.box.coverage, "density": f.box and f.box.density,
                "support": f.box and f.box.support,
            }
            for f in failing
        ],
    }  # fmt: skip
