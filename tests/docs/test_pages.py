"""The how-to pages that say so are run from top to bottom, and print what they show."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.docs.pages import DOCS, ROOT, blocks, commands, lay, marked, run, shows


@pytest.mark.parametrize("page", marked(), ids=lambda page: page.stem)
def test_page_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples", target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    env: dict[str, str] = {}
    for block in blocks(page):
        if block.file:
            lay(tmp_path, block)
        elif block.language == "python":
            exec(block.text, names)
        elif block.language == "console":
            told = commands(block.text)
            for (line, shown), printed in zip(told, run([line for line, _ in told], tmp_path, env), strict=True):
                assert "error:" not in printed or shown, printed
                assert shows(shown, printed), f"{line}\n{printed}"


def test_every_command_in_a_how_to_page_is_a_command_with_those_options() -> None:
    from tightrope.cli.main import cli

    for page in sorted((DOCS / "how-to").rglob("*.md")):
        for block in blocks(page):
            for line in block.text.splitlines():
                if line.startswith("$ tightrope ") and "--help" not in line:
                    name = next(word for word in line.split()[2:] if not word.startswith("--") and word != "json")
                    assert name in cli.list_commands(None), f"{page.name}: {line}"  # type: ignore[arg-type]
