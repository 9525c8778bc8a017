"""The wants of an actor: statements with weights, strongest first, each with the sentences it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tightrope.domain import Evidence
from tightrope.situation.draft.choices import Choice

LONGEST = 7
AGAIN = 0.3
CLOSE = 0.05
ASSUMED = 0.95


@dataclass
class Want:
    """A statement that an actor wants true, how strongly, and why."""

    say: str
    weight: float
    evidence: list[Evidence] = field(default_factory=list)
    because: str | None = None
    raw: float = 0.0


@dataclass
class Wants:
    """The wants of one actor: a signed weight for each option, and conditions. `other`: its counterpart's key;
    `costs`: what comes last and is never cut, as what it would rather not do for its own sake."""

    actor: str
    other: str = ""
    weights: dict[str, float] = field(default_factory=dict)
    evidence: dict[str, list[Evidence]] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    conditions: list[Want] = field(default_factory=list)
    costs: list[Want] = field(default_factory=list)

    def add(self, choice: Choice, weight: float, evidence: Evidence | None = None, because: str | None = None) -> None:
        """Add support for (or, below zero, against) an option; saying it again adds less than saying it first."""
        self.weights[choice.key] = joined(self.weights.get(choice.key, 0.0), weight)
        if evidence is not None:
            lines = self.evidence.setdefault(choice.key, [])
            lines += [evidence] if evidence not in lines else []
        if because is not None:
            self.reasons.setdefault(choice.key, because)

    def ranked(self, shift: dict[str, float] | None = None) -> list[Want]:
        """The wants, strongest first; `shift` adds to the weights of options (a reading of the actor)."""
        sums = {**self.weights}
        for key, by in (shift or {}).items():
            sums[key] = sums.get(key, 0.0) + by
        plain = [
            Want(
                key if weight > 0 else f"not {key}",
                self._capped(key, abs(weight), shift),
                *self._ground(key, weight),
                raw=abs(weight),
            )
            for key, weight in sums.items()
            if abs(weight) > 0.2
        ]
        ordered = sorted([*plain, *self.conditions], key=self._place)
        return _with_last(ordered[:LONGEST], self.costs)

    def _place(self, want: Want) -> tuple[float, bool, float, bool, int, str]:
        """Heavier first; of equals, what a sentence supports, what the counterpart does, what is told first."""
        theirs = want.say.removeprefix("not ").startswith(f"{self.other}.")
        told = min((one.start for one in want.evidence), default=0)
        return -round(want.weight, 2), not want.evidence, -round(want.raw, 1), not theirs, told, want.say

    def _capped(self, key: str, weight: float, shift: dict[str, float] | None) -> float:
        """What no sentence supports stands behind what one does, unless a reading says otherwise."""
        return weight if key in self.evidence or key in (shift or {}) else min(weight, ASSUMED)

    def _ground(self, key: str, weight: float) -> tuple[list[Evidence], str | None]:
        """Sentences and reason, unless a reading has turned the want round."""
        turned = weight * self.weights.get(key, 0.0) <= 0
        return ([], None) if turned else (self.evidence.get(key, []), self.reasons.get(key))


def _with_last(wants: list[Want], last: list[Want]) -> list[Want]:
    """The wants with those that must not be cut: where they are missing, they take the last places."""
    kept, ends = list(wants), {want.say.removeprefix("not ") for want in last}
    told = {want.say.removeprefix("not ") for want in kept}
    for want in last:
        if want.say.removeprefix("not ") not in told:
            spare = [one for one in kept if one.say.removeprefix("not ") not in ends]
            if len(kept) >= LONGEST and spare:
                kept.remove(spare[-1])
            kept.append(want)
    return kept


def joined(old: float, new: float) -> float:
    """Two weights as one: the stronger and a little of the weaker where they agree, the sum where they do not."""
    if old * new <= 0:
        return old + new
    stronger, weaker = sorted((old, new), key=abs, reverse=True)
    return stronger + AGAIN * weaker


def grouped(ranked: Iterable[Want]) -> list[list[Want]]:
    """Neighbours of equal weight together: their order is not settled."""
    rows: list[list[Want]] = []
    for want in ranked:
        last = rows[-1] if rows else []
        if last and abs(last[0].weight - want.weight) < CLOSE and len(last) < 3:
            last.append(want)
        else:
            rows.append([want])
    return rows
