"""The short forms of the situation file, spelled out to the shape of `schema.py`.

What is not a short form passes through; the schema then refuses what does not fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

UNSTRAINED = re.compile(r"no ally of (\w+) is strained", re.IGNORECASE)

Shape = Callable[[Any], Any]


def text(value: Any) -> Any:
    """A statement or text; YAML's bare `true`, `false` and numbers are texts here."""
    return str(value).lower() if isinstance(value, bool) else str(value) if isinstance(value, int | float) else value


def texts(value: Any) -> Any:
    """A list of texts; a single one stands for a list of one."""
    if isinstance(value, list):
        return [text(item) for item in value]
    return [text(value)] if isinstance(value, str | bool) else [] if value is None else value


def literals(value: Any) -> Any:
    """Options that hold or not: a list of `a.b` and `not a.b`, or a mapping `{a.b: true}`."""
    if isinstance(value, dict) and all(isinstance(item, bool) for item in value.values()):
        return [key if yes else f"not {key}" for key, yes in value.items()]
    return texts(value)


def grounded(value: Any) -> Any:
    """A line with its `evidence` as a list; anything but a mapping as it is."""
    told = isinstance(value, dict) and "evidence" in value
    return {**value, "evidence": texts(value["evidence"])} if told else value


def each(shape: Shape, value: Any) -> Any:
    """The shape of every item of a mapping or a list."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    return [shape(item) for item in value] if isinstance(value, list) else value


def actor(value: Any) -> Any:
    """`JPN`, or nothing, or a mapping."""
    return grounded(value) if isinstance(value, dict) else {"code": value} if isinstance(value, str) else value or {}


def alliance(value: Any) -> Any:
    """A list of members, or a mapping."""
    if isinstance(value, list):
        return {"members": texts(value)}
    return grounded(_fields(value, {"members": texts, "line": texts}))


def options(value: Any) -> Any:
    """A mapping of keys to a label each, or to a mapping; a key alone is its own label."""
    if not isinstance(value, dict):
        return value or {}
    return {
        key: grounded(item) if isinstance(item, dict) else {"label": _label(key, item)} for key, item in value.items()
    }


def _label(key: str, value: Any) -> Any:
    return key.replace("_", " ").capitalize() if value is None else text(value)


def rule(value: Any) -> Any:
    """A mapping of one kind; a bare statement, or `always:`, must hold in every state."""
    if isinstance(value, str):
        return {"never": f"not ({value})"}
    if isinstance(value, dict) and isinstance(value.get("always"), str):
        value = {**value, "never": f"not ({value['always']})"}
        del value["always"]
    shapes = {"never": text, "only_if": _only_if, "together": texts, "one_of": texts}
    return grounded(_fields(value, shapes))


def _only_if(value: Any) -> Any:
    if isinstance(value, dict) and len(value) == 1 and not {"act", "needs"} & set(value):
        [(act, needs)] = value.items()
        return {"act": act, "needs": text(needs)}
    return value


def preference(value: Any) -> Any:
    """A statement, or a mapping with `say` or `either_order`."""
    if isinstance(value, str | bool):
        return {"say": text(value)}
    return grounded(_fields(value, {"say": text, "either_order": texts}))


def preferences(value: Any) -> Any:
    """A list, most important first; one statement stands for a list of one."""
    return [preference(value)] if isinstance(value, str | bool) else each(preference, value or [])


def ordering(value: Any) -> Any:
    """A list of priorities, or `{by: hypothesis}`."""
    if isinstance(value, dict) and {"by", "prefers"} & set(value):
        return _fields(value, {"prefers": preferences})
    return {"prefers": preferences(value)}


def reading(value: Any) -> Any:
    """A mapping with `prior` and `prefers`."""
    return grounded(_fields(value, {"prefers": preferences}))


def hypothesis(value: Any) -> Any:
    """A mapping with `asks`, `about` and `readings`."""
    return grounded(_fields(value, {"readings": lambda found: each(reading, found)}))


def indicator(value: Any) -> Any:
    """A mapping with `sign` and `likelihood`; fields of `seen` that may be many may be one."""
    many = {"type": texts, "status": texts, "words": texts}
    seen = {"seen": lambda found: _fields(found, many), "likelihood": lambda found: each(_word, found)}
    return grounded(_fields(value, seen))


def _word(value: Any) -> Any:
    return value.strip().lower().replace(" ", "_") if isinstance(value, str) else value


def objective(value: Any) -> Any:
    """A statement, `no ally of NAME is strained`, or a mapping with `say` or `unstrained`."""
    if not isinstance(value, dict):
        value = {"say": text(value)}
    found = UNSTRAINED.fullmatch(str(value.get("say", "")).strip())
    if found:
        value = {**{key: item for key, item in value.items() if key != "say"}, "unstrained": found[1]}
    return grounded(value)


def strategy(value: Any) -> Any:
    """A list of literals, or `set` with `when` clauses, or `steps`."""
    if not isinstance(value, dict) or (set(value) and all(isinstance(item, bool) for item in value.values())):
        return {"steps": [{"set": literals(value)}]}
    if "steps" in value:
        return grounded(_fields(value, {"steps": lambda found: each(_step, found)}))
    rest = {key: item for key, item in value.items() if key not in ("set", "when")}
    first = [{"set": literals(value["set"])}] if "set" in value else []
    return grounded({**rest, "steps": [*first, *_whens(value.get("when"))]})


def _whens(value: Any) -> list[Any]:
    clauses = [value] if isinstance(value, dict) else value if isinstance(value, list) else []
    return [step for clause in clauses for step in _when(clause)]


def _when(clause: Any) -> list[Any]:
    if isinstance(clause, dict) and "set" not in clause:
        return [{"set": literals(acts), "when": text(condition)} for condition, acts in clause.items()]
    return [_step(clause)]


def _step(value: Any) -> Any:
    if isinstance(value, dict) and "if" in value:
        value = {**{key: item for key, item in value.items() if key != "if"}, "when": value["if"]}
    return _fields(value, {"set": literals, "when": text}) if isinstance(value, dict) else {"set": literals(value)}


def group(value: Any) -> Any:
    """A group at home: a list of priorities, or a mapping with `prefers`."""
    if isinstance(value, dict):
        return grounded(_fields(value, {"prefers": preferences}))
    return {"prefers": preferences(value)}


def home(value: Any) -> Any:
    """Groups by key, or a mapping with `groups` and `needs`."""
    if isinstance(value, dict) and "groups" not in value:
        value = {"groups": value}
    return grounded(_fields(value, {"groups": lambda found: each(group, found)}))


def tie(value: Any) -> Any:
    """A mapping with `of` and `to`."""
    return grounded(value) if isinstance(value, dict) else value


def bargains(value: Any) -> Any:
    """A list of groups (a list of actors stands for one), or a mapping with `among` and `share`."""
    if isinstance(value, dict):
        return grounded(_fields(value, {"among": _groups}))
    return {"among": _groups(value)}


def _groups(value: Any) -> Any:
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        return [value]
    return value


def _fields(value: Any, shapes: Mapping[str, Shape]) -> Any:
    if not isinstance(value, dict):
        return value
    return {key: shapes[key](item) if key in shapes else item for key, item in value.items()}


def _actors(value: Any) -> Any:
    return {str(key): {} for key in value} if isinstance(value, list) else each(actor, value)


def _options(value: Any) -> Any:
    return each(options, value)


SECTIONS: dict[str, Shape] = {
    "title": text,
    "actors": _actors,
    "alliances": lambda value: each(alliance, value),
    "options": _options,
    "rules": lambda value: each(rule, value),
    "status_quo": literals,
    "preferences": lambda value: each(ordering, value),
    "hypotheses": lambda value: each(hypothesis, value),
    "indicators": lambda value: each(indicator, value),
    "objectives": lambda value: each(objective, value),
    "strategies": lambda value: each(strategy, value),
    "ratify": lambda value: each(home, value),
    "ties": lambda value: each(tie, value),
    "bargains": bargains,
    "left_out": texts,
}


def spell_out(plain: dict[str, Any]) -> dict[str, Any]:
    """The whole file in the shape of the schema; empty sections are dropped."""
    full = {key: item for key, item in plain.items() if item is not None}
    return {key: SECTIONS[key](item) if key in SECTIONS else item for key, item in full.items()}
