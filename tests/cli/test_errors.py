"""A user's mistake names what is wrong, where, and what to do; it is never a traceback."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

SOUND = """\
title: Two neighbours
focal: north
actors: {north: {code: NOR}, south: {code: SWE}}
options:
  north: {visit: Visit the neighbour}
  south: {receive: Receive the visitor}
preferences:
  north: [south.receive]
  south: [north.visit]
"""


def test_unknown_command_names_the_nearest(run: Callable) -> None:
    ran = run("breif")
    assert ran.code == 2
    assert "'brief'" in ran.err


def test_json_errors_have_one_shape(run: Callable) -> None:
    ran = run("--errors", "json", "code", "/nowhere/at/all.txt")
    body = json.loads(ran.err.splitlines()[0])["error"]
    assert set(body) == {"kind", "what", "where", "expected", "todo"}
    assert ran.code == 2


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 20, "text"),
        ("odd.xyz", b"some words", "format"),
    ],
)
def test_bad_files_are_named(run: Callable, tmp_path: Path, name: str, content: bytes, word: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    ran = run("code", path)
    assert ran.code == 2
    assert name in ran.err
    assert word in ran.err.lower()
    assert "Traceback" not in ran.err


def test_a_missing_file_is_named_and_the_rest_is_coded(run: Callable, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("France condemned Russia on Tuesday.", encoding="utf-8")
    ran = run("code", tmp_path / "absent.txt", good, "--jsonl")
    assert ran.code == 2
    assert "absent.txt" in ran.err
    assert json.loads(ran.out.splitlines()[0])["events"][0]["type"] == "ACCUSE"


def test_a_text_without_parties_is_no_situation(run: Callable, tmp_path: Path) -> None:
    path = tmp_path / "cake.txt"
    path.write_text("The cake needs two eggs and a little milk. Bake it for an hour.", encoding="utf-8")
    ran = run("brief", path)
    assert ran.code == 3
    assert "no two parties act on each other" in ran.err


@pytest.mark.parametrize(
    ("old", "new", "line", "word"),
    [
        ("focal: north", "focal: nort", 2, "north"),
        ("[south.receive]", "[south.recieve]", 8, "south.receive"),
        ("[north.visit]", "[north.visit and]", 9, "expected"),
        ("title: Two neighbours", "title: [Two", 2, "YAML"),
    ],
)
def test_bad_situations_name_line_and_mend(
    run: Callable, tmp_path: Path, old: str, new: str, line: int, word: str
) -> None:
    path = tmp_path / "situation.yaml"
    path.write_text(SOUND.replace(old, new), encoding="utf-8")
    ran = run("check", path)
    assert ran.code == 2
    assert f"situation.yaml:{line}" in ran.err
    assert word in ran.err


def test_rules_that_leave_no_state_are_named(run: Callable, tmp_path: Path) -> None:
    path = tmp_path / "situation.yaml"
    rules = "rules:\n  - never: north.visit\n  - never: not north.visit\n"
    path.write_text(SOUND + rules, encoding="utf-8")
    ran = run("check", path)
    assert ran.code == 2
    assert "situation.yaml:1" in ran.err
    assert "clash" in ran.err


def test_a_sound_file_passes(run: Callable, tmp_path: Path) -> None:
    path = tmp_path / "situation.yaml"
    path.write_text(SOUND, encoding="utf-8")
    ran = run("check", path)
    assert ran.code == 0
    assert "sound" in ran.out
