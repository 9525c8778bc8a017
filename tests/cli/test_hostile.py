"""Input that nobody means to give: each is one named error, and what is good beside it is still done."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

TEXT = "France condemned Russia on Tuesday."


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_links_in_a_circle_and_links_to_nothing_are_named(run: Callable, tmp_path: Path, good: Path) -> None:
    circle, nothing = tmp_path / "circle.txt", tmp_path / "nothing.txt"
    circle.symlink_to(circle)
    nothing.symlink_to(tmp_path / "absent.txt")
    ran = run("code", circle, nothing, good, "--jsonl")
    assert ran.code == 2
    assert ran.err.count("the link leads nowhere") == 2
    assert len(ran.out.splitlines()) == 1


@pytest.mark.parametrize("content", ["title: A file\n", "words without an end", '{"id": 1}\n{"other": 2}\n', "[1]\n"])
def test_resuming_leaves_other_files_alone(run: Callable, tmp_path: Path, good: Path, content: str) -> None:
    other = tmp_path / "notes.jsonl"
    other.write_text(content, encoding="utf-8")
    ran = run("code", good, "--resume", other)
    assert (ran.code, other.read_text(encoding="utf-8")) == (2, content)
    assert "something other than coded reports" in ran.err


def test_a_full_disk_is_an_error_of_one_line(run: Callable, good: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no device that is always full")
    ran = run("code", good, "-o", "/dev/full")
    assert ran.code == 2
    assert "error: No space left on device" in ran.err


def test_a_closed_standard_input_is_named(run: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    ran = run("code", "-")
    assert ran.code == 2
    assert "standard input is closed" in ran.err


def test_lines_that_are_too_deep_or_half_a_character_cost_no_other_line(run: Callable, tmp_path: Path) -> None:
    lines = ["[" * 100_000, f'{{"id": "\\ud801", "text": "{TEXT} \\ud800"}}', json.dumps({"id": "c", "text": TEXT})]
    path = tmp_path / "lines.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    ran = run("code", path, "--jsonl")
    assert ran.code == 2
    assert "lines.jsonl:1: the line is not JSON: it is nested too deeply" in ran.err
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ["?", "c"]


def test_a_damaged_table_is_named(run: Callable, tmp_path: Path, good: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    path = tmp_path / "damaged.parquet"
    parquet.write_table(pa.table({"text": [TEXT] * 3000}), path, compression="none", use_dictionary=False)
    data = bytearray(path.read_bytes())
    data[100 : len(data) // 2] = bytes(len(data) // 2 - 100)
    path.write_bytes(data)
    ran = run("code", path, good, "--jsonl")
    assert ran.code == 2
    assert "damaged.parquet" in ran.err
    assert ran.out.splitlines()[-1].startswith("{")


@pytest.mark.parametrize("command", [["brief", "--worlds", 8, "--format", "md"], ["plans"], ["whatif", "--set", "X"]])
def test_a_bad_report_of_a_case_is_named_and_the_exit_code_tells(
    run: Callable, tmp_path: Path, command: list[object]
) -> None:
    situation = (Path(__file__).parent.parent / "data" / "neighbours.yaml").read_text(encoding="utf-8")
    (tmp_path / "situation.yaml").write_text(situation, encoding="utf-8")
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "bad.txt").write_bytes(bytes(range(256)))
    name, *options = command
    ran = run(name, tmp_path, *(_first_option(situation) if option == "X" else option for option in options))
    assert ran.code == 2
    assert "bad.txt: the file is binary" in ran.err
    assert ran.out


def _first_option(text: str) -> str:
    from tightrope.situation import loads, option_keys

    return option_keys(loads(text))[0]


def test_an_address_without_a_port_is_refused_at_once(run: Callable, good: Path) -> None:
    pytest.importorskip("distributed")
    ran = run("code", good, "--dask", "nowhere")
    assert ran.code == 2
    assert "'nowhere' is no address of a Dask scheduler" in ran.err
