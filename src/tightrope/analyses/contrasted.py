"""Two runs in sentences, side by side: what each finding says differently (Definition X.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tightrope.domain import Finding, Sentence


@dataclass(frozen=True)
class Said:
    """One sentence before and what stands in its place; None where nothing does."""

    finding: str
    before: str | None
    after: str | None


def differing(before: dict[str, Finding], after: dict[str, Finding]) -> list[Said]:
    """The sentences that differ, finding by finding; two that rest on the same number stand side by side."""
    return [said for key in before if key in after for said in _pairs(key, before[key], after[key])]


def _pairs(key: str, before: Finding, after: Finding) -> list[Said]:
    old, new = _only(before, after), _only(after, before)
    left = list(new)
    found = []
    for sentence in old:
        match = next((other for other in left if _topic(other) & _topic(sentence)), None)
        if match:
            left.remove(match)
        found.append(Said(key, sentence.text, match.text if match else None))
    return [*found, *(Said(key, None, sentence.text) for sentence in left)]


def _only(finding: Finding, other: Finding) -> Sequence[Sentence]:
    known = {said.text for said in other.answer}
    return [said for said in finding.answer if said.text not in known and said.role in {"lead", "body"}]


def _topic(sentence: Sentence) -> set[str]:
    """The computed numbers that a sentence rests on."""
    return {ground for ground in sentence.rests_on if ":" in ground}
