"""Rules of a situation, split into limits on states and limits on moves (Definitions G.3 to G.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tightrope.errors import ModelError
from tightrope.graph.enumerate import Ban
from tightrope.situation.circles import circle, only_if_pairs
from tightrope.situation.parsing import parse
from tightrope.situation.schema import Rule


@dataclass(frozen=True, slots=True)
class Limits:
    """`bans` hold for states; `stays_yes`, `stays_no` and `together` (as option numbers) for moves."""

    bans: tuple[Ban, ...] = ()
    stays_yes: tuple[int, ...] = ()
    stays_no: tuple[int, ...] = ()
    together: tuple[tuple[int, ...], ...] = ()


def limits(rules: Sequence[Rule], options: Sequence[str]) -> Limits:
    """The limits that the rules set. Raises StatementError, or ModelError for a rule that says nothing."""
    bans: list[Ban] = []
    yes: list[int] = []
    no: list[int] = []
    together: list[tuple[int, ...]] = []
    for rule in rules:
        bans += _bans(rule, options)
        if rule.one_way:
            key, stays = _literal(rule.one_way, options)
            (yes if stays else no).append(key)
        if rule.together:
            together.append(tuple(sorted({_literal(key, options)[0] for key in rule.together})))
    _refuse_circle(rules)
    return Limits(tuple(bans), tuple(yes), tuple(no), tuple(together))


def _bans(rule: Rule, options: Sequence[str]) -> list[Ban]:
    texts = []
    if rule.never:
        texts.append((rule.never, f"never: {rule.never}"))
    if rule.only_if:
        texts += [(f"({act}) and not ({needs})", f"only_if: {act} needs {needs}") for act, needs in only_if_pairs(rule)]
    if rule.one_of:
        items = ", ".join(rule.one_of)
        words = f"one_of: [{items}]"
        texts.append((f"at least 2 of ({items})", words))
        if rule.exactly:
            texts.append((f"at most 0 of ({items})", words))
    return [Ban(parse(text, options), words) for text, words in texts]


def _literal(text: str, options: Sequence[str]) -> tuple[int, bool]:
    words = text.split()
    negated = words[:1] == ["not"]
    key = words[-1] if words else ""
    if len(words) > 1 + negated or key not in options:
        parse(text, options)
        raise ModelError(f"`{text}` is not one option", expected="`actor.option` or `not actor.option`")
    return list(options).index(key), not negated


def _refuse_circle(rules: Sequence[Rule]) -> None:
    """Acts that need each other can never come first. Raises ModelError that names the circle."""
    found = circle(rules)
    if found:
        raise ModelError(
            f"rules go in a circle: {' needs '.join(found)}; none of these can come first",
            todo=f"drop one of the rules, or write `together: [{', '.join(found[:-1])}]`",
        )
