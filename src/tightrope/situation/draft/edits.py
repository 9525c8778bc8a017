"""Additions to the text of a situation file: only what is new changes, every other line stays as it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher, unified_diff
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from tightrope.situation.dump import styled, write, yaml


@dataclass(frozen=True)
class Edit:
    """A value to put into a section: under keys (`where`), or, for lists, at the end; and why.

    `replaces`: the place (from 0) in the list of the line that goes for it.
    """

    section: str
    where: tuple[str, ...]
    value: Any
    why: str
    replaces: int | None = None


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits; comments, order and form of all other lines stay."""
    plain, changed = yaml().load(text), yaml().load(text)
    for edit in edits:
        _put(changed, edit)
    return merged(write(plain), text, write(changed))


def diff(old: str, new: str, name: str) -> str:
    """A unified diff with three lines of context; empty where nothing changes."""
    rows = unified_diff(old.splitlines(), new.splitlines(), name, f"{name} (proposed)", lineterm="")
    return "".join(f"{row}\n" for row in rows)


def _put(root: Any, edit: Edit) -> None:
    if not edit.where and not isinstance(edit.value, list) and edit.replaces is None:
        root[edit.section] = edit.value
        return
    if not edit.where and edit.replaces is None:
        _extend(root, edit.section, edit.value)
        return
    if edit.replaces is not None:
        _swap(root, edit)
        return
    place = _open(root, edit.section, CommentedMap())
    for key in edit.where[:-1]:
        place = _open(place, key, CommentedMap())
    last = edit.where[-1]
    if isinstance(edit.value, list):
        inner = place.get(last)
        owner, key = (inner, "prefers") if isinstance(inner, dict) else (place, last)
        _extend(owner, key, edit.value)
    else:
        place[last] = styled(edit.value, last)


def _swap(root: Any, edit: Edit) -> None:
    """Put a line into the place of another, or, for a mapping, fields into the one that stands there."""
    place = root[edit.section]
    for key in edit.where:
        place = place[key]
    place = place["prefers"] if isinstance(place, dict) else place
    old = place[edit.replaces]
    if isinstance(old, dict) and edit.section == "indicators":
        old.update(edit.value)
    else:
        place[edit.replaces] = styled(edit.value)


def _open(place: Any, key: str, empty: Any) -> Any:
    """What stands under a key, in block form; made if it is missing. A list of names becomes a mapping."""
    if place.get(key) is None:
        place[key] = empty
    elif isinstance(place[key], list) and isinstance(empty, dict):
        place[key] = CommentedMap({str(name): None for name in place[key]})
    place[key].fa.set_block_style()
    return place[key]


def _extend(place: Any, key: str, items: list[Any]) -> None:
    """Add to a list; `not X` takes X out of a list of literals, and X takes `not X` out."""
    if all(isinstance(item, str) for item in items):
        literals = place.setdefault(key, CommentedSeq())
        for item in items:
            _literal(literals, item)
        return
    found = _open(place, key, CommentedSeq())
    for item in items:
        found.append(styled(item, key))


def _literal(place: Any, item: str) -> None:
    name, yes = item.removeprefix("not "), not item.startswith("not ")
    if isinstance(place, dict):
        place[name] = yes
        return
    for old in (name, f"not {name}"):
        if old in place:
            place.remove(old)
    if yes:
        place.append(name)


def merged(base: str, ours: str, theirs: str) -> str:
    """`ours` with the lines that `theirs` changes against `base`; where a line cannot be found, `theirs`."""
    old, mine, new = base.splitlines(), ours.splitlines(), theirs.splitlines()
    at = {
        a + k: b + k
        for a, b, size in SequenceMatcher(None, old, mine, False).get_matching_blocks()
        for k in range(size)
    }
    found, done = [], 0
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, old, new, False).get_opcodes():
        if tag == "equal":
            continue
        if any(k not in at for k in range(a1, a2)) or (a1 and a1 - 1 not in at and a1 not in at):
            return theirs
        start = at[a1] if a1 in at else at[a1 - 1] + 1 if a1 else 0
        found += [*mine[done:start], *new[b1:b2]]
        done = at[a2 - 1] + 1 if a2 > a1 else start
    return "\n".join([*found, *mine[done:]]) + "\n"
