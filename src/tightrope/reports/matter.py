"""Front matter: a YAML block between `---` lines at the top of a text."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from tightrope.reports import dates
from tightrope.reports.source import Found, Source

BLOCK = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
FIELDS = ("title", "publisher", "published", "grade", "origin", "url", "language")
TEXTS = tuple(key for key in FIELDS if key not in ("published", "grade"))
OTHER_NAMES = {"date": "published", "source": "publisher", "link": "url", "lang": "language"}
NAMES = (*FIELDS, *OTHER_NAMES)
UNENDED = re.compile(rf"\A---[ \t]*\n(?:{'|'.join(NAMES)}):", re.IGNORECASE)
GRADES = "ABCDEF"
DEEPEST = 20


def split(source: Source, text: str) -> tuple[dict[str, Any], str]:
    """The block as a mapping with our field names, and the rest. Raises ReportError where it does not parse."""
    found = BLOCK.match(text)
    if not found and UNENDED.match(text):
        raise source.error("the front matter does not end", 1, "a line `---` after the last field")
    if not found:
        return {}, text
    return _checked(source, _parsed(source, found[1]), found[1]), text[found.end() :]


def apply(source: Source, found: Found, fields: dict[str, Any]) -> Found:
    """What the file's text tells, overruled by its fields. Raises ReportError for a bad date or grade."""
    lines = fields.get("lines", {})
    changes: dict[str, Any] = {key: str(fields[key]) for key in TEXTS if fields.get(key) is not None}
    if fields.get("published") is not None:
        changes["published"] = _date(source, fields["published"], lines.get("published"))
    if fields.get("grade") is not None:
        changes["grade"] = _grade(source, fields["grade"], lines.get("grade"))
    return replace(found, **changes)


def _parsed(source: Source, block: str) -> dict[str, Any]:
    """Each key with its text: fields are read as they are written, so that no value is a date or a number too early."""
    from ruamel.yaml.nodes import MappingNode

    node = _composed(source, block)
    if not isinstance(node, MappingNode | None):
        raise source.error("the front matter is no list of fields", 2, "lines like `title: ...`")
    found: dict[str, Any] = {}
    for key, value in node.value if node else ():
        line = key.start_mark.line + 2
        if str(key.value) in found:
            raise source.error(f"{key.value!r} stands twice in the front matter", line, todo="remove one of the two")
        found[str(key.value)] = _text(value)
    return found


def _composed(source: Source, block: str) -> Any:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    yaml = YAML(typ="safe", pure=True)
    yaml.max_depth = DEEPEST
    try:
        return yaml.compose(block)
    except YAMLError as error:
        mark = isinstance(error, MarkedYAMLError) and error.problem_mark
        problem = (isinstance(error, MarkedYAMLError) and error.problem) or str(error).splitlines()[0]
        what, todo = f"the front matter is not YAML: {problem}", "quote values that hold a colon"
        raise source.error(what, mark.line + 2 if mark else 2, "lines like `title: ...`", todo) from None


def _text(node: Any) -> str | None:
    """What a value says as text, a list of texts with commas; None for nothing, and for what no field can be."""
    from ruamel.yaml.nodes import ScalarNode, SequenceNode

    if isinstance(node, SequenceNode):
        return ", ".join(str(item.value) for item in node.value if isinstance(item, ScalarNode)) or None
    empty = not isinstance(node, ScalarNode) or str(node.tag).endswith(":null")
    return None if empty else str(node.value)


def _checked(source: Source, fields: dict[str, Any], block: str) -> dict[str, Any]:
    for key in fields:
        near = get_close_matches(key.lower(), NAMES, n=1, cutoff=0.8)
        if key.lower() not in NAMES and near:
            raise source.error(
                f"unknown field {key!r} in the front matter", _line(block, key), ", ".join(NAMES), f"write {near[0]!r}"
            )
    lines = {OTHER_NAMES.get(key.lower(), key.lower()): _line(block, key) for key in fields}
    named = {OTHER_NAMES.get(key.lower(), key.lower()): value for key, value in fields.items()}
    return {**named, "lines": lines}


def _line(block: str, key: str) -> int:
    lines = block.splitlines()
    return next((n for n, text in enumerate(lines, 2) if text.startswith(key)), 2)


def _date(source: Source, value: Any, line: int | None) -> Any:
    try:
        return dates.parse(value)
    except ValueError as error:
        raise source.error(f"bad date: {error}", line, dates.EXPECTED) from None


def _grade(source: Source, value: Any, line: int | None) -> str:
    grade = str(value).strip().upper()
    if len(grade) != 1 or grade not in GRADES:
        raise source.error(f"bad grade {value!r}", line, "A (reliable) to E (unreliable), or F (unknown)")
    return grade
