"""How does each plan fare across all that nobody knows? (Definitions T.1 to T.7)"""

from __future__ import annotations

from tightrope.analyses.plans.failures import Failure, failures
from tightrope.analyses.plans.metrics import Score, front, scores
from tightrope.analyses.plans.shown import boxes, dots, numbers, tables
from tightrope.analyses.plans.timing import timing
from tightrope.analyses.plans.told import tell
from tightrope.analyses.plans.told_timing import tell_timing
from tightrope.analyses.plans.values import Values, values
from tightrope.analyses.telling.limits import no_start, start
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import name
from tightrope.domain import Finding
from tightrope.record import Record
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

MISLEADS = (
    "Parker (2011) shows for ensembles of models that agreement among many runs need not make a result robust: "
    "the worlds "
    "sampled here differ only in what the file leaves open, so a plan that does well in all of them may still "
    "fail for a "
    "reason that nobody wrote down. Shares of sampled worlds are no probabilities."
)


def strategies(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """How each plan of the focal actor fares: three metrics an objective, and when it fails. Definition T.4."""
    who = name(situation, situation.focal)
    tale = Tale(
        "strategies", f"How does each plan of {who} fare across what is not known?", situation,
        method="theory/strategies.md#definition-t4", misleads=MISLEADS,
    )  # fmt: skip
    here = start(worlds)
    if here is None:
        return no_start(tale)
    if not situation.strategies:
        return tale.missing(f"The situation lists no plan of {who}", "add `strategies` to compare some")
    _, now = here
    found = values(situation, worlds, now)
    if not found.aims:
        return tale.missing(
            f"Neither objectives nor priorities of {who} are given", "add `objectives` to judge plans by"
        )
    graded, kept = scores(found), front(found)
    failing = failures(situation, worlds, found)
    _write(tale, worlds, now, found, graded, list(map(bool, kept)), failing)
    return tale.finding()


def _write(
    tale: Tale, worlds: Worlds, now: int, found: Values, graded: list[Score], kept: list[bool], failing: list[Failure]
) -> None:
    tell(tale, worlds, found, graded, kept, failing)
    begun = timing(tale.situation, worlds, now, found, kept)
    tale.tables.extend(tables(tale.situation, found, graded, kept))
    tell_timing(tale, found.aims, begun)
    tale.charts.extend(dots(tale.situation, found, graded))
    tale.charts.extend(boxes(tale.situation, failing))
    tale.numbers = {**numbers(found, graded, kept, failing), "timing": [vars(each) for each in begun]}
