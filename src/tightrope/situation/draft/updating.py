"""What a new report would change in a situation that an analyst has edited: additions only, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from tightrope.domain import Coded
from tightrope.situation.checks.parties import MOST_OPTIONS
from tightrope.situation.draft.drafting import draft
from tightrope.situation.draft.edits import Edit, diff, edited
from tightrope.situation.draft.likeness import alike
from tightrope.situation.draft.material import Lines
from tightrope.situation.loader import loads
from tightrope.situation.names import flat, option_keys
from tightrope.situation.parsing import parse
from tightrope.situation.schema import Grounded, Preference, Rule, Situation
from tightrope.situation.shorten import fields
from tightrope.situation.statements import Name, Not, Statement

REPORT = "the report tells it"


@dataclass(frozen=True)
class Update:
    """Proposed edits of a file, the text with them, and the unified diff between the two."""

    edits: tuple[Edit, ...]
    text: str
    diff: str


@dataclass
class Match:
    """Which actors and options of a new draft are which of the old file; options to be added get their new names."""

    old: Situation
    new: Situation
    actors: dict[str, str] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)
    fresh: dict[str, str] = field(default_factory=dict)

    def named(self, statement: str) -> str | None:
        """A statement of the draft in the names of the file; None if it speaks of what the file will not have."""
        tree = parse(statement)
        known = {**self.options, **self.fresh}
        if not tree.names() <= known.keys():
            return None
        return str(_renamed(tree, known))


def update(text: str, source: Lines | Sequence[Coded], name: str = "situation.yaml") -> Update:
    """Proposed additions to the file `text` from new reports. Raises as `loads` and `draft`."""
    old = loads(text, name)
    focal = old.actors[old.focal]
    new = draft(source, focal=focal.code or old.focal).situation
    edits = tuple(_edits(match(old, new)))
    after = edited(text, edits) if edits else text
    loads(after, name)
    return Update(edits, after, diff(text, after, name))


def match(old: Situation, new: Situation) -> Match:
    """Actors by code or key, options by the words of their labels."""
    found = Match(old, new)
    codes = {actor.code or key: key for key, actor in old.actors.items()}
    for key, actor in new.actors.items():
        found.actors[key] = codes.get(str(actor.code)) or key
    for full in option_keys(new):
        party, _, key = full.partition(".")
        mine, option = found.actors[party], new.options[party][key]
        known = old.options.get(mine, {})
        twin = next((name for name, had in known.items() if name == key or alike(had.label, option.label)), None)
        if twin:
            found.options[full] = f"{mine}.{twin}"
        elif option.mark == "inferred" and len(option_keys(old)) + len(found.fresh) < MOST_OPTIONS:
            found.fresh[full] = f"{mine}.{key}"
    return found


def _edits(found: Match) -> Iterator[Edit]:
    old, new = found.old, found.new
    if new.as_of and (old.as_of is None or new.as_of > old.as_of):
        yield Edit("as_of", (), new.as_of, "the day of the latest report")
    for key, mine in found.actors.items():
        acts = any(full.startswith(f"{key}.") for full in found.fresh)
        if mine not in old.actors and acts:
            yield Edit("actors", (mine,), _body(new.actors[key]), REPORT)
    for full, mine in found.fresh.items():
        actor, _, key = full.partition(".")
        yield Edit("options", tuple(mine.split(".")), _body(new.options[actor][key]), REPORT)
    yield from _rules(found)
    held = _held(found)
    if held:
        yield Edit("status_quo", (), held, "what holds by the report")
    yield from _wants(found)


def _held(found: Match) -> list[str]:
    """Changes of the status quo: what is now told as done. Silence changes nothing."""
    old = set(found.old.status_quo)
    named = {**found.options, **found.fresh}
    return [named[key] for key in found.new.status_quo if key in named and named[key] not in old]


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
    return {"only_if": {act: needs}, **_ground(rule)} if act and needs else None


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
    body = {"say": texts[0]} if len(texts) == 1 else {"either_order": texts}
    return {**body, **_ground(want)}


def _ground(part: Grounded) -> dict[str, Any]:
    body = fields(part)
    return {key: body[key] for key in ("mark", "evidence", "confidence") if key in body} | _single(part)


def _single(part: Grounded) -> dict[str, Any]:
    return {"evidence": part.evidence[0]} if len(part.evidence) == 1 else {"evidence": list(part.evidence)}


def _body(part: Grounded) -> dict[str, Any]:
    body = {key: item for key, item in fields(part).items() if key not in ("evidence", "because")}
    return {**body, **({"evidence": list(part.evidence)} if len(part.evidence) > 1 else _single(part))}


def _renamed(tree: Statement, names: dict[str, str]) -> Statement:
    match tree:
        case Name(key):
            return Name(names[key])
        case Not(part):
            return Not(_renamed(part, names))
    text = str(tree)
    for key in sorted(tree.names(), key=len, reverse=True):
        text = text.replace(key, f"\0{names[key]}\0")
    return parse(text.replace("\0", ""))
