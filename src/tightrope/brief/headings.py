"""Headings that say what matters: told from the numbers of a finding, so that two briefs do not read alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tightrope.brief.knowledge import knowledge
from tightrope.domain import Finding

Numbers = Mapping[str, Any]
NOTABLE, SMALL, MOST, ALIKE = 0.2, 0.02, 0.75, 0.05


def heading(part: str, title: str, findings: Mapping[str, Finding]) -> str:
    """The heading of a part; its plain title where its finding shows nothing that stands out."""
    if part not in CASES:
        return title
    name, case = CASES[part]
    numbers = findings[name].numbers if name in findings else {}
    return str(knowledge("headings")[part].get(case(numbers) if numbers else None) or title)


def _hold(numbers: Numbers) -> str | None:
    shares = [found["reached_and_holds"] for found in numbers.get("outcomes", ())]
    if not shares:
        return None
    if max(shares) < SMALL:
        return "none"
    if max(numbers.get("bargains", {}).values(), default=0.0) >= MOST and numbers.get("present", 0.0) >= MOST:
        return "bargain"
    return "settles" if max(shares) >= MOST else "several" if sum(s >= NOTABLE for s in shares) > 1 else None


def _split(numbers: Numbers) -> str | None:
    told = numbers.get("cases", ())
    cases = [case for case in told if case.get("today")] or told
    if not cases:
        return None
    opened, unprompted = (max(case[key]["value"] for case in cases) for key in ("open", "unprompted"))
    if max(opened, unprompted) <= SMALL:
        later = max((case.get("at_risk", 0.0) for case in told if not case.get("today")), default=0.0)
        return "planned" if later >= NOTABLE else "held"
    return "itself" if unprompted > opened and unprompted >= NOTABLE else "open"


def _read(numbers: Numbers) -> str | None:
    flips = [len(found.get("flips", ())) for found in numbers.values()]
    return "hinge" if 1 in flips else "firm" if flips and not any(flips) else None


def _balance(numbers: Numbers) -> str | None:
    shares: dict[str, list[float]] = {}
    for score in numbers.get("scores", ()):
        shares.setdefault(score["aim"], []).append(score["share"])
    if shares and all(max(own) - min(own) < ALIKE for own in shares.values()):
        return "alike"
    return {1: "one", 2: "two", 3: "three"}.get(len(numbers.get("pareto", ())))


def _watch(numbers: Numbers) -> str | None:
    signs = numbers.get("signs", ())
    turning = [s for s in signs if s.get("plan_if_seen") != s.get("plan_now") or s.get("plan_if_not") != s["plan_now"]]
    return ("turns" if turning else "steady") if signs else None


CASES: dict[str, tuple[str, Callable[[Numbers], str | None]]] = {
    "hold": ("outcomes", _hold), "split": ("wedge", _split), "read": ("readings", _read),
    "balance": ("strategies", _balance), "watch": ("watch", _watch),
}  # fmt: skip
