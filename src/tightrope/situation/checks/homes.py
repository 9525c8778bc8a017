"""Groups at home, ties between allies, and who can bargain with whom."""

from __future__ import annotations

from tightrope.situation.checks.base import Check
from tightrope.situation.places import Path
from tightrope.situation.schema import Bargains, Home, Tie

SHARES = ("dependence", "commitment", "overlap")


def homes(check: Check) -> None:
    """Known parties; weights above nothing; shares from 0 to 1."""
    for actor, home in check.situation.ratify.items():
        check.known(("ratify", actor), actor, check.situation.actors, "actor")
        _home(check, ("ratify", actor), home)
    for k, tie in enumerate(check.situation.ties):
        _tie(check, ("ties", k), tie)
    if check.situation.bargains:
        _bargains(check, ("bargains",), check.situation.bargains)


def _home(check: Check, path: Path, home: Home) -> None:
    if not home.groups:
        check.refuse((*path, "groups"), "no groups", "at least one group that a deal must pass")
    if not 0 < home.needs <= 1:
        check.refuse((*path, "needs"), f"{home.needs:g} is no share", "above 0, and 1 at most", "0.5 is a majority")
    for key, group in home.groups.items():
        at = (*path, "groups", key)
        check.wants(at, group.prefers)
        if not 0 <= group.weight[0] <= group.weight[1]:
            low, high = group.weight
            check.refuse((*at, "weight"), f"[{low:g}, {high:g}] is no range of weight", "0 <= low <= high")


def _tie(check: Check, path: Path, tie: Tie) -> None:
    actors = check.situation.actors
    known = [check.known((*path, key), getattr(tie, key), actors, "actor") for key in ("of", "to")]
    if all(known) and tie.of == tie.to:
        check.refuse((*path, "to"), f"`{tie.of}` is tied to itself", "two parties")
    for key in SHARES:
        low, high = getattr(tie, key)
        if not 0 <= low <= high <= 1:
            check.refuse((*path, key), f"[{low:g}, {high:g}] is no range of shares", "0 <= low <= high <= 1")


def _bargains(check: Check, path: Path, found: Bargains) -> None:
    for k, group in enumerate(found.among or ()):
        known = [
            check.known((*path, "among", k, n), key, check.situation.actors, "actor") for n, key in enumerate(group)
        ]
        if all(known) and len(set(group)) < 2:
            check.refuse((*path, "among", k), "nobody to bargain with", "two parties or more")
    low, high = found.share or (0.0, 1.0)
    if not 0 <= low <= high <= 1:
        check.refuse((*path, "share"), f"[{low:g}, {high:g}] is no range of shares", "0 <= low <= high <= 1")
