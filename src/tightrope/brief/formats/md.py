"""Markdown with footnotes, as Pandoc, GitHub and most editors read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tightrope.brief.annex import run_rows
from tightrope.brief.formats.print import cell, right, stop
from tightrope.brief.groups import counted, grouped
from tightrope.brief.model import Assumption, Block, Brief, Line, Note, Section, Source
from tightrope.brief.notes import cite
from tightrope.domain import Table

LONG = 12


def render(brief: Brief) -> str:
    """The whole brief as one Markdown text."""
    parts = [*_head(brief), *_bottom(brief)]
    for number, section in enumerate(brief.sections, 1):
        parts += _section(number, section)
    parts += [*_assumptions(brief), *_sources(brief), *_annex(brief), *_notes(brief)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(brief: Brief) -> Iterator[str]:
    yield f"# {brief.title}"
    yield f"*{brief.kicker}*" if brief.kicker else ""
    yield brief.issue
    yield " · ".join(brief.facts)


def _bottom(brief: Brief) -> Iterator[str]:
    yield "## Bottom line"
    items = [f"{k}. {_line(line)}" for k, line in enumerate(brief.bottom, 1)]
    yield "\n".join(items) or "Nothing in the record and the model supports a judgment."
    yield f"*{brief.caution}*" if brief.caution else ""
    if brief.points:
        yield "**Beyond the bottom line**"
        yield "\n".join(f"- *{point.title}.* {_line(point.line)}" for point in brief.points)
    if brief.choice:
        yield "**The plans compared**"
        yield table(brief.choice)
        yield f"*{brief.choice.note}*" if brief.choice.note else ""
    elif brief.plans:
        yield "**The plans compared.** " + "; ".join(f"{plan.letter}. {plan.name}" for plan in brief.plans) + "."


def _line(line: Line) -> str:
    return line.text + "".join(f"[^{n}]" for n in line.notes)


def _section(number: int, section: Section) -> Iterator[str]:
    yield f"## {number}. {section.title}"
    if section.lead:
        yield f"**{section.lead.text}**" + "".join(f"[^{n}]" for n in section.lead.notes)
    for block in section.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    for lines in block.paragraphs:
        yield " ".join(map(_line, lines))
    for figure in (*block.figures, *block.more):
        yield f"> **Figure {figure.number}. {stop(figure.chart.title)}** {figure.chart.alt}"
    for sheet in (s for s in block.sheets if len(s.table.rows) <= LONG):
        yield f"**{sheet.table.title}**"
        yield table(sheet.table)
        yield f"*{sheet.table.note}*" if sheet.table.note else ""
    if block.limits:
        yield " ".join(map(_line, block.limits))
    if block.misleads:
        yield f"> *When this misleads.* {block.misleads}"


def table(found: Table) -> str:
    """A table in pipes."""
    heads = [_cell(column.label) for column in found.columns]
    rules = ["---:" if right(column) else "---" for column in found.columns]
    rows = [[_cell(cell(c, row.get(c.key))) for c in found.columns] for row in found.rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [heads, rules, *rows])


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", "; ")


def _assumptions(brief: Brief) -> Iterator[str]:
    yield "## Assumptions"
    for group, items in grouped(brief.assumptions).items():
        yield f"**{group}** ({counted(items)})"
        yield "\n".join(f"- {i.says} — *{i.mark}*{_why(i)}" + "".join(f"[^{n}]" for n in i.notes) for i in items)
    if not brief.assumptions:
        yield "The model states no assumption."


def _why(item: Assumption) -> str:
    return (f": {item.because}" if item.because else "") + (f" ({item.where})" if item.where else "")


def _sources(brief: Brief) -> Iterator[str]:
    yield "## Sources"
    yield (
        "\n".join(f"{s.number}. {cite(s)}" + (f" <{s.url}>" if s.url else "") for s in brief.sources)
        or "No report was read."
    )


def _annex(brief: Brief) -> Iterator[str]:
    yield "## Annex"
    yield " ".join(map(_line, brief.annex))
    yield "\n".join(f"- *{f.question}* {f.method} {f.misleads}".rstrip() for f in brief.findings.values())
    yield "\n".join(f"- {text}" for text in brief.left_out)
    long = [sheet.table for section in brief.sections for block in section.blocks for sheet in block.sheets]
    for found in [*brief.tables, *(each for each in long if len(each.rows) > LONG)]:
        yield f"**{found.title}**"
        yield table(found)
    yield "\n".join(["| run | |", "| --- | --- |", *(f"| {_cell(a)} | {_cell(b)} |" for a, b in run_rows(brief.run))])


def _notes(brief: Brief) -> Iterable[str]:
    sources = {source.number: source for source in brief.sources}
    return ["\n".join(f"[^{note.number}]: {footnote(note, sources)}" for note in brief.notes)]


def footnote(note: Note, sources: dict[int, Source]) -> str:
    """One footnote in words: the quotation with its source, or the ground with its place."""
    place = f" ({note.where})" if note.where else ""
    if note.quote and note.source:
        return f"“{note.sentence or note.quote}” {cite(sources[note.source], note.line)}.{place}"
    quote = f" “{note.quote}”" if note.quote else ""
    return f"{stop(note.says)}{quote}{place}"
