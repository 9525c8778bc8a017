"""Preferences, hypotheses with their readings, and indicators."""

from __future__ import annotations

from tightrope.domain import Status
from tightrope.ontology import load
from tightrope.situation.checks.base import Check
from tightrope.situation.likelihood import words
from tightrope.situation.places import Path
from tightrope.situation.schema import Hypothesis, Indicator, Ordering, Seen


def wants(check: Check) -> None:
    """Preferences of known actors; hypotheses about known actors; indicators that name their readings."""
    for actor, order in check.situation.preferences.items():
        check.known(("preferences", actor), actor, check.situation.actors, "actor")
        _ordering(check, ("preferences", actor), actor, order)
    for key, hypothesis in check.situation.hypotheses.items():
        _hypothesis(check, ("hypotheses", key), hypothesis)
    for k, indicator in enumerate(check.situation.indicators):
        _indicator(check, ("indicators", k), indicator)


def _ordering(check: Check, path: Path, actor: str, order: Ordering) -> None:
    check.wants(path, order.prefers)
    if order.by is None:
        return
    if order.prefers:
        check.refuse(path, "both `by` and `prefers`", "`by: hypothesis`, or a list, but not both")
    if check.known((*path, "by"), order.by, check.situation.hypotheses, "hypothesis"):
        about = check.situation.hypotheses[order.by].about
        if about != actor:
            expected = f"a hypothesis about `{actor}`"
            check.refuse((*path, "by"), f"the hypothesis `{order.by}` is about `{about}`", expected)


def _hypothesis(check: Check, path: Path, hypothesis: Hypothesis) -> None:
    check.known((*path, "about"), hypothesis.about, check.situation.actors, "actor")
    if len(hypothesis.readings) < 2:
        todo = "put a single reading under `preferences` as a plain list"
        check.refuse((*path, "readings"), "fewer than two readings", "two or more exclusive readings", todo)
    for key, reading in hypothesis.readings.items():
        _range(check, (*path, "readings", key, "prior"), reading.prior)
        check.wants((*path, "readings", key), reading.prefers)
    _sums(check, (*path, "readings"), [reading.prior for reading in hypothesis.readings.values()])


def _sums(check: Check, path: Path, priors: list[tuple[float, float]]) -> None:
    low, high = (sum(prior[k] for prior in priors) for k in (0, 1))
    sound = all(0 <= one <= other <= 1 for one, other in priors)
    if sound and priors and not low - 1e-9 <= 1 <= high + 1e-9:
        what = f"the priors cannot sum to one: their sums go from {low:g} to {high:g}"
        check.refuse(path, what, "ranges whose lows sum to 1 at most and highs to 1 at least")


def _range(check: Check, path: Path, pair: tuple[float, float]) -> None:
    if not 0 <= pair[0] <= pair[1] <= 1:
        check.refuse(path, f"[{pair[0]:g}, {pair[1]:g}] is no range of probability", "0 <= low <= high <= 1")


def _indicator(check: Check, path: Path, indicator: Indicator) -> None:
    _seen(check, (*path, "seen"), indicator.seen)
    hypotheses = check.situation.hypotheses
    if indicator.of is not None and not check.known((*path, "of"), indicator.of, hypotheses, "hypothesis"):
        return
    about = hypotheses[indicator.of] if indicator.of else _closest(check, indicator)
    readings = about.readings if about else {}
    at = (*path, "likelihood")
    for key, value in indicator.likelihood.items():
        check.known((*at, key), key, readings, "reading")
        _likelihood(check, (*at, key), value)
    missing = [key for key in readings if key not in indicator.likelihood]
    if missing:
        check.refuse(at, f"no likelihood for {', '.join(missing)}", "a likelihood for every reading")


def _seen(check: Check, path: Path, seen: Seen | None) -> None:
    """Types and statuses of events are from fixed lists; the days are in order."""
    for kind, names, table in (
        ("type", seen.type if seen else (), load().types if seen and seen.type else ()),
        ("status", seen.status if seen else (), tuple(Status)),
    ):
        for k, name in enumerate(names or ()):
            check.known((*path, kind, k), name, table, f"event {kind}")
    if seen and seen.since and seen.until and seen.since > seen.until:
        check.refuse((*path, "until"), f"until {seen.until} is before since {seen.since}", "since <= until")


def _closest(check: Check, indicator: Indicator) -> Hypothesis | None:
    found = list(check.situation.hypotheses.values())
    return max(found, key=lambda one: len(set(one.readings) & set(indicator.likelihood)), default=None)


def _likelihood(check: Check, path: Path, value: str | tuple[float, float]) -> None:
    if isinstance(value, str):
        check.known(path, value, words(), "likelihood")
    else:
        _range(check, path, value)
