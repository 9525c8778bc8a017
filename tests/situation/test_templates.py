"""Templates of drafts are the ontology's: a user's folder overrides them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tightrope import ontology
from tightrope.situation.draft import lexicon, readings


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("TIGHTROPE_ONTOLOGY", str(tmp_path))
    _forget()
    yield tmp_path
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    ontology.forget()
    lexicon.words.cache_clear()
    readings.templates.cache_clear()


def test_a_reading_may_be_overridden_and_added(mine: Path) -> None:
    (mine / "draft_readings.yaml").write_text(
        "leverage: {prior: [0.2, 0.4]}\n"
        "delay: {label: waiting, prior: [0.1, 0.4], shift: {own accept: -2}, words: [wait*],"
        " likelihood: {yields: unlikely, presses: unlikely, stalls: likely}}\n"
    )
    assert readings.templates()["leverage"].prior == (0.2, 0.4)
    assert readings.templates()["leverage"].label == "holding out for a price"
    assert readings.templates()["delay"].label == "waiting"


def test_words_may_be_added(mine: Path) -> None:
    (mine / "draft_words.yaml").write_text("lists: {judging+: [silly]}\nnouns: {shelling: shell}\n")
    assert {"silly", "unacceptable"} <= lexicon.words().judging
    assert lexicon.words().nouns["shelling"] == "shell"
    assert lexicon.words().nouns["withdrawal"] == "withdraw"
