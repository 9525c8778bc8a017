"""A situation as YAML text, anew or into an existing file whose comments and unchanged lines stay."""

from __future__ import annotations

from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from tightrope.situation.normal import SECTIONS
from tightrope.situation.schema import Situation
from tightrope.situation.shorten import short

WIDTH = 110


def yaml() -> YAML:
    """The reader and writer that keeps comments, order and quotes."""
    found = YAML()
    found.width = 10 * WIDTH
    found.preserve_quotes = True
    found.indent(mapping=2, sequence=4, offset=2)
    return found


def write(value: Any) -> str:
    """YAML text of plain or commented values."""
    stream = StringIO()
    yaml().dump(value, stream)
    return stream.getvalue()


def dump(situation: Situation, over: str | None = None) -> str:
    """The YAML text; `loads` of it gives an equal situation.

    `over`: the text of an existing file; lines that say the same keep their form and comments.
    """
    plain = short(situation)
    if over is None:
        return write(styled(plain))
    old = yaml().load(over) or CommentedMap()
    _merge_sections(old, plain)
    return write(old)


def styled(value: Any, key: str = "") -> Any:
    """Plain values with short leaves on one line and the rest in blocks."""
    if isinstance(value, dict):
        found = CommentedMap({name: styled(item, name) for name, item in value.items()})
        if key and value and _flat(value) and len(str(value)) < WIDTH - 20:
            found.fa.set_flow_style()
        return found
    if isinstance(value, list):
        items = CommentedSeq([styled(item, key) for item in value])
        if _leaf(value) and (key not in ("prefers", "left_out") or not value) and len(str(value)) < WIDTH:
            items.fa.set_flow_style()
        return items
    return value


def _leaf(value: list[Any]) -> bool:
    return all(isinstance(item, str | int | float) for item in value)


def _flat(value: dict[str, Any]) -> bool:
    return len(value) > 1 and all(_simple(item) for item in value.values())


def _simple(value: Any) -> bool:
    if isinstance(value, dict):
        return _flat(value)
    return _leaf(value) if isinstance(value, list) else len(str(value)) < 40


def _merge_sections(old: Any, new: dict[str, Any]) -> None:
    for key in [key for key in old if key not in new]:
        if _spelled(key, old[key]) not in (None, {}, []):
            del old[key]
    for key, item in new.items():
        if key not in old:
            old[key] = styled(item, key)
        elif _spelled(key, old[key]) != _spelled(key, item):
            old[key] = _merged(old[key], item, key)


def _spelled(section: str, value: Any) -> Any:
    """A section in full form, so that a short and a long form of the same line compare equal."""
    return SECTIONS[section](value) if section in SECTIONS else value


def _merged(old: Any, new: Any, key: str) -> Any:
    if isinstance(old, CommentedMap) and isinstance(new, dict):
        for name in [name for name in old if name not in new]:
            del old[name]
        for name, item in new.items():
            if name not in old:
                old[name] = styled(item, name)
            elif old[name] != item:
                old[name] = _merged(old[name], item, name)
        return old
    if isinstance(old, CommentedSeq) and isinstance(new, list):
        return _merged_list(old, new, key)
    return styled(new, key)


def _merged_list(old: CommentedSeq, new: list[Any], key: str) -> CommentedSeq:
    """Keep items that stay where they are; delete what went, insert what came."""
    for k in range(len(old) - 1, -1, -1):
        if old[k] not in new:
            del old[k]
    for k, item in enumerate(new):
        if k >= len(old) or old[k] != item:
            if item in old:
                old.remove(item)
            old.insert(k, styled(item, key))
    return old
