"""Entry-point groups, environment variables and kinds of errors are told in the reference."""

from __future__ import annotations

import ast
import importlib
import re
import tomllib
from pathlib import Path

import pytest

from tightrope import errors

ROOT = Path(__file__).parent.parent.parent
REFERENCE = ROOT / "docs" / "reference"
SOURCES = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "src").rglob("*.py"))]
PARTS = ["domain", "ontology", "reports", "coding", "record", "situation", "graph", "worlds", "analyses", "brief"]


def headings(page: str) -> set[str]:
    return set(re.findall(r"^## (.+)$", (REFERENCE / page).read_text(encoding="utf-8"), re.M))


def groups() -> set[str]:
    """Groups that the project registers, and groups that the code looks up."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    looked_up = {
        argument.value
        for text in SOURCES
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in {"available", "load"} and node.args
        for argument in node.args[:1]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and len(node.args) < 3
    }
    return set(project["entry-points"]) | {f"tightrope.{name}" for name in looked_up if name.isidentifier()}


def test_every_entry_point_group_has_a_heading() -> None:
    assert groups() == headings("plugins.md")


def test_every_environment_variable_has_a_heading() -> None:
    used = {name for text in SOURCES for name in re.findall(r"\bTIGHTROPE_[A-Z_]+\b", text)}
    assert used == headings("settings.md")


def test_every_kind_of_error_is_listed_by_the_site() -> None:
    assert "<!-- errors -->" in (REFERENCE / "errors.md").read_text(encoding="utf-8")
    family = [c for c in vars(errors).values() if isinstance(c, type) and issubclass(c, errors.TightropeError)]
    kinds = [c.kind for c in family]
    assert len(set(kinds)) == len(kinds)
    assert all(c.__doc__ for c in family)


def test_the_json_shape_is_the_one_shown() -> None:
    shape = errors.UsageError("x", where=errors.Where("f", 1, 2)).as_json()["error"]
    assert isinstance(shape, dict)
    text = (REFERENCE / "errors.md").read_text(encoding="utf-8")
    assert all(f'"{key}"' in text for key in [*shape, *shape["where"]])


@pytest.mark.parametrize("part", PARTS)
def test_every_public_function_says_what_it_does(part: str) -> None:
    module = importlib.import_module(f"tightrope.{part}")
    for name in module.__all__:
        found = getattr(module, name)
        if callable(found):
            assert found.__doc__, f"tightrope.{part}.{name}"
