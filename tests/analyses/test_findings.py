"""What every finding must be: grounded, plain, stable, and readable by machines."""

from __future__ import annotations

import json
import re

import pytest

from tightrope import analyses
from tightrope.analyses import running
from tightrope.domain import Finding
from tightrope.record import Record
from tightrope.situation import Situation
from tightrope.worlds import Worlds, draw

JARGON = re.compile(r"\b(GMR|SMR|SEQ|SSEQ|Nash|Pareto|PRIM|entropy|logit|state \d+|prob|posterior)\b", re.IGNORECASE)
NAMES = ("timeline", "relations", "contacts", "claims", "readings", "outcomes", "wedge", "strain", "dilemma", "ratify",
         "strategies", "course", "sensitivity", "watch")  # fmt: skip


@pytest.fixture(scope="module")
def found(island: Situation, worlds: Worlds, record: Record) -> dict[str, Finding]:
    return analyses.run(island, worlds, record)


def test_all_analyses_run_in_reading_order(found: dict[str, Finding]) -> None:
    assert tuple(found)[: len(NAMES)] == NAMES


def test_the_first_run_says_that_it_compiles(
    island: Situation, worlds: Worlds, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(running, "cold", lambda: True)
    analyses.run(island, worlds, record, names=["readings"], progress=seen.append)
    assert seen == [running.COMPILING, "readings"]


def test_progress_names_each_analysis(island: Situation, worlds: Worlds, record: Record) -> None:
    seen: list[str] = []
    analyses.run(island, worlds, record, names=["readings", "watch"], progress=seen.append)
    assert seen == ["readings", "watch"]


@pytest.mark.parametrize("name", NAMES)
def test_a_finding_is_complete(found: dict[str, Finding], name: str) -> None:
    finding = found[name]
    assert finding.key == name
    assert finding.question.endswith("?")
    assert re.search(r"[A-Z][a-z]+.*\(\d{4}", finding.misleads), "names a critic"
    assert re.match(r"theory/\w+\.md#definition-\w\d+$", finding.method)


@pytest.mark.parametrize("name", NAMES)
def test_sentences_are_plain_and_grounded(found: dict[str, Finding], name: str) -> None:
    for said in found[name].answer:
        assert said.text[0].isupper() or said.text[0] in "“0123456789"
        assert said.text.endswith((".", "?", "!"))
        assert "  " not in said.text
        assert ".." not in said.text
        assert set(said.rests_on) <= set(found[name].bases)
        if said.role in {"lead", "body"}:
            assert not JARGON.search(said.text), said.text
            assert said.rests_on, said.text


@pytest.mark.parametrize("name", NAMES[4:])
def test_no_sentence_is_too_long_to_be_heard(found: dict[str, Finding], name: str) -> None:
    assert [said.text for said in found[name].answer if len(said.text.split()) > 40] == []


@pytest.mark.parametrize("name", NAMES)
def test_rows_fit_their_columns(found: dict[str, Finding], name: str) -> None:
    for table in found[name].tables:
        keys = {column.key for column in table.columns}
        assert all(set(row) == keys for row in table.rows)


def test_a_share_of_worlds_is_never_called_a_probability(found: dict[str, Finding]) -> None:
    for finding in found.values():
        for said in finding.answer:
            if "%" in said.text and "sampled worlds" not in said.text and said.role in {"lead", "body"}:
                assert re.search(r"\(\d+-\d+%\)|of (them|its|those|the time)|at the end is", said.text), said.text


def test_same_seed_same_bytes(island: Situation, record: Record, found: dict[str, Finding], worlds: Worlds) -> None:
    again = analyses.run(island, draw(island, record, n=worlds.n, seed=worlds.seed), record)
    assert {k: f.model_dump_json() for k, f in again.items()} == {k: f.model_dump_json() for k, f in found.items()}


def test_numbers_are_json_with_six_digits(found: dict[str, Finding]) -> None:
    for finding in found.values():
        text = json.dumps(finding.numbers, allow_nan=False)
        assert not re.search(r"\d\.\d{7,}(?!e)", text)


def test_assumptions_point_to_a_line_of_the_file(found: dict[str, Finding]) -> None:
    parts = ("preferences.", "hypotheses.", "strategies.", "indicators[", "alliances.", "objectives.")
    bases = [b for f in found.values() for b in f.bases.values() if b.ref.startswith(parts)]
    assert bases
    assert all(re.match(r"situation\.yaml:\d+$", b.where or "") for b in bases)
