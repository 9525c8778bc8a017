"""The folders that knowledge comes from, and their files as plain data, merged.

Order: the built-in folder, then packages of the entry-point group `tightrope.ontology`, then the folder named
by the environment variable `TIGHTROPE_ONTOLOGY`. A later record overrides the fields that it names.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from tightrope import plugins
from tightrope.errors import OntologyError, Where
from tightrope.ontology import cache as store
from tightrope.ontology.yamlfile import line_of, parse

BUILT_IN = Path(__file__).parent / "data"
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Document:
    """One file: its `kind` is the first part of its path (`states/europe.yaml` and `states.yaml` are `states`)."""

    kind: str
    file: Path
    data: Any


def folders() -> tuple[Path, ...]:
    """Where knowledge is read from, in order of rising precedence."""
    named = [part for part in os.environ.get("TIGHTROPE_ONTOLOGY", "").split(os.pathsep) if part]
    added = [_folder_of(name) for name in plugins.available("ontology")]
    return (BUILT_IN, *added, *(Path(part) for part in named))


def _folder_of(name: str) -> Path:
    """The folder of a plugin that names a package, or a variable that holds a path."""
    found = plugins.load("ontology", name)
    if isinstance(found, ModuleType):
        return Path(next(iter(found.__path__))) if hasattr(found, "__path__") else Path(str(found.__file__)).parent
    return Path(found)


@cache
def _documents(folder: Path) -> tuple[Document, ...]:
    """All documents of a folder, from the cache where its files are unchanged; read once a process."""
    files = _files(folder)
    stamp = store.key(files)
    kept = store.get(stamp)
    if kept is None or len(kept) != len(files):
        kept = [parse(content.decode(), folder / name) for name, content in files]
        store.put(stamp, kept)
    return tuple(Document(_kind(name), folder / name, data) for (name, _), data in zip(files, kept, strict=True))


def _kind(name: str) -> str:
    return Path(name).parts[0].removesuffix(".yaml")


def _files(folder: Path) -> list[tuple[str, bytes]]:
    """Name and content of every YAML file, in order of name."""
    if not folder.is_dir():
        raise OntologyError("the ontology folder does not exist", where=Where(folder), todo="mend TIGHTROPE_ONTOLOGY")
    return [(p.relative_to(folder).as_posix(), p.read_bytes()) for p in sorted(folder.rglob("*.yaml"))]


def forget() -> None:
    """Read the files again at the next call."""
    _documents.cache_clear()


def documents(kind: str) -> list[Document]:
    """The documents of one kind from all folders, in order of rising precedence."""
    return [d for folder in folders() for d in _documents(folder) if d.kind == kind]


def records(kind: str) -> dict[str, Record]:
    """The merged records of one kind by key. `null` removes a record; a field named `x+` adds to the list `x`."""
    merged: dict[str, Record] = {}
    for document in documents(kind):
        for key, fields in _mapping(document).items():
            if fields is None:
                merged.pop(key, None)
            else:
                merged[key] = _override(merged.get(key, {}), fields, document, key)
    return merged


def lists(kind: str) -> dict[str, list[Record]]:
    """The joined lists of one kind by key (leaders by code)."""
    joined: dict[str, list[Record]] = {}
    for document in documents(kind):
        for key, rows in _mapping(document).items():
            if not isinstance(rows, list):
                raise wrong(document.kind, [key], "a list is expected here")
            joined.setdefault(key, []).extend(rows)
    return joined


def _mapping(document: Document) -> dict[str, Any]:
    if isinstance(document.data, dict):
        return document.data
    if document.data is None:
        return {}
    raise OntologyError("the file holds no records", where=Where(document.file, 1), expected="key: {field: value}")


def _override(old: Record, new: Any, document: Document, key: str) -> Record:
    if not isinstance(new, dict):
        raise wrong(document.kind, [key], "a record is expected here: {field: value}")
    fields = dict(old)
    for name, value in new.items():
        plain = name.rstrip("+")
        fields[plain] = _join(fields.get(plain), value) if name.endswith("+") else value
    return fields


def _join(old: Any, new: Any) -> Any:
    if isinstance(new, dict):
        return {**(old or {}), **new}
    return [*(old or []), *(new if isinstance(new, list) else [new])]


def wrong(kind: str, loc: list[str | int], problem: str, expected: str | None = None) -> OntologyError:
    """An error at the last file (highest precedence) of `kind` that holds the place `loc`."""
    return OntologyError(problem, where=_where(kind, loc), expected=expected, todo="mend the record in that file")


def _where(kind: str, loc: list[str | int]) -> Where:
    for document in _holders(kind):
        line = line_of(document.file.read_text(encoding="utf-8"), loc)
        if line is not None:
            return Where(document.file, line)
    return Where(f"{kind}.yaml")


def _holders(kind: str) -> Iterator[Document]:
    yield from reversed(documents(kind))
