"""Compose a brief: from a situation, its record and the findings to one value that every format prints."""

from __future__ import annotations

from collections.abc import Mapping

from tightrope.brief import annex
from tightrope.brief.assumptions import assumptions
from tightrope.brief.blocks import annexed
from tightrope.brief.bottom import choose
from tightrope.brief.dates import counted, spoken
from tightrope.brief.first_page import choice, points, without
from tightrope.brief.model import Brief, Person
from tightrope.brief.notes import Notes
from tightrope.brief.plans import Plans
from tightrope.brief.quotes import Quotes
from tightrope.brief.record_lines import entries
from tightrope.brief.sections import plan, sections
from tightrope.brief.sight import Readable, Sight
from tightrope.brief.sources import Sources
from tightrope.brief.standing import MODELLED, caution, fact, hollow, marks
from tightrope.domain import Finding, RunRecord
from tightrope.situation.schema import Situation


def compose(situation: Situation, record: Readable, findings: Mapping[str, Finding], run: RunRecord) -> Brief:
    """The brief. Same inputs give an equal value."""
    sight = Sight(situation, record, dict(findings))
    sources = Sources(record.reports())
    plans, marked = Plans(situation), marks(sight)
    notes = Notes(sources, Quotes(sight), plans)
    thin = hollow(marked)
    order = [key for part in plan(sight) for key in part["findings"] if not (thin and key in MODELLED)]
    chosen = choose(sight.findings, order)
    bottom = tuple(notes.line("bottom", s, sight.findings[key]) for key, s in chosen)
    first = None if thin else choice(sight.findings, plans)
    more = () if thin else points(notes, plan(sight), sight.findings, [s for _, s in chosen])
    made, left_out = sections(sight, notes)
    remarks = annex.remarks(sight, notes)
    return Brief(
        title=situation.title,
        kicker=f"Brief for {sight.spoken(situation.focal)}",
        issue=situation.issue or "",
        as_of=situation.as_of.isoformat() if situation.as_of else None,
        facts=_facts(sight, run, len(sources.groups), fact(marked)),
        people=_people(sight),
        bottom=bottom,
        caution=caution(marked),
        plans=plans.all(),
        choice=first,
        points=more,
        sections=without(made, first),
        assumptions=assumptions(sight, notes),
        sources=sources.all(),
        notes=notes.all(),
        left_out=(*left_out, *annex.outside(sight)),
        annex=remarks,
        tables=tuple(table for finding in sight.findings.values() for table in annexed(finding)),
        findings=sight.findings,
        record=entries(sight),
        situation=situation.model_dump(mode="json", exclude_defaults=True),
        run=run,
    )


def _facts(sight: Sight, run: RunRecord, sources: int, made: str) -> tuple[str, ...]:
    day = sight.situation.as_of
    of = (sources, "source"), (len(sight.events), "act"), (len(sight.claims), "judgment")
    worlds = {**run.defaults, **run.given}.get("worlds")
    facts = [
        f"As of {spoken(day)}" if day else "Dates unknown: no report carries one" if sight.reports else "No date given",
        made,
        f"{sight.situation.months:g} months ahead",
        *(counted(number, noun) for number, noun in of if number),
        counted(int(worlds), "sampled world") if worlds else "",
    ]
    return tuple(fact for fact in facts if fact)


def _people(sight: Sight) -> tuple[Person, ...]:
    return tuple(
        Person(key=key, name=sight.name(key), code=actor.code or "", slot=sight.slots[key])
        for key, actor in sight.situation.actors.items()
    )
