"""What each command does with small inputs of its own, and the shapes of what it prints."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

RIVER = """\
---
title: Vienna and Bratislava quarrel over a power station
publisher: The Danube Mail
date: 2021-05-03
---
VIENNA - Austria accused Slovakia on Monday of hiding an accident at a power station near the border.

Slovakia rejected the accusation. Austria demanded that Slovakia open the station to inspectors. Slovakia has offered
to hold talks with Austria.
"""
SITUATION = (Path(__file__).parent.parent / "data" / "station.yaml").read_text(encoding="utf-8")
LINES = """\
{"id": "x-1", "date": "2021-05-03", "text": "Austria accused Slovakia of hiding an accident."}
{"id": "x-2", "date": "2021-05-04", "text": "Slovakia thanked Hungary for its help."}
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return _file(tmp_path / "river.md", RIVER)


@pytest.fixture
def situation(tmp_path: Path) -> Path:
    return _file(tmp_path / "situation.yaml", SITUATION)


def _file(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def _stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_no_command_shows_the_help(run: Callable) -> None:
    ran = run()
    assert ran.code == 2
    assert "First steps" in ran.err
    assert "error:" not in ran.err


def test_code_prints_who_did_what_with_the_words(run: Callable, report: Path) -> None:
    ran = run("code", report)
    assert ran.code == 0
    assert all(word in ran.out for word in ("2021-05-03", "AUT", "ACCUSE", "SVK", "Austria accused Slovakia"))


def test_code_explains(run: Callable, report: Path) -> None:
    ran = run("code", report, "--explain")
    assert "pattern ACCUSE" in ran.out
    assert "source 'Austria' via name" in ran.out


def test_code_says_that_a_text_tells_of_no_event(run: Callable, tmp_path: Path) -> None:
    ran = run("code", _file(tmp_path / "cake.txt", "The cake needs two eggs."))
    assert ran.code == 0
    assert "no events" in ran.out


def test_code_lines_have_one_shape(run: Callable, report: Path) -> None:
    row = json.loads(run("code", report, "--jsonl").out)
    assert {"id", "events", "claims", "contacts"} <= set(row)
    assert {"source", "target", "type", "status", "negated", "date", "quote", "start", "pattern"} <= set(
        row["events"][0]
    )


def test_json_lines_keep_their_ids(run: Callable, tmp_path: Path) -> None:
    ran = run("code", _file(tmp_path / "in.jsonl", LINES), "--jsonl")
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ["x-1", "x-2"]


def test_standard_input_is_coded(run: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    _stdin(monkeypatch, b"Austria accused Slovakia on Monday.")
    row = json.loads(run("code", "-", "--jsonl", "--date", "2021-05-04").out)
    assert [(e["source"], e["type"], e["target"], e["date"]) for e in row["events"]] == [
        ("AUT", "ACCUSE", "SVK", "2021-05-03")
    ]


def test_json_lines_on_standard_input_keep_their_ids(run: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    _stdin(monkeypatch, LINES.encode())
    ran = run("code", "-", "--jsonl")
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ["x-1", "x-2"]


@pytest.mark.parametrize(("data", "word"), [(b"", "empty"), (bytes(range(256)) * 9, "binary")])
def test_bad_standard_input_is_refused(run: Callable, monkeypatch: pytest.MonkeyPatch, data: bytes, word: str) -> None:
    _stdin(monkeypatch, data)
    ran = run("code", "-")
    assert ran.code == 2
    assert word in ran.err


def test_standard_input_may_be_windows_text(run: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    _stdin(monkeypatch, "Austria’s minister accused Slovakia – again.".encode("cp1252"))
    assert "SVK" in run("code", "-").out


def test_square_brackets_are_words(run: Callable, tmp_path: Path) -> None:
    text = "Austria condemned [sic] the [/bold] attack by Slovakia [red]."
    ran = run("code", _file(tmp_path / "marks.txt", text), "--explain")
    assert ran.code == 0
    assert "[sic]" in ran.out


def test_a_file_named_twice_is_coded_once(run: Callable, report: Path) -> None:
    assert len(run("code", report, report, "--jsonl").out.splitlines()) == 1


def test_code_writes_to_a_file(run: Callable, report: Path, tmp_path: Path) -> None:
    ran = run("code", report, "--jsonl", "-o", tmp_path / "sub" / "out.jsonl")
    assert ran.out == ""
    assert json.loads((tmp_path / "sub" / "out.jsonl").read_text(encoding="utf-8"))["events"]
    run("code", report, "-o", tmp_path / "out.txt")
    assert "ACCUSE" in (tmp_path / "out.txt").read_text(encoding="utf-8")


def test_another_language_is_told(run: Callable, tmp_path: Path) -> None:
    text = "Le gouvernement a dit lundi que les deux ambassadeurs ont été rappelés et que la réunion est reportée."
    ran = run("code", _file(tmp_path / "a.txt", text), "--jsonl")
    assert "French" in ran.err


def test_record_is_idempotent(run: Callable, report: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    first = run("record", "add", report, "--record", kept)
    again = run("record", "add", report, "--record", kept)
    assert first.code == again.code == 0
    assert first.err.startswith("added 1 report, ")
    assert again.err.startswith("added nothing; ")


def test_record_answers_in_sql(run: Callable, report: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    run("record", "add", report, "--record", kept)
    query = "select source, target, type from events where type = 'ACCUSE'"
    rows = json.loads(run("record", "sql", query, "--record", kept, "--format", "json").out)
    assert rows == [{"source": "AUT", "target": "SVK", "type": "ACCUSE"}]
    assert "ACCUSE" in run("record", "sql", query, "--record", kept).out
    marks = run("record", "sql", "select '[/b]' as \"[x]\" from reports", "--record", kept)
    assert "[/b]" in marks.out


@pytest.mark.parametrize(
    "query", ["selec 1", "select nothing from events", "drop table events", "", "select 1; select 2"]
)
def test_bad_sql_is_a_users_mistake(run: Callable, report: Path, tmp_path: Path, query: str) -> None:
    run("record", "add", report, "--record", tmp_path / "kept")
    ran = run("record", "sql", query, "--record", tmp_path / "kept")
    assert ran.code == 2
    assert "expected" in ran.err


def test_a_record_travels(run: Callable, report: Path, tmp_path: Path) -> None:
    run("record", "add", report, "--record", tmp_path / "one")
    assert run("record", "export", "jsonl", tmp_path / "all.jsonl", "--record", tmp_path / "one").code == 0
    assert run("record", "import", "jsonl", tmp_path / "all.jsonl", "--record", tmp_path / "two").code == 0
    query = ("record", "sql", "select id from events order by id", "--format", "json", "--record")
    assert run(*query, tmp_path / "one").out == run(*query, tmp_path / "two").out


@pytest.mark.parametrize(
    ("args", "word"),
    [
        (("add", "river.md", "--record", "river.md/x"), "cannot be written"),
        (("export", "csv", "no/such/folder.csv", "--record", "kept"), "cannot write"),
        (("export", "csv", "kept", "--record", "kept"), "cannot write"),
        (("export", "xls", "a.xls", "--record", "kept"), "csv, gexf"),
        (("import", "jsonl", "noise.bin", "--record", "new"), "no coded report"),
        (("import", "relations", "absent.csv", "--record", "new"), "no such file"),
        (("sql", "select 1", "--record", "absent"), "no record here"),
    ],
)
def test_bad_places_are_a_users_mistake(
    run: Callable, report: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], word: str
) -> None:
    monkeypatch.chdir(report.parent)
    Path("noise.bin").write_bytes(bytes(range(255, 0, -1)))
    run("record", "add", "river.md", "--record", "kept")
    ran = run("record", *args)
    assert ran.code == 2
    assert word in ran.err
    assert "Traceback" not in ran.err


def test_check_goes_through_all_files(run: Callable, situation: Path, tmp_path: Path) -> None:
    bad = _file(tmp_path / "bad.yaml", SITUATION.replace("focal: austria", "focal: austira"))
    ran = run("check", bad, tmp_path / "absent.yaml", situation)
    assert ran.code == 2
    assert "bad.yaml:3" in ran.err
    assert "absent.yaml" in ran.err
    assert "situation.yaml is sound: 2 actors, 2 options, 4 states" in ran.out


def test_outcomes_as_table_and_json(run: Callable, situation: Path) -> None:
    assert "Slovakia opens the station to inspectors" in run("outcomes", situation).out
    found = json.loads(run("outcomes", situation, "--format", "json").out)
    assert set(found) == {"concepts", "by_actor"}
    assert set(found["concepts"]) == {"R", "GMR", "SMR", "SEQ", "SSEQ"}
    assert found["concepts"]["R"] == ["slovakia.open"]


def test_actor_says_who_and_why(run: Callable) -> None:
    ran = run("actor", "Prime Minister Trudeau", "--on", "2020-01-01")
    assert ran.out.splitlines()[0] == "CAN/GOV  Canada (Justin Trudeau)"
    assert "surname" in ran.out
    body = json.loads(run("actor", "the Kremlin", "--format", "json").out)
    assert [p["code"] for p in body["parties"]] == ["RUS"]
    assert run("actor", "Zxqy").out.startswith("nobody")
    assert run("actor", " ").code == 2


def test_draft_loads_again(run: Callable, report: Path, tmp_path: Path) -> None:
    ran = run("draft", report, "-o", tmp_path / "draft.yaml")
    assert ran.code == 0
    assert "mark: inferred" in (tmp_path / "draft.yaml").read_text(encoding="utf-8")
    assert run("check", tmp_path / "draft.yaml").code == 0


def test_brief_of_a_situation_in_text_formats(run: Callable, situation: Path) -> None:
    ran = run("brief", situation, "--format", "md", "--worlds", 20)
    assert ran.code == 0
    assert ran.out.startswith("# A power station near a border")
    body = json.loads(run("brief", situation, "--format", "json", "--worlds", 20).out)
    assert body["run"]["seed"] == 0


@pytest.mark.parametrize(("name", "start"), [("a.html", b"<!DOCTYPE html>"), ("a.md", b"# A power"), ("a.docx", b"PK")])
def test_the_ending_of_the_output_chooses_the_format(
    run: Callable, situation: Path, tmp_path: Path, name: str, start: bytes
) -> None:
    assert run("brief", situation, "--worlds", 20, "-o", tmp_path / name).code == 0
    assert (tmp_path / name).read_bytes().startswith(start)


def test_brief_of_a_kept_record(run: Callable, report: Path, tmp_path: Path) -> None:
    run("record", "add", report, "--record", tmp_path / "kept")
    ran = run("brief", "--record", tmp_path / "kept", "--worlds", 20, "--format", "md")
    assert ran.code == 0
    assert "Slovakia" in ran.out


@pytest.mark.parametrize(
    "args",
    [(), ("--seed", -1), ("--worlds", 0), ("--format", "doc"), ("--focal", "slovakia"), ("--date", "yesterday")],
)
def test_wrong_arguments_of_brief(run: Callable, situation: Path, args: tuple[object, ...]) -> None:
    ran = run("brief", *((situation, *args) if args else ()))
    assert ran.code == 2
    assert "Traceback" not in ran.err


def test_one_world_is_enough(run: Callable, situation: Path) -> None:
    assert run("brief", situation, "--worlds", 1, "--format", "json").code == 0


def test_the_same_command_gives_the_same_bytes(run: Callable, report: Path) -> None:
    args = ("brief", report, "--format", "json", "--worlds", 50, "--seed", 3)
    assert run(*args).out == run(*args).out


def test_the_same_bytes_in_processes_with_other_hash_seeds(report: Path) -> None:
    args = ["brief", report.name, "--format", "json", "--worlds", "50", "--seed", "3"]
    code = f"from tightrope.cli.main import main; main({args!r})"
    outs = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=report.parent,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outs) == 1
