"""Rules, and whether they leave any state; the status quo, and whether they allow it."""

from __future__ import annotations

from tightrope.situation.checks.base import Check
from tightrope.situation.checks.parties import MOST_OPTIONS
from tightrope.situation.circles import circle
from tightrope.situation.limits import clash, limit, witness
from tightrope.situation.places import Path
from tightrope.situation.schema import Rule
from tightrope.situation.statements import Statement

KINDS = ("never", "only_if", "one_way", "together", "one_of")


def rules(check: Check) -> None:
    """Every rule is of one kind and names options; together they leave at least one state."""
    before = len(check.document.errors)
    for k, rule in enumerate(check.situation.rules):
        _rule(check, ("rules", k), rule)
    settled = check.literals(("status_quo",), check.situation.status_quo)
    if len(check.document.errors) == before and len(check.options) <= MOST_OPTIONS:
        _possible(check, settled)
    if len(check.document.errors) == before:
        _circle(check)


def _circle(check: Check) -> None:
    found = circle(check.situation.rules)
    for k, rule in enumerate(check.situation.rules if found else ()):
        if rule.only_if and found[0] in rule.only_if["act"].split():
            check.refuse(
                ("rules", k),
                f"rules go in a circle: {' needs '.join(found)}; none of these can come first",
                "`only_if` rules that some act can start with",
                f"drop one of the rules, or write `together: [{', '.join(found[:-1])}]`",
            )
            return


def _rule(check: Check, path: Path, rule: Rule) -> None:
    given = [kind for kind in KINDS if getattr(rule, kind) is not None]
    if len(given) != 1:
        what = f"a rule of {len(given)} kinds" if given else "a rule of no kind"
        check.refuse(path, what, f"exactly one of: {', '.join(KINDS)}, always")
    if rule.never is not None:
        check.statement((*path, "never"), rule.never)
    if rule.only_if is not None:
        _only_if(check, (*path, "only_if"), rule.only_if)
    if rule.one_way is not None:
        check.literals((*path, "one_way"), (rule.one_way,))
    for kind, keys in (("together", rule.together), ("one_of", rule.one_of)):
        _keys(check, (*path, kind), keys)


def _only_if(check: Check, path: Path, pair: dict[str, str]) -> None:
    if set(pair) != {"act", "needs"}:
        check.refuse(path, "`only_if` lacks its two parts", "`{act: statement, needs: statement}`")
    for part, text in pair.items():
        check.statement((*path, part), text)


def _keys(check: Check, path: Path, keys: tuple[str, ...] | None) -> None:
    for k, key in enumerate(keys or ()):
        check.known((*path, k), key, check.options, "option")
    if keys is not None and len(set(keys)) < 2:
        check.refuse(path, f"`{path[-1]}` names fewer than two options", "two or more options")


def _possible(check: Check, settled: dict[str, bool]) -> None:
    found: list[tuple[int, Statement]] = []
    for k, rule in enumerate(check.situation.rules):
        asked = limit(rule)
        if asked is not None:
            found.append((k, asked))
    asks = [asked for _, asked in found]
    if witness(asks) is None:
        _clashing(check, found)
        return
    for k, asked in found:
        if asked.truth({key: settled.get(key, False) for key in check.options}) is False:
            _broken(check, k, asked, settled)


def _clashing(check: Check, found: list[tuple[int, Statement]]) -> None:
    which = [found[n] for n in clash([asked for _, asked in found])]
    lines = ", ".join(str(check.document.where(("rules", k)).line) for k, _ in which)
    alone = len(which) == 1
    check.refuse(
        ("rules", which[0][0]),
        "no state satisfies this rule" if alone else f"no state satisfies the rules of lines {lines} together",
        "rules that at least one state satisfies",
        "; ".join(f"`{asked}`" for _, asked in which) + (" cannot hold" if alone else " clash: change one of them"),
    )


def _broken(check: Check, k: int, asked: Statement, settled: dict[str, bool]) -> None:
    line = check.document.where(("rules", k)).line
    values = [key if settled.get(key) else f"not {key}" for key in sorted(asked.names())]
    check.refuse(
        ("status_quo",),
        f"the status quo breaks the rule of line {line}: {', '.join(values)}",
        f"a status quo in which `{asked}` holds",
        "options that the status quo does not list are no; list what holds, or change the rule",
    )
