"""A page with the reports on one side and the drafted model on the other; each line leads to its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from tightrope.domain import Report
from tightrope.situation.draft.drafting import Draft, Line
from tightrope.situation.names import actor_name, words
from tightrope.situation.schema import Situation

if TYPE_CHECKING:
    from jinja2 import Template

SECTIONS = {
    "actors": "Actors", "alliances": "Alliances", "options": "Options", "rules": "Rules", "preferences": "Preferences",
    "hypotheses": "Readings", "indicators": "Signs", "objectives": "Objectives", "strategies": "Strategies",
}  # fmt: skip
PARAGRAPH = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Piece:
    """A run of a report's text; `number` names the sentence that lines rest on, `uses` the lines."""

    text: str
    number: int | None = None
    uses: tuple[int, ...] = ()


@dataclass(frozen=True)
class Row:
    """A line of the model in words, with the sentences that it rests on."""

    number: int
    owner: str
    says: str
    line: Line
    sentences: tuple[int, ...]


def explained(made: Draft, reports: Sequence[Report]) -> str:
    """The page: one self-contained HTML text that needs no script and no network."""
    quotes = list(dict.fromkeys(quote for line in made.lines for quote in line.evidence))
    number = {quote: k + 1 for k, quote in enumerate(quotes)}
    rows = [_row(made.situation, k + 1, line, number) for k, line in enumerate(made.lines)]
    uses = {n: tuple(row.number for row in rows if n in row.sentences) for n in number.values()}
    texts = [(report, _paragraphs(report.text, number, uses)) for report in reports]
    groups = [(title, [row for row in rows if _section(row.line) == key]) for key, title in SECTIONS.items()]
    return _page().render(
        situation=made.situation,
        texts=texts,
        groups=[(title, found) for title, found in groups if found],
        left_out=made.left_out,
        inferred=sum(line.mark == "inferred" for line in made.lines),
        assumed=sum(line.mark == "assumed" for line in made.lines),
    )


@cache
def _page() -> Template:
    from jinja2 import Environment

    source = files("tightrope.situation.draft").joinpath("explain.html.j2").read_text("utf-8")
    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(source)


def _section(line: Line) -> str:
    return re.split(r"[.\[]", line.path, maxsplit=1)[0]


def _row(situation: Situation, k: int, line: Line, number: dict[str, int]) -> Row:
    parts = re.split(r"[.\[]", line.path)
    owner = actor_name(situation, parts[1]) if len(parts) > 2 and parts[0] in ("options", "preferences") else ""
    owner = spoken(parts[3]) if parts[0] == "hypotheses" and len(parts) > 4 else owner
    says = line.says or parts[-1].rstrip("]")
    return Row(k, owner, _worded(situation, line, says), line, tuple(number[quote] for quote in line.evidence))


def spoken(key: str) -> str:
    """A key in words."""
    return key.replace("_", " ")


def _worded(situation: Situation, line: Line, says: str) -> str:
    """Actors by name and statements as clauses; anything else as it stands."""
    section = _section(line)
    if section in ("actors", "alliances"):
        keys = says.split(", ") if section == "alliances" else [line.path.partition(".")[2]]
        return ", ".join(actor_name(situation, key) for key in keys)
    if section == "rules":
        return " only if ".join(words(situation, part) for part in says.split(" needs "))
    if section in ("options", "indicators", "strategies") or "." not in says:
        return spoken(says) if " " not in says else says
    return "; ".join(words(situation, part) for part in says.split(", "))


def _paragraphs(text: str, number: dict[str, int], uses: dict[int, tuple[int, ...]]) -> list[list[Piece]]:
    return [_pieces(" ".join(part.split()), number, uses) for part in PARAGRAPH.split(text) if part.strip()]


def _pieces(text: str, number: dict[str, int], uses: dict[int, tuple[int, ...]]) -> list[Piece]:
    found, at = [], 0
    for start, quote in sorted((text.find(quote), quote) for quote in number if quote in text):
        if start < at:
            continue
        found += [Piece(text[at:start])] if start > at else []
        found.append(Piece(quote, number[quote], uses[number[quote]]))
        at = start + len(quote)
    return [*found, Piece(text[at:])] if at < len(text) else found
