"""One YAML file to plain data, with the line of any value when something is wrong with it.

YAML 1.2 readings: only `true` and `false` are booleans, and dates stay text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from tightrope.errors import OntologyError, Where

Loc = Sequence[str | int]
BOOLEAN = re.compile("^(?:true|false)$")
LEFT_OUT = {"tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp"}
_Base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc, valid-type]
    """A safe loader that refuses a key given twice."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in pairs if tag not in LEFT_OUT]
        for first, pairs in _Base.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        seen: set[Any] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"{key.value!r} is given twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)


def _boolean(_: Any, node: Any) -> bool:
    return str(node.value) == "true"


for _first in "tf":
    _pairs = _Loader.yaml_implicit_resolvers.get(_first, [])
    _Loader.yaml_implicit_resolvers[_first] = [("tag:yaml.org,2002:bool", BOOLEAN), *_pairs]
_Loader.add_constructor("tag:yaml.org,2002:bool", _boolean)


def parse(text: str, file: Path) -> Any:
    """The data of one YAML text. Raises OntologyError with file, line and column."""
    try:
        return yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = Where(file, mark.line + 1, mark.column + 1) if mark else Where(file)
        problem = getattr(error, "problem", None) or "the file is not YAML"
        raise OntologyError(str(problem), where=where, todo="mend the line; indent with spaces, never tabs") from None


def line_of(text: str, loc: Loc) -> int | None:
    """The line of the deepest value along `loc` (keys and indices) that stands in the text; None if its first
    step is absent."""
    node, line = yaml.compose(text, Loader=_Loader), None
    for step in loc:
        found = _child(node, step)
        if found is None:
            break
        node, line = found[1], found[0].start_mark.line + 1
    return line


def _child(node: Any, step: str | int) -> tuple[Any, Any] | None:
    """The nodes of the key and the value one step down."""
    if isinstance(node, yaml.MappingNode):
        pairs = [(key, value) for key, value in node.value if key.value.rstrip("+") == str(step)]
        return pairs[0] if pairs else None
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None
