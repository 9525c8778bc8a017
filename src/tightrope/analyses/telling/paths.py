"""Numbers of findings named in words: what `outcomes[a.x, b.y].reached` is to a reader."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tightrope.analyses.telling.plan_names import plan_label
from tightrope.analyses.telling.words import becomes, name, position
from tightrope.ontology.yamlfile import parse
from tightrope.situation import option_keys
from tightrope.situation.schema import Situation

FILE = Path(__file__).with_name("paths.yaml")
MONTHLY = re.compile(r"^(?:options|groups)\.(?P<what>.*)\[(?P<month>\d+)\]\.(?P<field>\w+)$")


@cache
def _fields() -> dict[str, str]:
    found: dict[str, str] = parse(FILE.read_text(encoding="utf-8"), FILE)
    return found


def worded(situation: Situation, path: str) -> str:
    """A path of `Finding.numbers` in words; states are told by what they change from the present."""
    monthly = MONTHLY.match(path)
    if monthly:
        what, field = monthly["what"], _fields().get(monthly["field"], monthly["field"])
        said = becomes(situation, what, True) if what in option_keys(situation) else f"“{what}”"
        return f"chance, month {monthly['month']}: {said} ({field})"
    keys = "|".join(re.escape(key) for key in option_keys(situation))
    states = re.compile(rf"(?:{keys})(?:, (?:{keys}))*") if keys else re.compile(r"(?!)")
    pieces: list[str] = []
    last = 0
    for match in states.finditer(path):
        pieces += [*_plain(situation, path[last : match.start()]), _state(situation, match.group(), path)]
        last = match.end()
    return ": ".join(dict.fromkeys(piece for piece in [*pieces, *_plain(situation, path[last:])] if piece)) or path


def _state(situation: Situation, text: str, path: str) -> str:
    listed = text.split(", ")
    if len(listed) == 1 and not path.endswith(f"{text}]") and f"[{text}" not in path and f" {text}" not in path:
        return becomes(situation, text, True)
    return position(situation, _mask(situation, situation.status_quo), _mask(situation, listed))


def _mask(situation: Situation, literals: Sequence[str]) -> int:
    keys = option_keys(situation)
    return sum(1 << keys.index(key) for key in literals if key in keys)


def _plain(situation: Situation, text: str) -> list[str]:
    """Names of plans, parties, aims and readings by their labels, fields by their words."""
    found: list[str] = []
    for token in filter(None, (token.strip() for token in re.split(r"[.\[\]]+", text))):
        if token.isdigit() and found:
            found[-1] = f"{found[-1]} {token}"
            continue
        named = [_named(situation, word) for word in token.split()]
        known = len(named) == 1 or all(a != b for a, b in zip(named, token.split(), strict=True))
        found += named if known else [f"“{token}”"]
    return found


def _named(situation: Situation, word: str) -> str:
    if word in situation.strategies:
        return f"“{plan_label(situation, word)}”"
    if word in situation.actors:
        return name(situation, word)
    if word in situation.objectives:
        return f"“{situation.objectives[word].label or word.replace('_', ' ')}”"
    if word in situation.hypotheses:
        return f"“{situation.hypotheses[word].asks}”"
    for hypothesis in situation.hypotheses.values():
        if word in hypothesis.readings:
            return f"“{hypothesis.readings[word].label or word.replace('_', ' ')}”"
    if word in situation.alliances:
        return situation.alliances[word].name or f"the {word.replace('_', ' ')} alliance"
    return str(_fields().get(word, word.replace("_", " ")))
