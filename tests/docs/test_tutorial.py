"""The tutorial's commands run, and print what the page shows where that does not hang on the coder."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tightrope.cli.main import main

DOCS = Path(__file__).parent.parent.parent / "docs"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SHOWN_WORD_BY_WORD = {"check", "outcomes", "actor"}
Step = tuple[list[str], list[str]]


def steps() -> Iterator[Step]:
    """The commands of the page in order, each with the lines that the page shows below it."""
    for block in BLOCK.findall((DOCS / "tutorial.md").read_text(encoding="utf-8")):
        for command in block.split("$ ")[1:]:
            first, *shown = command.splitlines()
            yield shlex.split(first), [line for line in shown if line != "..."]


def test_the_commands_run_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    shutil.copytree(DOCS / "tutorial", tmp_path / "docs" / "tutorial")
    monkeypatch.chdir(tmp_path)
    for args, shown in steps():
        assert args[0] == "tightrope"
        with pytest.raises(SystemExit) as stop:
            main(args[1:])
        printed = b"\n".join(capsysbinary.readouterr()).decode()
        assert not stop.value.code, f"{args}: {printed}"
        if args[1] in SHOWN_WORD_BY_WORD:
            assert [line for line in shown if line not in printed] == [], args


def test_the_page_quotes_its_files() -> None:
    page = (DOCS / "tutorial.md").read_text(encoding="utf-8")
    article, situation = (_flat((DOCS / "tutorial" / n).read_text("utf-8")) for n in ("article.txt", "situation.yaml"))
    quoted = re.search(r"((?:^>.*\n)+)", page, re.MULTILINE)
    assert quoted
    for part in re.split(r"\n>\n|\[\.\.\.\]", quoted[1]):
        assert _flat(part.replace("> ", "")) in article
    rules = re.search(r"```yaml\n(rules:.*?)```", page, re.DOTALL)
    assert rules
    assert all(_flat(part) in situation for part in rules[1].split("\n\n"))


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_everything_is_run_somewhere() -> None:
    assert {args[1] for args, _ in steps()} >= {"code", "actor", "record", "draft", "check", "outcomes", "brief"}
