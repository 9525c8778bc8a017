"""A situation in the short forms of its file: the opposite of `normal.py`."""

from __future__ import annotations

from typing import Any

from tightrope.situation.schema import (
    Actor,
    Grounded,
    Indicator,
    Objective,
    Option,
    Ordering,
    Part,
    Preference,
    Rule,
    Situation,
    Step,
    Strategy,
)

GROUND = tuple(Grounded.model_fields)


def fields(part: Part, skip: tuple[str, ...] = ()) -> dict[str, Any]:
    """The fields that differ from their defaults, grounds last; required fields always."""
    kinds = type(part).model_fields
    keys = [key for key in kinds if key not in GROUND] + [key for key in GROUND if key in kinds]
    found = {key: getattr(part, key) for key in keys if key not in skip}
    return {
        key: plain(item, key) for key, item in found.items() if kinds[key].is_required() or item != kinds[key].default
    }


def plain(value: Any, key: str = "") -> Any:
    """A value as YAML writes it; a range of one number is that number, one piece of evidence stands alone."""
    if isinstance(value, Part):
        return shorten(value)
    if isinstance(value, dict):
        return {name: plain(item, key) for name, item in value.items()}
    if isinstance(value, tuple) and len(value) == 2 and all(isinstance(item, float) for item in value):
        return number(value[0]) if value[0] == value[1] else [number(item) for item in value]
    if isinstance(value, tuple):
        return value[0] if key == "evidence" and len(value) == 1 else [plain(item) for item in value]
    return number(value) if isinstance(value, float) else value


def number(value: float) -> int | float:
    """A whole number without its point."""
    return int(value) if value == int(value) else value


def shorten(part: Part) -> Any:
    """The shortest form of one line."""
    found = fields(part)
    match part:
        case Preference() | Option() | Objective() if len(found) == 1 and {"say", "label"} & set(found):
            return next(iter(found.values()))
        case Objective(unstrained=str(name)) if len(found) == 1:
            return f"no ally of {name} is strained"
        case Actor() if not found:
            return None
        case Ordering(by=None):
            return found.get("prefers", [])
        case Strategy():
            return _strategy(part, found)
        case Rule(only_if=dict(pair)) if set(pair) == {"act", "needs"}:
            return {"only_if": {pair["act"]: pair["needs"]}, **{k: v for k, v in found.items() if k != "only_if"}}
        case Indicator():
            return {"sign": part.sign, **found}
    return found


def _strategy(plan: Strategy, found: dict[str, Any]) -> dict[str, Any]:
    rest = {key: item for key, item in found.items() if key != "steps"}
    first, later = plan.steps[:1], plan.steps[1:]
    if all(map(_bare, first)) and all(step.when and not step.month for step in later):
        whens = [{str(step.when): list(step.set)} for step in later]
        return {"set": list(first[0].set) if first else [], **({"when": whens} if whens else {}), **rest}
    return {"steps": [fields(step) for step in plan.steps], **rest}


def _bare(step: Step) -> bool:
    return step.when is None and not step.month


def short(situation: Situation) -> dict[str, Any]:
    """The whole situation as the plain values of its file."""
    return fields(situation, skip=("places", "path"))
