"""The example notebook runs from top to bottom, without a notebook program, and what it ends on shows itself."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

from tightrope.brief import Brief
from tightrope.domain import Finding

from .sample import FINDINGS

NOTEBOOK = Path(__file__).parents[2] / "examples" / "notebook.ipynb"


def run(source: str, names: dict[str, Any]) -> Any:
    """Run a cell; the value of its last expression, as a notebook would show it."""
    tree = ast.parse(source)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), names)
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names) if isinstance(last, ast.Expr) else None


def test_every_cell_runs_and_shows_something(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(NOTEBOOK.parent)
    names: dict[str, Any] = {"__name__": "__main__"}
    cells = [c for c in json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"] if c["cell_type"] == "code"]
    shown = [run("".join(cell["source"]), names) for cell in cells]
    assert all(value is not None for value in shown)
    rich = [value for value in shown if isinstance(value, Finding | Brief)]
    assert len(rich) >= 4
    assert all("<svg" in value._repr_html_() or "&lt;svg" in value._repr_html_() for value in rich)


@pytest.mark.parametrize("key", FINDINGS)
def test_every_finding_has_a_display(key: str) -> None:
    page = FINDINGS[key]._repr_html_()
    assert FINDINGS[key].question[:-1].split("“")[0].split("'")[0] in page
    assert page.count("<details>") == len(FINDINGS[key].tables)
