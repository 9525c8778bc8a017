"""What is taken of a proposed line: an act, a want or a rule, with words that stand verbatim in a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tightrope.domain import Report
from tightrope.errors import TightropeError
from tightrope.situation.draft.edits import Edit
from tightrope.situation.draft.likeness import alike
from tightrope.situation.names import flat, option_keys
from tightrope.situation.parsing import parse
from tightrope.situation.schema import Situation

FIELDS = {
    "options": {"actor", "key", "label", "quote"},
    "preferences": {"actor", "say", "quote"},
    "rules": {"act", "needs", "quote"},
}
FEWEST_WORDS, LONGEST = 4, 90


class Refused(Exception):
    """Why a proposed line is not taken."""


def checked(line: Any, situation: Situation, reports: Sequence[Report], model: str) -> Edit:
    """The edit that a proposed line makes. Raises Refused."""
    section = line.get("section") if isinstance(line, dict) else None
    if section not in FIELDS:
        raise Refused(f"no option, preference or rule: {str(line)[:60]}")
    extra = set(line) - FIELDS[section] - {"section"}
    missing = FIELDS[section] - {key for key, item in line.items() if isinstance(item, str) and item.strip()}
    if extra or missing:
        raise Refused(f"{section}: {'not asked for: ' + ', '.join(sorted(extra)) if extra else 'lacks a text'}")
    ground = {"mark": "inferred", "evidence": _quoted(line["quote"], reports), "by": f"model {model}"}
    if section == "rules":
        return _rule(line, situation, ground)
    if line["actor"] not in situation.actors:
        raise Refused(f"unknown actor {line['actor']}")
    return (_option if section == "options" else _want)(line, situation, ground)


def _quoted(quote: str, reports: Sequence[Report]) -> str:
    """The quotation, if it stands in a report word by word (line breaks aside)."""
    plain = " ".join(quote.split())
    if len(plain.split()) < FEWEST_WORDS:
        raise Refused(f"too short a quotation: {plain!r}")
    if not any(plain in " ".join(report.text.split()) for report in reports):
        raise Refused(f"these words stand in no report: {plain[:60]!r}")
    return plain


def _option(line: dict[str, str], situation: Situation, ground: dict[str, Any]) -> Edit:
    actor, key, label = line["actor"], line["key"], " ".join(line["label"].split())
    known = situation.options.get(actor, {})
    if not re.fullmatch(r"[a-z]\w*", key) or len(label) > LONGEST:
        raise Refused(f"no usable name or label: {key}: {label[:40]}")
    if key in known or any(alike(option.label, label) for option in known.values()):
        raise Refused(f"{actor} has this option already: {label}")
    return Edit("options", (actor, key), {"label": label, **ground}, ground["by"])


def _want(line: dict[str, str], situation: Situation, ground: dict[str, Any]) -> Edit:
    actor, say = line["actor"], _statement(line["say"], situation)
    order = situation.preferences.get(actor)
    if order is not None and order.by is not None:
        raise Refused(f"{actor} is read by the hypothesis {order.by}: its readings are the analyst's")
    if order is not None and say in flat(order.prefers):
        raise Refused(f"{actor} wants this already: {say}")
    return Edit("preferences", (actor,), [{"say": say, **ground}], ground["by"])


def _rule(line: dict[str, str], situation: Situation, ground: dict[str, Any]) -> Edit:
    pair = {_statement(line["act"], situation): _statement(line["needs"], situation)}
    known = [{rule.only_if["act"]: rule.only_if["needs"]} for rule in situation.rules if rule.only_if]
    if pair in known:
        raise Refused(f"the rule is there already: {pair}")
    return Edit("rules", (), [{"only_if": pair, **ground}], ground["by"])


def _statement(text: str, situation: Situation) -> str:
    try:
        return str(parse(text, option_keys(situation)))
    except TightropeError as error:
        raise Refused(error.what) from None
