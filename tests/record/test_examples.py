"""The worked examples: frozen, sourced, and saying what their pages promise."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from tightrope import graph
from tightrope.domain import Report
from tightrope.plugins import load as load_part
from tightrope.record import Record
from tightrope.reports import read_many
from tightrope.situation import load
from tightrope.situation.schema import Grounded, Part, Situation

EXAMPLES = Path(__file__).parents[2] / "examples"
CASES = sorted(
    path.parent.name for path in EXAMPLES.glob("*/situation.yaml") if (path.parent / "chronology.csv").exists()
)
WORKED = "japan-north-korea-2023"


def grounds(part: object) -> Iterator[Grounded]:
    """Every line of a situation that may carry its ground."""
    if isinstance(part, Grounded):
        yield part
    if isinstance(part, Part):
        yield from itertools.chain.from_iterable(grounds(getattr(part, name)) for name in type(part).model_fields)
    elif isinstance(part, dict | list | tuple):
        yield from itertools.chain.from_iterable(map(grounds, part.values() if isinstance(part, dict) else part))


@pytest.mark.parametrize("case", CASES)
def test_nothing_later_than_the_frozen_day(case: str) -> None:
    situation = load(EXAMPLES / case / "situation.yaml")
    with (EXAMPLES / case / "chronology.csv").open(encoding="utf-8") as lines:
        days = [date.fromisoformat(row["date"]) for row in csv.DictReader(lines)]
    assert situation.as_of is not None
    assert max(days) <= situation.as_of
    assert days == sorted(days)


@pytest.mark.parametrize("case", CASES)
def test_the_chronology_is_read_whole(case: str) -> None:
    path = EXAMPLES / case / "chronology.csv"
    record = Record.memory()
    added = record.add(*load_part("importers", "chronology")(path))
    assert added.events == len(path.read_text(encoding="utf-8").splitlines()) - 1


@pytest.mark.parametrize("case", CASES)
def test_what_followed_is_kept_apart_and_speaks_of_known_options(case: str) -> None:
    situation = load(EXAMPLES / case / "situation.yaml")
    with (EXAMPLES / case / "outcome.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    known = {f"{actor}.{option}" for actor, options in situation.options.items() for option in options}
    assert {row["option"] for row in rows} == known
    assert situation.as_of is not None
    assert all(date.fromisoformat(row["date"]) > situation.as_of and row["value"] in ("yes", "no") for row in rows)
    assert (EXAMPLES / case / "outcome.md").exists()


@pytest.mark.parametrize("case", [case for case in CASES if case != WORKED])
def test_sources_are_named(case: str) -> None:
    assert "## Sources" in (EXAMPLES / case / "README.md").read_text(encoding="utf-8")


def test_quotations_of_the_model_stand_in_its_reports() -> None:
    folder = EXAMPLES / WORKED
    texts = [item.text for item in read_many([folder / "reports"]) if isinstance(item, Report)]
    quotes = [quote for part in grounds(load(folder / "situation.yaml")) for quote in part.evidence]
    assert len(quotes) >= 7
    assert [quote for quote in quotes if not any(quote in text for text in texts)] == []


def preferences(situation: Situation, readings: dict[str, str]) -> list[list[str]]:
    """Each actor's statements under some readings, groups of unsettled order in the order of the file."""
    found = []
    for actor in situation.actors:
        order = situation.preferences[actor]
        prefers = situation.hypotheses[order.by].readings[readings[order.by]].prefers if order.by else order.prefers
        found.append([s for p in prefers for s in ((p.say,) if p.say else p.either_order or ())])
    return found


def test_consultation_makes_the_same_offer_hold_for_all_under_every_reading() -> None:
    situation = load(EXAMPLES / WORKED / "situation.yaml")
    model = graph.build(situation)
    start = set(situation.status_quo)
    for intent, patience in itertools.product(*(h.readings for h in situation.hypotheses.values())):
        lists = preferences(situation, {"intent": intent, "patience": patience})
        ranks = np.array([graph.ranks(graph.psi(model, statements)) for statements in lists])
        holds = graph.equilibria(model, ranks, "R")
        consulted = (
            start | {"japan.consult", "united_states.backs"} | ({"north_korea.talks"} if intent == "opening" else set())
        )
        assert holds[state(model, consulted)]
        alone = start | ({"north_korea.talks"} if intent == "opening" else set())
        seoul = list(situation.actors).index("south_korea")
        better = [
            t
            for t in model.reach("south_korea", state(model, start))
            if ranks[seoul, t] > ranks[seoul, state(model, start)]
        ]
        assert bool(better) == (patience == "slighted")
        assert holds[state(model, alone)] == (patience == "forbearing" and intent != "wedge")


def state(model: object, options: set[str]) -> int:
    """The state in which just these options are taken."""
    names = model.options  # type: ignore[attr-defined]
    return model.index(sum(1 << k for k, name in enumerate(names) if name in options))  # type: ignore[attr-defined]
