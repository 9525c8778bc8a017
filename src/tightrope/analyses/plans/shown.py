"""Plans as tables, dots, boxes and numbers."""

from __future__ import annotations

from typing import Any

from tightrope.analyses.plans.failures import Failure
from tightrope.analyses.plans.metrics import Score
from tightrope.analyses.plans.values import Values
from tightrope.analyses.telling.plan_names import plan_label
from tightrope.analyses.telling.words import listing, sentence, worlds_told
from tightrope.domain import Chart, Column, Table
from tightrope.domain.finding import Cell
from tightrope.situation.schema import Situation

MOST_DOTS = 5
BETTER = {"Target met": "high", "Worst tenth": "high", "Mean regret": "low"}
JUDGED = {True: "along the way", False: "at the end"}
Rows = tuple[dict[str, Cell], ...]


def tables(situation: Situation, found: Values, graded: list[Score], kept: list[bool]) -> list[Table]:
    """One table a metric: targets met, worst tenth, mean regret, greatest regret."""
    pareto = {plan: {"unbeaten": survives} for plan, survives in zip(found.plans, kept, strict=True)}
    extra = (
        Column(
            key="unbeaten",
            label="Beaten by none",
            form="tick",
            note="no other plan is at least as good on every aim and better on one",
        ),
    )
    share, worst = "share of the sampled worlds, not a probability", "mean over the worst tenth of the sampled worlds"
    against = "what is lost against the best plan in the same world"
    return [
        _table(situation, found, graded, "share", "Targets met", share, extra, pareto),
        _table(situation, found, graded, "worst", "The worst tenth of worlds", worst),
        _table(situation, found, graded, "regret", "Mean regret", against),
        _table(situation, found, graded, "most_regret", "Greatest regret", against),
    ]


def _table(
    situation: Situation, found: Values, graded: list[Score], metric: str, title: str, note: str,
    extra: tuple[Column, ...] = (), more: dict[str, dict[str, bool]] | None = None,
) -> Table:  # fmt: skip
    columns = (
        Column(key="plan", label="Plan"),
        *(Column(key=aim.key, label=aim.label, form="share") for aim in found.aims),
        *extra,
    )
    by = {(s.plan, s.aim): round(getattr(s, metric), 6) for s in graded}
    rows: Rows = tuple(
        {
            "plan": plan_label(situation, plan),
            **{aim.key: by[plan, aim.key] for aim in found.aims},
            **(more or {}).get(plan, {}),
        }
        for plan in found.plans
    )
    return Table(key=metric, title=title, columns=columns, rows=rows, note=sentence(note))


def dots(situation: Situation, found: Values, graded: list[Score]) -> list[Chart]:
    """One picture an objective: three dots a plan."""
    return [_dots(situation, found, graded, place) for place in range(min(len(found.aims), MOST_DOTS))]


def _dots(situation: Situation, found: Values, graded: list[Score], place: int) -> Chart:
    aim = found.aims[place]
    points: list[dict[str, Cell]] = []
    for score in (s for s in graded if s.aim == aim.key):
        row = plan_label(situation, score.plan)
        points += [
            _point(row, "Target met", score.share, score.share_low, score.share_high),
            _point(row, "Worst tenth", score.worst, score.worst, score.worst),
            _point(row, "Mean regret", score.regret, score.regret, score.regret),
        ]
    best = max((s for s in graded if s.aim == aim.key), key=lambda s: (round(s.share, 6), round(s.worst, 6)))
    return Chart(
        key=f"strategies.{aim.key}", kind="dots", title=aim.label, data={"points": points},
        alt=f"{aim.label}: {plan_label(situation, best.plan)} meets the target most often, {worlds_told(best.share)}.",
        options={"x_title": "share of worlds, or level reached", "objective": aim.key, "better": BETTER},
        caption=f"Target: {_target(aim.target)}, {'of the time' if aim.keep else 'as a chance at the end'}.",
    )  # fmt: skip


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
            "condition": sentence(listing(list(f.conditions))).rstrip("."),
            "share_with": round(f.box.density, 6), "share_without": round(f.without, 6),
            "coverage": round(f.box.coverage, 6), "density": round(f.box.density, 6),
        }
        for f in failing
        if f.box and f.conditions and f.box.density >= 0.5
    ]  # fmt: skip
    if not rows:
        return []
    alt = "; ".join(f"{row['plan']} misses “{row['objective']}” when {row['condition']}" for row in rows[:4])
    return [Chart(key="failures", kind="boxes", title="When plans fail", data={"conditions": rows}, alt=f"{alt}.")]


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
