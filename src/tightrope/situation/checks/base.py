"""The situation under check, with the file that it came from."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from tightrope.errors import StatementError
from tightrope.situation.parsing import parse, unknown
from tightrope.situation.places import Document, Path
from tightrope.situation.schema import Preference, Situation
from tightrope.situation.statements import Name, Not, Statement, counts


@dataclass
class Check:
    """A situation, its document, and the ways to refuse a line of it."""

    situation: Situation
    document: Document

    @cached_property
    def options(self) -> tuple[str, ...]:
        """The option names in the order of the file."""
        return tuple(f"{actor}.{key}" for actor, acts in self.situation.options.items() for key in acts)

    def refuse(self, path: Path, what: str, expected: str | None = None, todo: str | None = None) -> None:
        """Note an error at a path."""
        self.document.refuse(path, what, expected, todo)

    def known(self, path: Path, name: str, names: Collection[str], kind: str) -> bool:
        """Whether the name exists; an error is noted if not."""
        if name not in names:
            self.document.errors.append(unknown(name, names, self.document.where(path), kind))
        return name in names

    def statement(self, path: Path, text: str) -> Statement | None:
        """The parsed statement, or None with an error noted."""
        try:
            tree = parse(text, self.options, self.document.where(path))
        except StatementError as found:
            if isinstance(path[-1], int) and text.count("(") > text.count(")"):
                found.todo = "put the whole statement in quotes: a comma inside [ ] starts a new item"
            self.document.errors.append(found)
            return None
        self._countable(path, tree)
        return tree

    def _countable(self, path: Path, tree: Statement) -> None:
        """Refuse `at least 3 of (A, B)`, which never holds, and `at most 2 of (A, B)`, which always does."""
        for count in counts(tree):
            low, high = count.bounds
            if low > len(count.items) or (low <= 0 and high >= len(count.items)):
                always = "never" if low > len(count.items) else "always"
                what, many = f"`{count}` {always} holds", len(count.items)
                self.refuse(path, what, "a number that the list can miss and reach", f"the list has {many} items")

    def literals(self, path: Path, texts: Collection[str]) -> dict[str, bool]:
        """`a.b` and `not a.b` as values of options; an error is noted for anything else, or for both at once."""
        found: dict[str, bool] = {}
        for k, text in enumerate(texts):
            match self.statement((*path, k), text):
                case Name(key) | Not(Name(key)) as tree:
                    self._once((*path, k), found, key, isinstance(tree, Name))
                case Statement():
                    self.refuse((*path, k), f"`{text}` is a condition", "`actor.option` or `not actor.option`")
        return found

    def _once(self, path: Path, found: dict[str, bool], key: str, yes: bool) -> None:
        if found.get(key, yes) is not yes:
            self.refuse(path, f"`{key}` is set to both yes and no", "each option once")
        found[key] = yes

    def wants(self, path: Path, prefers: tuple[Preference, ...]) -> None:
        """Check the statements of a list of priorities; the same one stands there once."""
        seen: dict[Statement, Path] = {}
        for k, line in enumerate(prefers):
            at = (*path, "prefers", k)
            if (line.say is None) == (line.either_order is None):
                self.refuse(at, "this is no priority", "a statement, or `either_order: [A, B]`")
            if line.say is not None:
                self._want((*at, "say"), line.say, seen)
            for n, text in enumerate(line.either_order or ()):
                self._want((*at, "either_order", n), text, seen)
            if line.either_order is not None and len(line.either_order) < 2:
                self.refuse(at, "`either_order` holds fewer than two statements", "two or more statements")

    def _want(self, path: Path, text: str, seen: dict[Statement, Path]) -> None:
        tree = self.statement(path, text)
        if tree is not None and tree in seen:
            line = self.document.where(seen[tree]).line
            todo = "remove one; its place in the list says how much it counts"
            self.refuse(
                path, f"`{tree}` is listed twice", f"each priority once; it stands in line {line} already", todo
            )
        elif tree is not None:
            seen[tree] = path
