"""The sentences that the model is trained on stay apart from those that measure it."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

BENCH = Path(__file__).parents[3] / "bench" / "data"
SMALL = frozenset("the a an of and in to for on by with from at its his their her s is was were are be been".split())  # noqa: SIM905
FILES = sorted((BENCH / "training").glob("*.jsonl"))
LINES = [json.loads(line) for f in FILES for line in f.read_text(encoding="utf-8").splitlines()]


def runs(text: str, parties: list[str | None]) -> set[tuple[str, ...]]:
    """Runs of five words, of which at least three are no function words, without the parties."""
    for party in parties:
        text = text.replace(party, " | ") if party else text
    words = re.findall(r"[a-z0-9|]+", text.lower())
    found = {tuple(words[i : i + 5]) for i in range(len(words) - 4)}
    return {run for run in found if "|" not in run and sum(w not in SMALL for w in run) >= 3}


def test_every_type_has_its_share_of_written_sentences() -> None:
    counts = Counter(line["type"] for line in LINES)
    assert counts["NONE"] >= 250
    assert len(counts) == 17
    assert min(counts.values()) >= 100


def test_spans_are_substrings_and_kinds_are_known() -> None:
    kinds = yaml.safe_load((BENCH / "training" / "actors.yaml").read_text(encoding="utf-8"))
    for line in LINES:
        assert line["source"] in line["text"]
        assert line["target"] in line["text"]
        assert set(line["kinds"]) <= set(kinds)


@pytest.mark.parametrize("name", ["coding_own.jsonl", "silent_own.jsonl", "coding_panel.jsonl"])
def test_no_sentence_repeats_one_that_measures(name: str) -> None:
    measured: set[tuple[str, ...]] = set()
    for line in (BENCH / name).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        parties = [g.get(side) for g in row["gold"] for side in ("source_text", "target_text")]
        measured |= runs(row["text"], parties)
    shared = [line["text"] for line in LINES if runs(line["text"], [line["source"], line["target"]]) & measured]
    assert shared == []
