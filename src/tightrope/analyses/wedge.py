"""Where can the alliance be split, and what would bind it? (Definitions D.1 to D.8)"""

from __future__ import annotations

from tightrope.analyses.telling.limits import no_start, start
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.wedges.board import Board, fronts
from tightrope.analyses.wedges.casebook import Case, casebook
from tightrope.analyses.wedges.shown import numbers, path, table
from tightrope.analyses.wedges.told import tell
from tightrope.domain import Finding
from tightrope.record import Record
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

MISLEADS = (
    "Jervis (1976) warns against seeing one plan behind an adversary's moves: what looks like a wedge may be "
    "drift, or a "
    "wish for relief. The test here is only whether the adversary would gain and an ally would leave, not "
    "whether anybody "
    "means it; and an ally whose line is written too narrowly in the file will seem to leave it too soon."
)


def wedge(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """Where can an alliance be split, and what binds it? Definition D.4 of docs/theory/wedge.md."""
    tale = Tale(
        "wedge", "Where can the alliance be split, and what would bind it?", situation,
        method="theory/wedge.md#definition-d4", misleads=MISLEADS,
    )  # fmt: skip
    here = start(worlds)
    if here is None:
        return no_start(tale)
    if not situation.alliances:
        return tale.missing(
            "The situation names no alliance, so there is none to split", "add `alliances` if there is one"
        )
    graph, now = here
    found = fronts(situation, graph)
    if not found:
        return tale.missing(
            "No alliance in the situation has both a line to hold and somebody who could divide it",
            "give it `line` and `facing`",
        )
    cases: list[Case] = []
    for front in found:
        cases += casebook(situation, worlds, Board(graph), front, now)
    for front in found:
        tell(tale, worlds, graph, now, front, [case for case in cases if case.front == front.key])
    tale.tables.extend(table(situation, worlds, graph, now, cases))
    tale.charts.extend(path(situation, graph, cases))
    tale.numbers = numbers(graph, worlds, cases)
    return tale.finding()
