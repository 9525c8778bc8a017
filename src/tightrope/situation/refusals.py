"""What the schema refuses, said in the words of the situation file."""

from __future__ import annotations

from copy import deepcopy
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from tightrope.situation.parsing import nearest
from tightrope.situation.places import Document, Path, spoken
from tightrope.situation.schema import MOST_MONTHS, Situation

A_RANGE = "a number, or a range [low, high]"
EXPECTED = {
    "title": "a text",
    "as_of": "a date such as 2023-07-20",
    "since": "a date such as 2023-07-20",
    "until": "a date such as 2023-07-20",
    "focal": "the key of an actor",
    "months": f"a number of months above 0, and {MOST_MONTHS} at most",
    "month": "a number of months from the start",
    "prior": f"{A_RANGE} between 0 and 1",
    "tempo": f"{A_RANGE} of moves a month, 0 <= low <= high",
    "rationality": f"{A_RANGE}, 0 <= low <= high",
    "target": f"{A_RANGE} between 0 and 1",
    "rules": "a list of rules, each after `- `, such as `- never: STATEMENT`",
    "status_quo": "a list of options that hold: `actor.option` or `not actor.option`",
    "alliances": "`name: {members: [a, b]}` for every alliance",
    "hypotheses": "`name: {asks: ..., about: actor, readings: {...}}` for every hypothesis",
    "indicators": "a list of signs, each after `- `, such as `- sign: ...`",
    "strategies": "for every plan: a list of the focal actor's options, or `set:` and `when:`",
    "preferences": "for every actor a list of statements, most important first",
    "grade": "one letter from A to F",
    "credibility": "a whole number from 1 to 6",
    "confidence": "a number from 0 to 1",
    "count": "a whole number, 1 or more",
    "label": "a text that reads after the actor's name, such as `Offer a summit`",
    "mark": "elicited, inferred, assumed, counted or derived",
    "steps": "`set: [...]`, with `when:` clauses as needed",
    "actors": "`name: {code: ABC}` for every actor",
    "options": "for every actor: `option: Label that starts with a verb`",
    "prefers": "a list of statements, most important first",
    "sign": "a text",
    "likelihood": "for every reading a word such as `likely`, a number, or a range",
}
KINDS = {
    "string": "a text",
    "tuple": "a list",
    "list": "a list",
    "dict": "a mapping of `key: value` lines",
    "model": "a mapping of `key: value` lines",
    "float": "a number",
    "int": "a whole number",
    "bool": "true or false",
    "date": "a date such as 2023-07-20",
}


def refuse_all(found: ValidationError, document: Document) -> None:
    """Note every refusal of the schema at its place in the file, once a place."""
    seen: set[Path] = set()
    for detail in found.errors(include_url=False):
        path = document.find(detail["loc"])
        if path not in seen or detail["type"] in ("missing", "extra_forbidden"):
            seen.add(path)
            document.refuse(path, *_say(detail, path))


def without(full: dict[str, Any], found: ValidationError) -> dict[str, Any]:
    """The values less those that the schema refuses, so that the rest can still be checked."""
    rest = deepcopy(full)
    for detail in found.errors(include_url=False):
        *around, last = detail["loc"]
        place: Any = rest
        for part in around:
            place = _at(place, part)
        if isinstance(place, dict):
            place.pop(last, None)
    return rest


def _at(place: Any, part: str | int) -> Any:
    if isinstance(place, dict):
        return place.get(part)
    return place[part] if isinstance(place, list) and isinstance(part, int) and part < len(place) else None


def _say(detail: ErrorDetails, path: Path) -> tuple[str, str | None, str | None]:
    loc, kind = detail["loc"], detail["type"]
    last = next((str(part) for part in reversed(loc) if isinstance(part, str)), "")
    inside = spoken(path) or "the file"
    if kind == "missing":
        return f"`{last}` is missing in {inside}", EXPECTED.get(last), f"add `{last}:`"
    if kind == "extra_forbidden":
        known = _fields_at(loc[:-1])
        close = nearest(last, known)
        todo = f"did you mean `{close}`?" if close else f"remove `{last}`"
        return f"unknown key `{last}`", f"one of: {', '.join(known)}" if known else None, todo
    field = next((part for part in reversed(loc) if part in EXPECTED), None)
    return (
        f"{_shown(detail['input'])} stands where it does not fit ({inside})",
        EXPECTED.get(str(field)) or KINDS.get(kind.partition("_")[0], "another kind of value"),
        None,
    )


def _shown(value: Any) -> str:
    kinds = {dict: "a mapping", list: "a list", tuple: "a list", type(None): "nothing"}
    small = isinstance(value, list | tuple) and len(value) < 4 and all(isinstance(item, float | int) for item in value)
    return f"`{list(value)}`" if small else kinds.get(type(value), f"`{str(value)[:80]}`")


def _fields_at(loc: tuple[str | int, ...]) -> list[str]:
    kind: Any = Situation
    for part in loc:
        kind = _inner(kind, part)
    kind = _bare(kind)
    return [key for key in kind.model_fields if key not in ("places", "path")] if _is_model(kind) else []


def _inner(kind: Any, part: str | int) -> Any:
    kind = _bare(kind)
    if _is_model(kind):
        field = kind.model_fields.get(str(part))
        return field.annotation if field else None
    arguments = get_args(kind)
    return arguments[1] if get_origin(kind) is dict else arguments[0] if arguments else None


def _bare(kind: Any) -> Any:
    if get_origin(kind) in (Union, UnionType):
        return next(option for option in get_args(kind) if option is not type(None))
    return kind


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
