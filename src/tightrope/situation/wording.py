"""Statements as English clauses."""

from __future__ import annotations

from collections.abc import Sequence

from tightrope.situation.statements import All, Any, Constant, Count, If, Iff, Name, Not, Say, Statement, negate


def listed(items: Sequence[str], word: str) -> str:
    """`a, b and c`, with the given last word."""
    return f"{', '.join(items[:-1])} {word} {items[-1]}" if len(items) > 1 else "".join(items)


def words(statement: Statement, say: Say) -> str:
    """An English clause for a statement; `say(option, yes)` words one option."""
    match statement:
        case Name(key) | Not(Name(key)):
            return say(key, isinstance(statement, Name))
        case Not(part):
            opposite = negate(part)
            return f"not {words(part, say)}" if isinstance(opposite, Not) else words(opposite, say)
        case All(items):
            return listed([_inner(item, say) for item in items], "and")
        case Any(items):
            return f"either {listed([_inner(item, say) for item in items], 'or')}"
        case If(given, then):
            return f"if {_inner(given, say)}, then {_inner(then, say)}"
        case Iff(left, right):
            return f"{_inner(left, say)} exactly when {_inner(right, say)}"
        case Count(kind, number, items):
            return f"{kind} {number} of these: {'; '.join(_inner(item, say) for item in items)}"
    return "always" if statement == Constant(True) else "never"


def _inner(part: Statement, say: Say) -> str:
    text = words(part, say)
    plain = isinstance(part, Name | Constant) or (isinstance(part, Not) and isinstance(part.part, Name))
    return text if plain else f"({text})"
