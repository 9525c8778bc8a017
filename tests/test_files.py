"""House habits that a machine can check."""

from __future__ import annotations

import ast
from pathlib import Path

SRC = Path(__file__).parent.parent / "src" / "tightrope"
FILES = sorted(SRC.rglob("*.py"))


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_files_stay_small() -> None:
    long = {str(p.relative_to(SRC)): n for p in FILES if (n := lines(p)) > 250}
    assert not long


def test_functions_stay_short() -> None:
    long = {}
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.end_lineno and node.end_lineno - node.lineno >= 60:
                long[f"{path.name}:{node.name}"] = node.end_lineno - node.lineno
    assert not long


def test_no_state_is_named_in_the_code() -> None:
    """The first case is an example, never a special case; only the name of its folder may stand in help texts."""
    words = ("japan", "korea", "pyongyang", "tokyo", "seoul", "washington", "kishida")
    found = {}
    for path in FILES:
        text = path.read_text(encoding="utf-8").lower().replace("japan-north-korea-2023", "")
        if hits := [w for w in words if w in text]:
            found[str(path.relative_to(SRC))] = hits
    assert not found
