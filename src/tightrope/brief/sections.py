"""Sections from findings: the parts of a brief in reading order, each with its judgment first."""

from __future__ import annotations

from typing import Any

from tightrope.brief import wants
from tightrope.brief.knowledge import knowledge
from tightrope.brief.model import Block, Figure, Line, Section, Sheet
from tightrope.brief.notes import Notes
from tightrope.brief.sight import Sight
from tightrope.domain import Finding, Sentence

PARAGRAPH = 4
FOLD_ROWS, FOLD_COLUMNS = 10, 7


def plan(sight: Sight) -> list[dict[str, Any]]:
    """The parts of this brief; findings that no part names get one of their own before the last."""
    parts: list[dict[str, Any]] = list(knowledge("sections"))
    named = {key for part in parts for key in part["findings"]}
    added = [
        {"key": key, "title": found.question.rstrip("?"), "findings": [key]}
        for key, found in sight.findings.items()
        if key not in named
    ]
    return [*parts[:-1], *added, *parts[-1:]]


def sections(sight: Sight, notes: Notes) -> tuple[tuple[Section, ...], tuple[str, ...]]:
    """The sections that apply, and a line on each that does not."""
    made, left_out, figures = [], [], 0
    for part in plan(sight):
        reason = _absent(sight, part)
        if reason:
            left_out.append(f"“{part['title']}” is left out, as {reason}.")
            continue
        section = _section(sight, notes, part, figures)
        figures += sum(len(block.figures) for block in section.blocks)
        made.append(section)
    return tuple(made), tuple(left_out)


def _absent(sight: Sight, part: dict[str, Any]) -> str | None:
    needs = part.get("needs")
    if needs and not getattr(sight.situation, needs):
        return str(part["without"])
    if part["key"] == "wants":
        return None if sight.situation.preferences else "the situation names no priorities"
    if not any(key in sight.findings for key in part["findings"]):
        return "it was not asked"
    return None


def _section(sight: Sight, notes: Notes, part: dict[str, Any], figures: int) -> Section:
    key = part["key"]
    if key == "wants":
        return Section(key=key, title=part["title"], blocks=(wants.block(sight, notes),))
    found = [sight.findings[name] for name in part["findings"] if name in sight.findings]
    lead: Line | None = None
    blocks: list[Block] = []
    for finding in found:
        sentences = [s for s in finding.answer if s.role in {"lead", "body"}]
        if lead is None and not blocks and sentences and sentences[0].role == "lead":
            lead = notes.line(key, sentences.pop(0), finding)
        block = _block(key, notes, finding, sentences, figures, part, told=lead is not None and not blocks)
        figures += len(block.figures)
        blocks.append(block)
    return Section(key=key, title=part["title"], lead=lead, blocks=tuple(blocks))


def _block(
    key: str,
    notes: Notes,
    finding: Finding,
    sentences: list[Sentence],
    figures: int,
    part: dict[str, Any],
    *,
    told: bool,
) -> Block:
    limits = [s for s in finding.answer if s.role == "caveat"]
    if not sentences and not limits and not told:
        empty = knowledge("empty").get(finding.key, "Nothing was found.")
        limits = [Sentence(text=empty, role="caveat")]
    lines = [notes.line(key, s, finding) for s in sentences]
    charts = [chart for chart in finding.charts if any(chart.data.values())]
    return Block(
        finding=finding.key,
        question=finding.question,
        paragraphs=_paragraphs(lines),
        figures=tuple(Figure(number=figures + k + 1, chart=chart) for k, chart in enumerate(charts)),
        sheets=_sheets(finding, shown=part.get("tables") == "open"),
        limits=tuple(notes.line(key, s, finding) for s in limits),
        misleads=finding.misleads,
    )


def _sheets(finding: Finding, *, shown: bool) -> tuple[Sheet, ...]:
    return tuple(_sheet(finding, k, shown=shown) for k, table in enumerate(finding.tables) if table.rows)


def _sheet(finding: Finding, k: int, *, shown: bool) -> Sheet:
    table = finding.tables[k]
    large = len(table.rows) > FOLD_ROWS or len(table.columns) > FOLD_COLUMNS
    return Sheet(table=table, folded=large or k > 0 or (bool(finding.charts) and not shown))


def _paragraphs(lines: list[Line]) -> tuple[tuple[Line, ...], ...]:
    """Paragraphs of at most four sentences, of even length."""
    count = -(-len(lines) // PARAGRAPH)
    size = -(-len(lines) // count) if count else 1
    return tuple(tuple(lines[k : k + size]) for k in range(0, len(lines), size))
