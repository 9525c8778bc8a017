"""Acts that need each other: rules in a circle, of which none can come first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tightrope.situation.parsing import parse
from tightrope.situation.schema import Rule
from tightrope.situation.statements import All, Name, Statement


def circle(rules: Iterable[Rule]) -> tuple[str, ...]:
    """The options of a shortest circle of `only_if` rules, the first again at the end; empty if there is none."""
    needs: dict[str, set[str]] = {}
    for rule in rules:
        for pair in only_if_pairs(rule):
            acts, needed = (required(parse(part)) for part in pair)
            for act in acts if len(acts) == 1 else ():
                needs.setdefault(act, set()).update(needed)
    found = [path for act in sorted(needs) if (path := _way_back(act, needs))]
    return min(found, key=len, default=())


def only_if_pairs(rule: Rule) -> list[tuple[str, str]]:
    """Each act of an `only_if` rule with what it needs."""
    pair = rule.only_if or {}
    return [(pair["act"], pair["needs"])] if set(pair) == {"act", "needs"} else list(pair.items())


def required(statement: Statement) -> frozenset[str]:
    """Options that must hold for the statement to hold (of a conjunction; others require none for certain)."""
    if isinstance(statement, Name):
        return frozenset((statement.key,))
    return frozenset().union(*map(required, statement.items)) if isinstance(statement, All) else frozenset()


def _way_back(act: str, needs: Mapping[str, set[str]]) -> tuple[str, ...]:
    paths: list[tuple[str, ...]] = [(act,)]
    seen = {act}
    for path in paths:
        for following in sorted(needs.get(path[-1], ())):
            if following == act:
                return (*path, act)
            if following not in seen:
                seen.add(following)
                paths.append((*path, following))
    return ()
