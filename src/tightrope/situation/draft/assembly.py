"""The parts of a draft as one situation file."""

from __future__ import annotations

from typing import Any

from tightrope.situation.draft.allies import alliances
from tightrope.situation.draft.cast import name
from tightrope.situation.draft.choices import Choice
from tightrope.situation.draft.conditions import conditions
from tightrope.situation.draft.grounds import ground, surety
from tightrope.situation.draft.issues import issue
from tightrope.situation.draft.limits import rules, status_quo
from tightrope.situation.draft.plans import objectives, strategies
from tightrope.situation.draft.readings import asks, doubtful, readings, signs
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.wanting import wants
from tightrope.situation.draft.wants import Want, Wants, grouped

HYPOTHESIS = "intent"


def assemble(plot: Plot, title: str | None, left_out: list[str]) -> dict[str, Any]:
    """The whole file as plain values in the order in which a reader meets them."""
    stated = conditions(plot)
    wanted, limits, blocks = wants(plot, stated), rules(plot, stated), alliances(plot)
    doubt = doubtful(plot)
    kept = readings(plot, doubt, wanted[doubt])
    keys = plot.cast.keys
    found: dict[str, Any] = {
        "title": title or _title(plot),
        "as_of": plot.material.latest,
        "focal": keys[plot.cast.focal],
        "issue": issue(plot, wanted[plot.cast.focal]),
        "actors": {key: _actor(plot, code) for code, key in keys.items()},
        "alliances": blocks,
        "options": {keys[code]: {_short(choice): _option(plot, choice) for choice in plot.of(code)} for code in keys},
        "rules": limits,
        "status_quo": status_quo(plot, limits),
        "preferences": {keys[code]: _lines(plot, wanted[code]) for code in keys},
        "hypotheses": {},
        "indicators": signs(plot, doubt, kept),
        "objectives": objectives(plot, wanted[plot.cast.focal], blocks),
        "strategies": strategies(plot),
        "left_out": left_out,
    }
    found["preferences"][keys[doubt]] = {"by": HYPOTHESIS}
    found["hypotheses"] = {HYPOTHESIS: {"asks": asks(doubt, plot.of(doubt)), "about": keys[doubt], "readings": kept}}
    return {key: item for key, item in found.items() if item or key == "preferences"}


def _title(plot: Plot) -> str:
    return f"{name(plot.cast.focal)} and {name(plot.adversary)}"


def _actor(plot: Plot, code: str) -> dict[str, Any]:
    evidence = [act.evidence for act in plot.acts if act.actor == code][:1]
    return {"code": code, **ground(plot.material, evidence, "named in the reports as acting or acted on")}


def _short(choice: Choice) -> str:
    return choice.key.partition(".")[2]


def _option(plot: Plot, choice: Choice) -> dict[str, Any]:
    evidence = [act.evidence for act in choice.acts]
    return {
        "label": choice.label,
        **ground(plot.material, evidence, choice.because, surety(choice.weight) if evidence else None),
    }


def _lines(plot: Plot, mine: Wants) -> list[dict[str, Any]]:
    return [_line(plot, row) for row in grouped(mine.ranked())]


def _line(plot: Plot, row: list[Want]) -> dict[str, Any]:
    evidence = [one for want in row for one in want.evidence]
    because = "; ".join(dict.fromkeys(want.because for want in row if want.because))
    confidence = surety(row[0].weight) if evidence else None
    body = {"say": row[0].say} if len(row) == 1 else {"either_order": [want.say for want in row]}
    return {**body, **ground(plot.material, evidence, because or None, confidence)}
