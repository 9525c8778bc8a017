"""The first page: the plans against the aims, and the judgments that the bottom line has no room for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tightrope.brief.bottom import likeness
from tightrope.brief.headings import heading
from tightrope.brief.model import Block, Point, Section
from tightrope.brief.notes import Notes
from tightrope.brief.plans import Plans
from tightrope.domain import Finding, Sentence, Table

TARGETS = "share"
PARTS = ("read", "hold", "split", "balance", "course", "watch")
ALIKE, MOST, LONGEST = 0.6, 4, 45


def choice(findings: Mapping[str, Finding], plans: Plans) -> Table | None:
    """The plans against the aims on which they differ; None where there is no choice to show."""
    found = findings.get("strategies")
    table = next((table for table in found.tables if table.key == TARGETS), None) if found else None
    return plans.choice(table) if table and plans.letters else None


def points(
    notes: Notes, parts: Sequence[Mapping[str, Any]], findings: Mapping[str, Finding], chosen: Sequence[Sentence]
) -> tuple[Point, ...]:  # fmt: skip
    """One sentence of each part that the bottom line says nothing of: its lead, short enough to be heard."""
    found: list[Point] = []
    for part in parts:
        keys = [key for key in part["findings"] if key in findings]
        if part["key"] not in PARTS or len(found) == MOST or _spoken(keys, findings, chosen):
            continue
        key, sentence = _judgment(keys, findings) or ("", None)
        if sentence is not None and all(likeness(sentence, other) < ALIKE for other in chosen):
            line = notes.line("points", sentence, findings[key])
            found.append(Point(section=part["key"], title=heading(part["key"], part["title"], findings), line=line))
    return tuple(found)


def without(sections: Sequence[Section], shown: Table | None) -> tuple[Section, ...]:
    """The sections without the table that the first page shows."""
    if shown is None:
        return tuple(sections)
    return tuple(
        section.model_copy(update={"blocks": tuple(_less(block, shown.key) for block in section.blocks)})
        for section in sections
    )


def _less(block: Block, key: str) -> Block:
    return block.model_copy(update={"sheets": tuple(sheet for sheet in block.sheets if sheet.table.key != key)})


def _spoken(keys: Sequence[str], findings: Mapping[str, Finding], chosen: Sequence[Sentence]) -> bool:
    return any(sentence in findings[key].answer for key in keys for sentence in chosen)


def _judgment(keys: Sequence[str], findings: Mapping[str, Finding]) -> tuple[str, Sentence] | None:
    """The weightiest lead of a part; where it has none, its first sentence."""
    said = [(key, s) for key in keys for s in findings[key].answer if s.role in {"lead", "body"}]
    leads = sorted((each for each in said if each[1].role == "lead"), key=lambda each: -each[1].weight)
    return next((each for each in [*leads, *said[:1]] if len(each[1].text.split()) < LONGEST), None)
