"""The list of changes names every command; the pages about the project are built from its own files."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tightrope import __version__
from tightrope.plugins import available

ROOT = Path(__file__).parent.parent.parent


def test_this_version_is_told() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {__version__}" in text


@pytest.mark.parametrize("name", list(available("commands")))
def test_every_command_is_told(name: str) -> None:
    assert f"`{name}`" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md"])
def test_make_targets_that_are_named_exist(file: str) -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert set(re.findall(r"\bmake ([a-z]+)\b", (ROOT / file).read_text(encoding="utf-8"))) <= targets


def test_links_of_the_readme_lead_somewhere() -> None:
    for link in re.findall(r"\]\(([^)#]+)", (ROOT / "README.md").read_text(encoding="utf-8")):
        assert (ROOT / link).exists(), link


def test_pythons_of_the_readme_are_those_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == ">=3.11,<3.14"
    assert "Python 3.11-3.13" in (ROOT / "README.md").read_text(encoding="utf-8")
