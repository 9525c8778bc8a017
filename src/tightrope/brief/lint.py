"""The lint of a brief: words of estimation carry their numbers, nothing is said to be certain, no jargon in the body.

Rules with patterns stand in `data/lint.yaml`; those of estimation in `estimates.py` (ICD 203, 2015).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from tightrope.brief.estimates import estimates
from tightrope.brief.knowledge import knowledge
from tightrope.brief.lints import Lint, Rule
from tightrope.brief.model import Brief, Line
from tightrope.brief.prose import prose
from tightrope.brief.readability import grade, sentences
from tightrope.errors import UsageError, Where

HARDEST, LONGEST = 12.0, 48
QUOTES = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]{12,}’")


def lint(brief: Brief | str) -> list[Lint]:
    """What is wrong with the words of a brief, or of a text, Markdown or HTML that a person edited.

    Empty where nothing is. Quotations are left alone, and so are footnotes, tables' cells and the annex.
    """
    if isinstance(brief, str):
        found = list(prose(brief))
        return [*_sentences((f"line {n}", text) for n, text in found), *_hard([text for _, text in found])]
    lines = brief.lines()
    said = [(line.id, line.text) for line in lines]
    pictures = [f.chart for f in _figures(brief)]
    titles = [(f"figure {k}", text) for k, c in enumerate(pictures, 1) for text in (c.title, c.caption) if text]
    alts = [
        line
        for k, c in enumerate(pictures, 1)
        for line in _patterns(f"figure {k}, in words", _bare(c.alt), c.alt, spare=("bare-number",))
    ]
    return [*_sentences([*said, *titles]), *alts, *_unfounded(lines), *_hard([text for _, text in said])]


def lint_file(path: Path) -> list[Lint]:
    """`lint` of a file, with its name in every line. Raises UsageError where it cannot be read as text."""
    try:
        found = lint(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        todo = "lint the HTML or Markdown form of the brief"
        raise UsageError("cannot read this as text", where=Where(path), todo=todo) from error
    return [line.model_copy(update={"where": f"{path}: {line.where}"}) for line in found]


def _figures(brief: Brief) -> Iterator[Any]:
    for section in brief.sections:
        for block in section.blocks:
            yield from (*block.figures, *block.more)


def _sentences(said: Iterable[tuple[str, str]]) -> Iterator[Lint]:
    for where, text in said:
        bare = _bare(text)
        yield from estimates(where, bare)
        yield from _patterns(where, bare, text)
        if any(len(part.split()) > LONGEST for part in sentences(bare)):
            todo = "make two sentences of it"
            yield Lint(rule="long", where=where, says=f"it has more than {LONGEST} words", words=text, todo=todo)


def _bare(text: str) -> str:
    return QUOTES.sub(lambda m: "“" + "x" * (len(m.group()) - 2) + "”", text)


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(map(Rule.of, knowledge("lint")))


def _patterns(where: str, bare: str, text: str, *, spare: Collection[str] = ()) -> Iterator[Lint]:
    for rule in _rules():
        if rule.name not in spare and not (rule.excused and rule.excused.search(bare)):
            for match in rule.found(bare):
                yield Lint(
                    rule=rule.name, where=where, says=rule.says, words=match.group(), todo=rule.todo, sentence=text
                )


def _unfounded(lines: list[Line]) -> Iterator[Lint]:
    for line in lines:
        if not line.notes and line.role in {"lead", "body"}:
            todo = "name what it rests on: words of a report, a line of the model, or a computed number"
            yield Lint(
                rule="no-footnote", where=line.id, says="a sentence rests on nothing", words=line.text, todo=todo
            )


def _hard(texts: list[str]) -> Iterator[Lint]:
    found = grade(texts)
    if found > HARDEST:
        todo = "shorten sentences and words"
        words = f"reading grade {found:.1f}"
        yield Lint(
            rule="hard-reading",
            where="the whole",
            says=f"it reads harder than grade {HARDEST:g}",
            words=words,
            todo=todo,
        )
