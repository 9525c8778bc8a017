"""Imports go one way only: from the ontology, which knows nobody, to the command line, which knows all."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src" / "tightrope"
LAYERS = [
    "errors", "plugins", "domain", "ontology", "reports", "coding", "record", "situation", "graph",
    "worlds", "analyses", "brief", "study", "desk", "cli",
]  # fmt: skip


def part(module: str) -> str | None:
    pieces = module.split(".")
    return pieces[1] if pieces[0] == "tightrope" and len(pieces) > 1 else None


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{a.name}" for a in node.names if node.module == "tightrope")}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return {p for name in names if (p := part(name))}


@pytest.mark.parametrize("layer", LAYERS)
def test_a_part_imports_only_parts_before_it(layer: str) -> None:
    place = SRC / layer
    files = list(place.rglob("*.py")) if place.is_dir() else [SRC / f"{layer}.py"] * (SRC / f"{layer}.py").exists()
    known = [p for p in LAYERS if p in {*LAYERS}]
    for path in files:
        late = [p for p in imported(path) if p in known and known.index(p) > known.index(layer)]
        assert not late, f"{path.relative_to(SRC)} imports {late}"


def test_every_part_has_a_layer() -> None:
    parts = {p.stem for p in SRC.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}
    assert parts - {"__init__", "__pycache__"} <= set(LAYERS)
