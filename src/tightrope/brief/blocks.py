"""Blocks of a section: the paragraphs of one finding, its pictures and tables, its limits."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from tightrope.brief.knowledge import knowledge
from tightrope.brief.model import Block, Figure, Line, Sheet
from tightrope.brief.notes import Notes
from tightrope.brief.pictures import picture, tells
from tightrope.brief.plans import Plans
from tightrope.brief.sight import Sight
from tightrope.domain import Chart, Finding, Sentence, Table

PARAGRAPH = 4
FOLD_ROWS, FOLD_COLUMNS = 10, 7
SAME_KIND, MOST = 2, 4


def block(
    section: str,
    sight: Sight,
    notes: Notes,
    finding: Finding,
    sentences: list[Sentence],
    first: int,
    *,
    shown: bool,
    told: bool,
) -> Block:
    """A finding as a block; `first` numbers its first picture, `shown` unfolds its first table.

    Where it has nothing to say and nothing was `told` of it already, it says so plainly.
    """
    limits = [s for s in finding.answer if s.role == "caveat"]
    bare = not (finding.tables or finding.charts or finding.numbers)
    if not sentences and not told and (bare or not limits) and not any(table.rows for table in finding.tables):
        limits = [Sentence(text=knowledge("empty").get(finding.key, "Nothing was found."), role="caveat")]
    lines = [notes.line(section, s, finding) for s in sentences]
    charts = [picture(chart, sight, notes.plans) for chart in finding.charts]
    figures, more = _figures(charts, first)
    return Block(
        finding=finding.key,
        question=finding.question,
        paragraphs=_paragraphs(lines),
        figures=figures,
        more=more,
        sheets=_sheets(finding, notes.plans, shown=shown),
        limits=tuple(notes.line(section, s, finding) for s in limits),
        misleads=finding.misleads,
    )


def annexed(finding: Finding) -> tuple[Table, ...]:
    """The tables that speak the language of the method."""
    return tuple(table for table in finding.tables if table.rows and _technical(table))


def _figures(charts: list[Chart], first: int) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """At most four pictures, two of a kind; the others wait behind them."""
    kinds: Counter[str] = Counter()
    shown: list[Chart] = []
    more: list[Chart] = []
    for chart in (c for c in charts if tells(c)):
        kinds[chart.kind] += 1
        (shown if kinds[chart.kind] <= SAME_KIND and len(shown) < MOST else more).append(chart)
    figures = [Figure(number=first + k, chart=chart) for k, chart in enumerate([*shown, *more])]
    return tuple(figures[: len(shown)]), tuple(figures[len(shown) :])


def _sheets(finding: Finding, plans: Plans, *, shown: bool) -> tuple[Sheet, ...]:
    kept = [plans.table(table) for table in finding.tables if table.rows and not _technical(table)]
    return tuple(_sheet(table, folded=k > 0 or (bool(finding.charts) and not shown)) for k, table in enumerate(kept))


def _sheet(table: Table, *, folded: bool) -> Sheet:
    large = len(table.rows) > FOLD_ROWS or len(table.columns) > FOLD_COLUMNS
    return Sheet(table=table, folded=folded or large or _all_nothing(table))


def _all_nothing(table: Table) -> bool:
    """Whether every share in a table is nothing, which a sentence has said already."""
    shares = [column.key for column in table.columns if column.form == "share"]
    return bool(shares) and not any(row.get(key) for row in table.rows for key in shares)


@cache
def _jargon() -> re.Pattern[str]:
    rules = [rule["pattern"] for rule in knowledge("lint") if rule["rule"] == "jargon"]
    return re.compile("|".join(rules), re.IGNORECASE)


def _technical(table: Table) -> bool:
    return any(_jargon().search(text) for text in (table.title, *(column.label for column in table.columns)))


def _paragraphs(lines: list[Line]) -> tuple[tuple[Line, ...], ...]:
    """Paragraphs of at most four sentences, of even length."""
    count = -(-len(lines) // PARAGRAPH)
    size = -(-len(lines) // count) if count else 1
    return tuple(tuple(lines[k : k + size]) for k in range(0, len(lines), size))
