"""`tightrope draft`: files written, files left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.situation.scoring import FOLDER
from tests.situation.test_updating import FILE, TEXT

from tightrope.cli.draft import command
from tightrope.errors import UsageError
from tightrope.situation import load


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    situation, report = tmp_path / "situation.yaml", tmp_path / "new.txt"
    situation.write_text(FILE, encoding="utf-8")
    report.write_text(TEXT, encoding="utf-8")
    return situation, report


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments], catch_exceptions=False)


def test_draft_and_page_are_written(tmp_path: Path) -> None:
    run(FOLDER / "river.md", "-o", tmp_path / "s.yaml", "--explain", tmp_path / "s.html")
    assert load(tmp_path / "s.yaml").focal == "egypt"
    assert "<main" in (tmp_path / "s.html").read_text(encoding="utf-8")


def test_an_update_shows_a_diff_and_writes_nothing(files: tuple[Path, Path]) -> None:
    situation, report = files
    result = run("--update", situation, report, "--date", "2021-07-08")
    assert "+  sudan:" in result.stdout
    assert situation.read_text(encoding="utf-8") == FILE


def test_write_writes(files: tuple[Path, Path]) -> None:
    situation, report = files
    run("--update", situation, report, "--date", "2021-07-08", "--write")
    assert "sudan" in load(situation).actors
    assert "# Cairo" in situation.read_text(encoding="utf-8")


def test_an_update_may_go_to_another_file(files: tuple[Path, Path], tmp_path: Path) -> None:
    situation, report = files
    run("--update", situation, report, "-o", tmp_path / "other.yaml")
    assert situation.read_text(encoding="utf-8") == FILE
    assert "sudan" in load(tmp_path / "other.yaml").actors


def test_options_that_do_not_go_together_are_refused(files: tuple[Path, Path]) -> None:
    situation, report = files
    for arguments in (("--write",), ("--update", situation, "--focal", "EGY")):
        with pytest.raises(UsageError):
            run(report, *arguments)


def test_files_that_cannot_be_read_are_told_and_change_the_exit_code(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text((FOLDER / "river.md").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    result = run(tmp_path, "-o", tmp_path / "s.yaml")
    assert result.exit_code == 2
    assert "b.txt" in result.stderr
    assert load(tmp_path / "s.yaml").focal == "egypt"


@pytest.mark.parametrize("focal", ["Atlantis", "", "germany"])
def test_a_focal_actor_that_does_not_act_is_refused_with_those_that_do(focal: str) -> None:
    with pytest.raises(UsageError) as found:
        run(FOLDER / "river.md", "--focal", focal)
    assert "egypt (EGY)" in str(found.value.expected)
