"""What is not a political event stays silent."""

from __future__ import annotations

from pathlib import Path

from tightrope.coding import code_many
from tightrope.domain import Report

SENTENCES = Path(__file__).parents[2] / "bench" / "data" / "silent.txt"


def test_at_least_95_of_100_silent_sentences_stay_silent() -> None:
    lines = [s for s in SENTENCES.read_text(encoding="utf-8").splitlines() if s and not s.startswith("#")]
    loud = [c for c in code_many(Report(title="", text=s) for s in lines) if any(not e.negated for e in c.events)]
    assert len(lines) >= 200
    assert len(loud) <= 0.05 * len(lines), [c.report.text for c in loud]
