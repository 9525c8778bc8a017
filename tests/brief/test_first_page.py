"""The first page carries the answer: plans against aims, and what the bottom line has no room for."""

from __future__ import annotations

from tightrope import brief as briefs
from tightrope.analyses import run
from tightrope.brief import compose
from tightrope.brief.model import Brief
from tightrope.domain import RunRecord
from tightrope.record import Record
from tightrope.situation import loads
from tightrope.situation.schema import Situation
from tightrope.worlds import draw

STRAIT = """
title: A strait and its pilots
focal: port
months: 6
actors: {port: {name: Port}, isle: {name: Isle}, fleet: {name: Fleet}}
alliances:
  pact: {members: [port, fleet], facing: isle, line: [fleet.guards]}
options:
  port: {pays: Pay the pilots, warns: Warn the isle}
  isle: {opens: Open the strait}
  fleet: {guards: Guard the sound}
status_quo: [fleet.guards]
preferences:
  port: [isle.opens, fleet.guards, not port.pays]
  isle: [if port.pays then isle.opens, not isle.opens]
  fleet: [not port.warns, fleet.guards]
objectives:
  open: {say: isle.opens, label: The strait is open}
  unity: {unstrained: pact, label: The fleet stays}
strategies:
  wait: {label: Wait and see, set: [not port.pays]}
  pay: {label: Pay the pilots at once, set: [port.pays]}
  pay_late: {label: Pay the pilots at once or later, set: [port.pays]}
  warn: {label: Warn, set: [port.warns]}
"""


def made(situation: Situation) -> Brief:
    findings = run(situation, draw(situation, Record.memory(), n=60), Record.memory())
    return compose(situation, Record.memory(), findings, RunRecord(command="brief"))


BRIEF = made(loads(STRAIT))


def test_plans_that_do_alike_share_a_row_with_their_whole_names() -> None:
    assert BRIEF.choice is not None
    names = [str(row["plan"]) for row in BRIEF.choice.rows]
    assert "B. Pay the pilots at once\nC. Pay the pilots at once or later" in names
    assert all(column.form != "tick" for column in BRIEF.choice.columns)
    shown = [sheet.table.key for section in BRIEF.sections for block in section.blocks for sheet in block.sheets]
    assert "share" not in shown


def test_points_say_what_the_bottom_line_does_not() -> None:
    said = {line.text for line in BRIEF.bottom}
    assert all(point.line.text not in said for point in BRIEF.points)
    assert {point.section for point in BRIEF.points} <= {section.key for section in BRIEF.sections}
    ids = [line.id for line in BRIEF.lines()]
    assert len(ids) == len(set(ids))


def test_every_format_has_the_first_page() -> None:
    page, text = briefs.html(BRIEF), briefs.md(BRIEF)
    assert 'class="bars"' in page
    assert "The plans compared" in page
    assert "The plans compared" in text
    assert all(point.title in text for point in BRIEF.points)


def test_a_brief_without_reports_says_so_once() -> None:
    text = briefs.md(BRIEF)
    body = text.split("## Assumptions")[0]
    assert body.count("No report was read") == 1
    assert "The record" not in body
    assert "0 acts" not in body


def test_a_party_is_named_again_where_it_could_be_another() -> None:
    wants = next(section for section in BRIEF.sections if section.key == "wants")
    first = " ".join(line.text for line in wants.blocks[0].paragraphs[0])
    assert "Its third is that Port does not pay the pilots." in first
