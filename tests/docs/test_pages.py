"""The how-to pages that say so are run from top to bottom, and print what they show."""

from __future__ import annotations

import shlex
from pathlib import Path

import click
import pytest
from tests.docs.pages import DOCS, ROOT, blocks, commands, lay, marked, run, shows

from tightrope.plugins import available


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


def shown_commands() -> list[tuple[str, list[str]]]:
    """Every `$ tightrope ...` line of the site's pages: the page and its words."""
    return [
        (page.name, words(line))
        for page in sorted(DOCS.rglob("*.md"))
        for block in blocks(page)
        for line in block.text.splitlines()
        if line.startswith("$ tightrope ")
    ]


def words(line: str) -> list[str]:
    """The words of a command line, without comments and redirection."""
    return shlex.split(line.removeprefix("$ tightrope ").split(" > ")[0], comments=True)


@pytest.mark.parametrize("name", list(available("commands")))
def test_every_command_is_shown_in_a_how_to_page(name: str) -> None:
    pages = {path.name for path in (DOCS / "how-to").rglob("*.md")}
    assert any(page in pages and name in line[:3] for page, line in shown_commands())


def test_commands_that_pages_show_have_the_options_that_they_show() -> None:
    from tightrope.cli.main import cli

    for page, line in shown_commands():
        command: click.Command = cli
        known: set[str] = set()
        for word in line:
            known |= {name for p in command.params for name in (*p.opts, *p.secondary_opts)} | {"--help", "-h"}
            found = command.get_command(click.Context(cli), word) if isinstance(command, click.Group) else None
            command = found or command
            if word.startswith("-") and word != "-":
                assert word.split("=")[0] in known, f"{page}: {' '.join(line)}"
        assert command is not cli, f"{page}: {' '.join(line)}"
