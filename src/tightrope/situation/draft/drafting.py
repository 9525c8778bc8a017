"""From a record to a draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tightrope.domain import Coded
from tightrope.situation.draft.acts import acts
from tightrope.situation.draft.assembly import assemble
from tightrope.situation.draft.cast import cast, nothing
from tightrope.situation.draft.contest import contested
from tightrope.situation.draft.fill import filled
from tightrope.situation.draft.limits import undone
from tightrope.situation.draft.material import Lines, gather
from tightrope.situation.draft.menu import menu
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.dump import styled, write
from tightrope.situation.loader import loads
from tightrope.situation.schema import Situation

HEAD = """\
# Drafted from {count} by machine, for an analyst to edit. Lines marked `inferred` rest on the quoted sentence;
# lines marked `assumed` rest on a template of the ontology and on nothing in the text. Delete what is wrong.
"""
LEAST, PLAIN = 1.3, 2.2  # what two must have between them; and where the text gives nobody anything to do


@dataclass(frozen=True)
class Line:
    """One line of a draft with its ground: `path` in the file, what it `says`, and why it stands there."""

    path: str
    says: str
    mark: str
    evidence: tuple[str, ...] = ()
    because: str | None = None
    confidence: float | None = None


@dataclass(frozen=True)
class Draft:
    """A drafted situation, its YAML text, its lines with their grounds, and what was left out and why.

    `undone`: options that the reports tell as ended, taken back or refused last, each with the sentence.
    """

    situation: Situation
    text: str
    lines: tuple[Line, ...]
    left_out: tuple[str, ...]
    undone: tuple[tuple[str, str], ...] = ()


def draft(source: Lines | Sequence[Coded], *, focal: str | None = None, title: str | None = None) -> Draft:
    """A situation from a record or from coded reports; `focal` is an actor's code or name.

    Raises NoSituation where no two parties act on each other, UsageError where `focal` is none that acts.
    """
    material = gather(source)
    told = acts(material)
    parties = cast(material, told, focal)
    choices, gone = menu(told, parties)
    if max(parties.pairs.values(), default=0.0) < (LEAST if choices else PLAIN):
        raise nothing()
    if not contested(material, told, parties):
        raise nothing(why="the parties of this text cooperate: it tells of no issue between them")
    plot = filled(Plot(material, tuple(told), parties, tuple(choices)))
    left_out = [*parties.left_out, *gone]
    reports = list(material.reports.values())
    heading = title or (reports[0].title if len(reports) == 1 else None)
    plain = assemble(plot, heading, left_out)
    count = "one report" if len(reports) == 1 else f"{len(reports)} reports"
    text = HEAD.format(count=count) + write(styled(plain))
    ended = [(choice.key, undone(choice)) for choice in plot.choices]
    gone_by = tuple((key, material.sentence(evidence)) for key, evidence in ended if evidence)
    return Draft(loads(text, "draft.yaml"), text, tuple(lines_of(plain)), tuple(left_out), gone_by)


def lines_of(value: Any, path: str = "") -> Iterator[Line]:
    """Every line that carries a ground, in the order of the file."""
    if isinstance(value, dict):
        if "mark" in value:
            yield _line(value, path)
        for key, item in value.items():
            yield from lines_of(item, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list):
        for k, item in enumerate(value):
            yield from lines_of(item, f"{path}[{k}]")


SAYS = ("say", "label", "sign", "never", "one_way", "either_order", "only_if", "unstrained", "members", "code")


def _line(value: dict[str, Any], path: str) -> Line:
    said = next((value[key] for key in SAYS if key in value), "")
    text = (
        ", ".join(map(str, said))
        if isinstance(said, list)
        else "; ".join(f"{a} needs {b}" for a, b in said.items())
        if isinstance(said, dict)
        else str(said)
    )
    evidence = value.get("evidence", ())
    quotes = (evidence,) if isinstance(evidence, str) else tuple(evidence)
    return Line(path, text, value["mark"], quotes, value.get("because"), value.get("confidence"))
