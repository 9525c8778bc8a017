"""YAML read to plain values, with the place of every key and item, and errors for what YAML itself forbids."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from math import isfinite
from typing import Any

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tightrope.errors import ErrorList, SituationError, TightropeError, Where
from tightrope.situation.composing import DEEP, DEEPEST, MOST_VALUES, compose

Path = tuple[str | int, ...]


def spoken(path: Path) -> str:
    """A path as the file's reader would write it: `preferences.home[0]`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")


@dataclass
class Document:
    """A YAML file as plain values; `places` maps a path to its line and column, both from 1."""

    name: str
    plain: Any
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    errors: list[TightropeError] = field(default_factory=list)
    values: int = 0

    def find(self, path: Path) -> Path:
        """The path in the file of a place in the schema, which spells out what the file may leave unsaid."""
        found: Path = ()
        for part in path:
            found = (*found, part) if (*found, part) in self.places else found
        return found

    def where(self, path: Path) -> Where:
        """The place of a path, or of the nearest part of the file around it."""
        return Where(self.name, *self.places.get(self.find(path), (1, None)))

    def refuse(self, path: Path, what: str, expected: str | None = None, todo: str | None = None) -> None:
        """Note an error at a path."""
        self.errors.append(SituationError(what, where=self.where(path), expected=expected, todo=todo))


def read(text: str, name: str) -> Document:
    """Compose the YAML text. Raises SituationError where it is no YAML at all."""
    document = Document(name, None)
    node = compose(text, name)
    document.plain = _plain(node, (), document) if node is not None else None
    return document


def _plain(node: Node, path: Path, document: Document) -> Any:
    _mark(document, path, node)
    document.values += 1
    if document.values > MOST_VALUES:
        what = f"the file stands for more than {MOST_VALUES:,} values"
        where = Where(document.name, node.start_mark.line + 1, node.start_mark.column + 1)
        raise SituationError(what, where=where, todo="write values out instead of repeating them by `*alias`")
    if len(path) > DEEPEST:
        document.refuse(path, *DEEP)
        return None
    if isinstance(node, MappingNode):
        return _mapping(node, path, document)
    if isinstance(node, SequenceNode):
        return [_plain(item, (*path, k), document) for k, item in enumerate(node.value)]
    return _scalar(node, path, document)


def _mark(document: Document, path: Path, node: Node) -> None:
    quoted = isinstance(node, ScalarNode) and node.style in ("'", '"')
    document.places.setdefault(path, (node.start_mark.line + 1, node.start_mark.column + 1 + quoted))


def _mapping(node: MappingNode, path: Path, document: Document) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in node.value:
        name = str(key.value) if isinstance(key, ScalarNode) else "?"
        if name in found:
            document.errors.append(_twice(name, path, document, key))
            continue
        found[name] = _plain(value, (*path, name), document)
        if isinstance(value, MappingNode | SequenceNode) or not value.value:
            _here(document, (*path, name), key)
    return found


def _here(document: Document, path: Path, key: Node) -> None:
    document.places[path] = (key.start_mark.line + 1, key.start_mark.column + 1)


def _twice(name: str, path: Path, document: Document, key: Node) -> SituationError:
    first = document.where((*path, name))
    return SituationError(
        f"`{name}` is given twice",
        where=Where(document.name, key.start_mark.line + 1, key.start_mark.column + 1),
        expected=f"each key once; `{name}` stands already in line {first.line}",
        todo="rename or remove one of the two",
    )


def _scalar(node: Node, path: Path, document: Document) -> Any:
    kind = str(node.tag).rpartition(":")[2]
    convert = SCALARS.get(kind)
    try:
        return convert(node.value) if convert else node.value
    except ValueError:
        named = EXPECTED.get(kind, ("value", "another value"))
        document.refuse(path, f"`{node.value}` is no {named[0]}", named[1], "put it in quotes if it is meant as text")
        return None


def _finite(text: str) -> float:
    found = float(text.replace("_", ""))
    if not isfinite(found):
        raise ValueError(text)
    return found


EXPECTED = {
    "int": ("whole number that can be used here", "digits only"),
    "float": ("number that can be used here", "a finite number"),
    "timestamp": ("day of the calendar", "a date such as 2023-07-20"),
}
SCALARS: dict[str, Callable[[str], Any]] = {
    "int": lambda text: int(text.replace("_", ""), 0),
    "float": _finite,
    "bool": lambda text: text.lower() == "true",
    "null": lambda _: None,
    "timestamp": lambda text: date.fromisoformat(text[:10]),
}


def raise_all(errors: list[TightropeError]) -> None:
    """Raise the only error, or all of them as an ErrorList in the order of the file."""
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise ErrorList(sorted(errors, key=lambda e: (e.where.line or 0) if e.where else 0))
