"""Asking a model for lines, and a draft with those that are taken."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tightrope.domain import Report
from tightrope.errors import ErrorList, TightropeError
from tightrope.situation.draft.drafting import Draft, lines_of
from tightrope.situation.draft.edits import Edit, edited
from tightrope.situation.draft.llm.checking import Refused, checked
from tightrope.situation.draft.llm.endpoint import Endpoint
from tightrope.situation.dump import dump
from tightrope.situation.loader import loads
from tightrope.situation.places import read
from tightrope.situation.schema import Situation

MOST = 40
SYSTEM = """\
You complete a model of a diplomatic situation. Answer with JSON only: {"lines": [...]}. A line is one of
{"section": "options", "actor": KEY, "key": NAME, "label": VERB PHRASE IN THE INFINITIVE, "quote": WORDS}
{"section": "preferences", "actor": KEY, "say": STATEMENT, "quote": WORDS}
{"section": "rules", "act": STATEMENT, "needs": STATEMENT, "quote": WORDS}
STATEMENT uses option names actor.key with and, or, not. WORDS must stand verbatim in the report and support the line.
Give no probabilities, no readings, no findings, no advice, and nothing that the report does not say."""


@dataclass(frozen=True)
class Answer:
    """What a model proposed: edits that are taken, reasons for the lines that are refused, and the model's name."""

    edits: tuple[Edit, ...]
    refused: tuple[str, ...]
    model: str


def ask(endpoint: Endpoint, reports: Sequence[Report], situation: Situation) -> Answer:
    """The checked lines that the model proposes for a drafted situation. Raises UsageError if it does not answer."""
    text = "\n\n".join(f"{report.title}\n\n{report.text}" for report in reports)
    user = f"Model so far:\n{dump(situation)}\n\nReport:\n{text}"
    lines = _lines(endpoint.complete(SYSTEM, user))
    edits: list[Edit] = []
    refused = [f"more than {MOST} lines"] * max(0, len(lines) - MOST)
    current = dump(situation)
    for line in lines[:MOST]:
        try:
            edit = checked(line, loads(current), reports, endpoint.model)
            current = _with(current, edit)
            edits.append(edit)
        except Refused as reason:
            refused.append(str(reason))
    return Answer(tuple(edits), tuple(refused), endpoint.model)


def _lines(answer: str) -> list[Any]:
    """The lines of an answer; prose around the JSON is dropped. What is no JSON is one refused line."""
    found = re.search(r"\{.*\}", answer, re.DOTALL)
    try:
        lines = json.loads(found[0])["lines"] if found else None
    except (ValueError, KeyError, TypeError):
        lines = None
    return lines if isinstance(lines, list) else [answer]


def _with(text: str, edit: Edit) -> str:
    after = edited(text, [edit])
    try:
        loads(after)
    except (TightropeError, ErrorList) as error:
        raise Refused(f"the file would break: {error}".splitlines()[0]) from None
    return after


def extended(made: Draft, answer: Answer) -> Draft:
    """The draft with the lines that are taken."""
    text = edited(made.text, answer.edits) if answer.edits else made.text
    lines = tuple(lines_of(read(text, "draft.yaml").plain))
    return Draft(loads(text, "draft.yaml"), text, lines, made.left_out)
