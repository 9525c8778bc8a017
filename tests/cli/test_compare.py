"""`tightrope compare`: reads two briefs in JSON, tells the differences, refuses what is no brief."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tightrope.brief import Brief, json
from tightrope.brief.model import Entry
from tightrope.domain import RunRecord


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    before = Brief(title="Straits", as_of="2023-01-02", run=RunRecord(command="brief", seed=0))
    act = Entry(id="a", kind="act", day="2023-01-09", says="North: visits South")
    after = before.model_copy(update={"as_of": "2023-01-09", "record": (act,)})
    places = tmp_path / "monday.json", tmp_path / "friday.json"
    for path, brief in zip(places, (before, after), strict=True):
        path.write_text(json(brief), encoding="utf-8")
    return places


def test_it_prints_what_changed(run: Callable[..., Any], files: tuple[Path, Path]) -> None:
    ran = run("compare", *files)
    assert ran.code == 0
    assert "differs in 1 line" in ran.out
    assert "North: visits South" in ran.out


def test_the_suffix_of_the_output_chooses_the_format(
    run: Callable[..., Any], files: tuple[Path, Path], tmp_path: Path
) -> None:
    assert run("compare", *files, "-o", tmp_path / "changes.html").code == 0
    assert (tmp_path / "changes.html").read_text(encoding="utf-8").lstrip().startswith("<!DOCTYPE html>")


def test_a_file_that_is_no_brief_is_refused_with_its_name(
    run: Callable[..., Any], files: tuple[Path, Path], tmp_path: Path
) -> None:
    other = tmp_path / "other.json"
    other.write_text("{}", encoding="utf-8")
    ran = run("compare", files[0], other)
    assert ran.code == 2
    assert "other.json" in ran.err
