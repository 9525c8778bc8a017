"""Which actors and options of a new draft are which of an edited file, and lines of the one as lines of the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tightrope.situation.checks.parties import MOST_OPTIONS
from tightrope.situation.draft.lexicon import words
from tightrope.situation.draft.likeness import alike
from tightrope.situation.names import option_keys
from tightrope.situation.parsing import parse
from tightrope.situation.schema import Grounded, Situation
from tightrope.situation.shorten import fields
from tightrope.situation.statements import Name, Not, Statement, negate


@dataclass
class Match:
    """Which actors and options of a new draft are which of the old file; options to be added get their new names.

    `crossed`: options of the draft that are the no of one of the file: "suspend the filling" of "fill the reservoir".
    """

    old: Situation
    new: Situation
    actors: dict[str, str] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)
    fresh: dict[str, str] = field(default_factory=dict)
    crossed: set[str] = field(default_factory=set)

    def named(self, statement: str) -> str | None:
        """A statement of the draft in the names of the file; None if it speaks of what the file will not have."""
        tree = parse(statement)
        known = {**self.options, **self.fresh}
        if not tree.names() <= known.keys():
            return None
        signed = {key: f"not {name}" if key in self.crossed else name for key, name in known.items()}
        found = _renamed(tree, signed)
        return str(negate(found.part) if isinstance(found, Not) and not isinstance(found.part, Name) else found)


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
            found.crossed |= {full} if _ends(known[twin].label) != _ends(option.label) else set()
        elif option.mark == "inferred" and len(option_keys(old)) + len(found.fresh) < MOST_OPTIONS:
            found.fresh[full] = f"{mine}.{key}"
    return found


def _ends(label: str) -> bool:
    return label.partition(" ")[0].lower() in words().ending


def grounded(part: Grounded) -> dict[str, Any]:
    """The ground of a drafted line as its file writes it."""
    found = fields(part)
    return {key: found[key] for key in ("mark", "evidence", "confidence") if key in found} | _single(part)


def _single(part: Grounded) -> dict[str, Any]:
    return {"evidence": part.evidence[0]} if len(part.evidence) == 1 else {"evidence": list(part.evidence)}


def body(part: Grounded) -> dict[str, Any]:
    """A drafted line as its file writes it, without the reason of a template."""
    found = {key: item for key, item in fields(part).items() if key not in ("evidence", "because")}
    return {**found, **({"evidence": list(part.evidence)} if len(part.evidence) > 1 else _single(part))}


def _renamed(tree: Statement, names: dict[str, str]) -> Statement:
    match tree:
        case Name(key):
            return parse(names[key])
        case Not(part):
            return Not(_renamed(part, names))
    text = str(tree)
    for key in sorted(tree.names(), key=len, reverse=True):
        text = text.replace(key, f"\0({names[key]})\0" if " " in names[key] else f"\0{names[key]}\0")
    return parse(text.replace("\0", ""))
