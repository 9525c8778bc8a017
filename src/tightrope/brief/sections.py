"""Sections from findings: the parts of a brief in reading order, each with its judgment first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tightrope.brief import wants
from tightrope.brief.blocks import block
from tightrope.brief.headings import heading
from tightrope.brief.knowledge import knowledge
from tightrope.brief.model import Block, Line, Section
from tightrope.brief.notes import Notes
from tightrope.brief.sight import Sight
from tightrope.domain import Finding, Sentence

LEAD = 230
RECORDED = {"timeline", "contacts", "claims", "relations"}
UNREAD = "No report was read: all that follows rests on the model alone."


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
        figures += sum(len(b.figures) + len(b.more) for b in section.blocks)
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


def _any(sight: Sight) -> bool:
    return bool(sight.events or sight.claims or sight.contacts or sight.reports)


def _answers(sight: Sight, part: dict[str, Any]) -> Iterator[Finding]:
    """The findings of a part; where no report was read, without those that could only say so again."""
    for finding in (sight.findings[name] for name in part["findings"] if name in sight.findings):
        if finding.key not in RECORDED or _any(sight):
            yield finding
        elif said := tuple(s for s in finding.answer if s.role != "caveat"):
            yield finding.model_copy(update={"answer": said})


def _section(sight: Sight, notes: Notes, part: dict[str, Any], figures: int) -> Section:
    key, shown = part["key"], part.get("tables") == "open"
    if key == "wants":
        return Section(key=key, title=part["title"], blocks=(wants.block(sight, notes),))
    lead: Line | None = None
    blocks: list[Block] = []
    for finding in _answers(sight, part):
        sentences = [s for s in finding.answer if s.role in {"lead", "body"}]
        if not blocks and sentences and sentences[0].role == "lead" and len(sentences[0].text) <= LEAD:
            lead = notes.line(key, sentences.pop(0), finding)
        told = lead is not None and not blocks
        blocks.append(block(key, sight, notes, finding, sentences, figures + 1, shown=shown, told=told))
        figures += len(blocks[-1].figures) + len(blocks[-1].more)
    if key == "happened" and not _any(sight):
        blocks.insert(0, Block(finding="record", limits=(notes.line(key, Sentence(text=UNREAD, role="caveat")),)))
    return Section(key=key, title=heading(key, part["title"], sight.findings), lead=lead, blocks=tuple(blocks))
