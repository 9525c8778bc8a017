"""When two labels say the same act."""

from __future__ import annotations

import re

from tightrope.situation.draft.choices import SMALL, stem

SHARE = 0.6


def alike(one: str, other: str) -> bool:
    """Whether two labels share most of their content words, by stem: "Offer a summit", "Offer summit talks"."""
    first, second = stems(one), stems(other)
    shared = first & second
    return bool(shared) and len(shared) / min(len(first), len(second)) >= SHARE and len(shared) >= min(2, len(first))


def stems(label: str) -> frozenset[str]:
    """The content words of a label, without their commonest endings."""
    found = re.findall(r"[a-z][a-z'-]+", label.lower())
    return frozenset(stem(word) for word in found if word not in SMALL and len(word) > 2)
