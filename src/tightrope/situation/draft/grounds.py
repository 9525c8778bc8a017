"""The ground of a drafted line: inferred from sentences, or assumed by a template."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tightrope.domain import Evidence
from tightrope.situation.draft.material import Material

MOST = 2
UNKNOWN = "no sentence of the reports supports it"


def ground(
    material: Material, evidence: Iterable[Evidence], because: str | None = None, confidence: float | None = None
) -> dict[str, Any]:
    """`mark` with `evidence` where sentences support the line, else with `because`."""
    quotes = list(dict.fromkeys(material.sentence(one) for one in evidence))[:MOST]
    if quotes:
        found: dict[str, Any] = {"mark": "inferred", "evidence": quotes[0] if len(quotes) == 1 else quotes}
        return {**found, **({"confidence": round(confidence, 2)} if confidence is not None else {})}
    return {"mark": "assumed", "because": because or UNKNOWN}


def surety(weight: float) -> float:
    """The confidence of a line from its support: 0.5 for a single hint, towards 0.9 for a plain statement."""
    return min(0.9, 0.4 + 0.1 * abs(weight))
