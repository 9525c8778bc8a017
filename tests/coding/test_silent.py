"""What is not a political event stays silent."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tightrope.coding import code_many
from tightrope.domain import Report

SENTENCES = Path(__file__).parents[2] / "bench" / "data" / "silent.txt"


def test_at_least_95_of_100_silent_sentences_stay_silent() -> None:
    lines = [s for s in SENTENCES.read_text(encoding="utf-8").splitlines() if s and not s.startswith("#")]
    loud = [c for c in code_many(Report(title="", text=s) for s in lines) if any(not e.negated for e in c.events)]
    assert len(lines) >= 200
    assert len(loud) <= 0.05 * len(lines), [c.report.text for c in loud]


@pytest.mark.parametrize("name", ["silent_own.jsonl", "silent_fresh.jsonl"])
def test_sentences_that_nobody_tuned_on_stay_silent(name: str) -> None:
    lines = [json.loads(x)["text"] for x in (SENTENCES.parent / name).read_text(encoding="utf-8").splitlines()]
    loud = [c for c in code_many(Report(title="", text=s) for s in lines) if any(not e.negated for e in c.events)]
    assert len(lines) >= 200
    assert len(loud) <= 0.06 * len(lines), [c.report.text for c in loud]
