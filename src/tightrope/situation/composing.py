"""YAML text to nodes, within limits that no situation file needs; what is no YAML is refused in plain words."""

from __future__ import annotations

from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.composer import MaxDepthExceededError
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import Node

from tightrope.errors import SituationError, Where

DEEPEST = 40
LONGEST = 4_000_000
MOST_VALUES = 50_000
DEEP = ("this is nested too deeply", "a situation file, which is at most six levels deep")
SPACES = "indent with spaces; a tab cannot stand at the start of a line"
QUOTES = "put values that hold `: `, `#` or a leading `*`, `&`, `[`, `{` in quotes"
LINES = "`key: value` lines, items after `- `, the same indentation within a block"


def compose(text: str, name: str) -> Node | None:
    """The root node. Raises SituationError where the text is no YAML, two documents, too deep or too long."""
    if len(text) > LONGEST:
        raise SituationError(
            f"the file has {len(text):,} characters", where=Where(name), expected=f"at most {LONGEST:,}",
            todo="leave reports out of it: `evidence:` needs the quoted sentence only",
        )  # fmt: skip
    yaml: Any = YAML()
    yaml.max_depth = DEEPEST
    try:
        node: Node | None = yaml.compose(text)
    except YAMLError as found:
        raise _refused(found, text, name) from None
    return node


def _refused(found: YAMLError, text: str, name: str) -> SituationError:
    mark = found.problem_mark if isinstance(found, MarkedYAMLError) else None
    where = Where(name, mark.line + 1, mark.column + 1) if mark else Where(name)
    problem = (isinstance(found, MarkedYAMLError) and found.problem) or str(found).splitlines()[0]
    if isinstance(found, MaxDepthExceededError):
        return SituationError(DEEP[0], where=where, expected=DEEP[1], todo="check the brackets")
    if "another document" in problem:
        what, todo = "a second document begins here", "remove the `---`, or put each situation into a file of its own"
        return SituationError(what, where=where, expected="one situation in a file", todo=todo)
    lines = text.splitlines()
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    todo = SPACES if "\t" in line[: len(line) - len(line.lstrip())] else QUOTES
    return SituationError(f"this is not YAML: {problem}", where=where, expected=LINES, todo=todo)
