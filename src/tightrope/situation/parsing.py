"""Statements from text, with errors that name the column, what was expected and the nearest valid name."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from lark import Lark, Token, Transformer, UnexpectedCharacters, UnexpectedInput, UnexpectedToken

from tightrope.errors import StatementError, Where
from tightrope.situation.statements import All, Any, Constant, Count, If, Iff, Name, Not, Statement, parts

SPOKEN = {"NAME": "an option (actor.option)", "INT": "a number", "LPAR": "`(`", "RPAR": "`)`", "COMMA": "`,`"}
LONGEST, DEEPEST = 4000, 40
TODO = "write conditions with: and, or, not, ( ), if A then B, A iff B, at least 2 of (A, B, C)"


class _Tree(Transformer[Token, Statement]):
    def name(self, found: list[Token]) -> Statement:
        return Name(str(found[0]))

    def yes(self, _: list[Token]) -> Statement:
        return Constant(True)

    def no(self, _: list[Token]) -> Statement:
        return Constant(False)

    def inverse(self, found: list[Statement]) -> Statement:
        return Not(found[0])

    def conjunction(self, found: list[Statement]) -> Statement:
        return All(tuple(found))

    def disjunction(self, found: list[Statement]) -> Statement:
        return Any(tuple(found))

    def equivalence(self, found: list[Statement]) -> Statement:
        return Iff(found[0], found[1])

    def conditional(self, found: list[Statement]) -> Statement:
        return If(found[0], found[1])

    def parts(self, found: list[Statement]) -> tuple[Statement, ...]:
        return tuple(found)

    def at_least(self, found: list[object]) -> Statement:
        return _count("at least", found)

    def at_most(self, found: list[object]) -> Statement:
        return _count("at most", found)

    def exactly(self, found: list[object]) -> Statement:
        return _count("exactly", found)


def _count(kind: str, found: list[object]) -> Statement:
    number, items = found
    return Count(kind, int(str(number)), items)  # type: ignore[arg-type]


@cache
def _parser() -> Lark:
    grammar = files("tightrope.situation").joinpath("statements.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", transformer=_Tree(), maybe_placeholders=False)


@cache
def _tree(text: str) -> Statement:
    found = _parser().parse(text)
    return found  # type: ignore[return-value]


def parse(text: str, options: Collection[str] | None = None, where: Where | None = None) -> Statement:
    """The statement that `text` says; its names must be among `options` where these are given.

    `where` is the place of the text's first character. Raises StatementError.
    """
    statement = _tree_of(text, where) if len(text) <= LONGEST else None
    if statement is None or deep(statement):
        raise StatementError(
            f"the statement `{text[:40]}...` is too long or too deep to read", where=where,
            expected=f"at most {LONGEST:,} characters and {DEEPEST} levels", todo="split it into several lines",
        )  # fmt: skip
    for key in sorted(statement.names()) if options is not None else ():
        if key not in (options or ()):
            raise unknown(key, options or (), _shift(where, text.find(key)))
    return statement


def _tree_of(text: str, where: Where | None) -> Statement:
    try:
        return _tree(text)
    except UnexpectedInput as found:
        raise _broken(text, found, where) from None


def deep(statement: Statement) -> bool:
    """Whether a statement has more levels than anything that evaluates it should walk."""
    level: list[Statement] = [statement]
    for _ in range(DEEPEST):
        level = [part for one in level for part in parts(one)]
        if not level:
            return False
    return True


def nearest(name: str, known: Collection[str]) -> str | None:
    """The known name that looks most like this one: whole, or by its part after the dot."""
    whole = get_close_matches(name, list(known), 1, 0.6)
    if whole:
        return whole[0]
    tails = {key.rpartition(".")[2]: key for key in known}
    close = get_close_matches(name.rpartition(".")[2], list(tails), 1, 0.6)
    return tails[close[0]] if close else None


def unknown(key: str, known: Collection[str], where: Where | None, kind: str = "option") -> StatementError:
    """The error for a name that nothing carries."""
    close = nearest(key, known)
    names = ", ".join(list(known)[:12]) or "none yet"
    return StatementError(
        f"unknown {kind} `{key}`",
        where=where,
        expected=f"one of: {names}{', ...' if len(known) > 12 else ''}",
        todo=f"did you mean `{close}`?" if close else f"add `{key}` to the file, or use a name that it has",
    )


def _shift(where: Where | None, by: int) -> Where | None:
    if where is None or where.column is None or by < 0:
        return where
    return Where(where.file, where.line, where.column + by)


def _broken(text: str, found: UnexpectedInput, where: Where | None) -> StatementError:
    at = found.pos_in_stream if found.pos_in_stream is not None and found.pos_in_stream >= 0 else len(text)
    what = f"unexpected `{text[at : at + 1]}`" if isinstance(found, UnexpectedCharacters) else "it ends too early"
    if isinstance(found, UnexpectedToken) and found.token.type != "$END":
        what = f"unexpected `{found.token}`"
    elif isinstance(found, UnexpectedToken):
        at = len(text)
    expected = getattr(found, "accepts", None) or getattr(found, "expected", None) or getattr(found, "allowed", None)
    names = sorted({SPOKEN.get(name, "the end" if name == "$END" else f"`{name.lower()}`") for name in expected or ()})
    return StatementError(
        f"cannot read the statement `{text}`: {what}",
        where=_shift(where, at),
        expected=" or ".join(names) if len(names) < 3 else f"one of {', '.join(names)}",
        todo=TODO,
    )
