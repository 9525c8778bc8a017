"""What a new report would change in a situation that an analyst has edited, each change with its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tightrope.domain import Coded
from tightrope.errors import UsageError
from tightrope.situation.draft.changes import against, observed, turned, undone
from tightrope.situation.draft.drafting import Draft, draft
from tightrope.situation.draft.edits import Edit, diff, edited
from tightrope.situation.draft.matching import Match, body, grounded, match
from tightrope.situation.draft.material import Lines
from tightrope.situation.loader import loads
from tightrope.situation.names import flat
from tightrope.situation.parsing import parse
from tightrope.situation.schema import Preference, Rule

REPORT = "the report tells it"


@dataclass(frozen=True)
class Update:
    """Proposed edits of a file, the text with them, and the unified diff between the two.

    `remarks`: what the reports say against lines that an analyst wrote; these lines are left alone.
    """

    edits: tuple[Edit, ...]
    text: str
    diff: str
    remarks: tuple[str, ...] = ()


def update(text: str, source: Lines | Sequence[Coded], name: str = "situation.yaml") -> Update:
    """Proposed changes to the file `text` from new reports. Raises as `loads` and `draft`."""
    old = loads(text, name)
    made = _drafted(source, old.actors[old.focal].code or old.focal)
    found = match(old, made.situation)
    edits, remarks = (*_edits(found), *undone(found, made.undone)), tuple(against(found))
    after = edited(text, edits) if edits else text
    loads(after, name)
    return Update(edits, after, diff(text, after, name), remarks)


def _drafted(source: Lines | Sequence[Coded], focal: str) -> Draft:
    """The draft of the new reports, from the file's own angle where its focal actor acts in them."""
    try:
        return draft(source, focal=focal)
    except UsageError:
        return draft(source)


def _edits(found: Match) -> Iterator[Edit]:
    old, new = found.old, found.new
    if new.as_of and (old.as_of is None or new.as_of > old.as_of):
        yield Edit("as_of", (), new.as_of, "the day of the latest report")
    for key, mine in found.actors.items():
        acts = any(full.startswith(f"{key}.") for full in found.fresh)
        if mine not in old.actors and acts:
            yield Edit("actors", (mine,), body(new.actors[key]), REPORT)
    for full, mine in found.fresh.items():
        actor, _, key = full.partition(".")
        yield Edit("options", tuple(mine.split(".")), body(new.options[actor][key]), REPORT)
    yield from _rules(found)
    held = _held(found)
    if held:
        yield Edit("status_quo", (), held, "what holds by the report")
    yield from _wants(found)
    yield from turned(found)
    yield from observed(found)


def _held(found: Match) -> list[str]:
    """Changes of the status quo: what is now told as done. Silence changes nothing."""
    old = set(found.old.status_quo)
    named = {**found.options, **found.fresh}
    held = [key for key in found.new.status_quo if key in named and key not in found.crossed]
    return [named[key] for key in held if named[key] not in old]


def _rules(found: Match) -> Iterator[Edit]:
    known = [rule.only_if for rule in found.old.rules if rule.only_if]
    for rule in found.new.rules:
        line = _rule(found, rule) if rule.mark == "inferred" else None
        if line and line["only_if"] not in [{pair["act"]: pair["needs"]} for pair in known]:
            yield Edit("rules", (), [line], REPORT)


def _rule(found: Match, rule: Rule) -> dict[str, Any] | None:
    if rule.only_if is None:
        return None
    act, needs = found.named(rule.only_if["act"]), found.named(rule.only_if["needs"])
    return {"only_if": {act: needs}, **grounded(rule)} if act and needs else None


def _wants(found: Match) -> Iterator[Edit]:
    """Wants of which the file says nothing yet, after the analyst's own; whom a hypothesis reads is left alone."""
    for key, order in found.new.preferences.items():
        mine = found.actors[key]
        had = found.old.preferences.get(mine)
        there = mine in found.old.actors or any(name.startswith(f"{mine}.") for name in found.fresh.values())
        if order.by or (had and had.by) or not there:
            continue
        said = set().union(*(parse(text).names() for text in flat(had.prefers))) if had else set()
        lines = [line for want in order.prefers if (line := _want(found, want, said))]
        if lines:
            yield Edit("preferences", (mine,), lines, REPORT)


def _want(found: Match, want: Preference, said: set[str]) -> dict[str, Any] | None:
    texts = [text for one in flat((want,)) if (text := found.named(one)) and not parse(text).names() <= said]
    if want.mark != "inferred" or not texts:
        return None
    line = {"say": texts[0]} if len(texts) == 1 else {"either_order": texts}
    return {**line, **grounded(want)}
