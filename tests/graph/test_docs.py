"""The how-to pages run, and every definition that the code cites stands on a theory page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted((ROOT / "docs/how-to/graph").glob("*.md"))
THEORY = "\n".join(p.read_text(encoding="utf-8") for p in sorted((ROOT / "docs/theory/graph").glob("*.md")))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_examples_of_a_page_run(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    for block in re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S):
        exec(block, names)


def test_cited_definitions_exist() -> None:
    defined = set(re.findall(r"\*\*(?:Definition|Theorem) ([A-Z]\.\d+)", THEORY))
    for path in sorted((ROOT / "src/tightrope/graph").glob("*.py")):
        for cited in re.findall(r"\b([GPSHJNIM]\.\d+)\b", path.read_text(encoding="utf-8")):
            assert cited in defined, f"{path.name} cites {cited}"


def test_every_theory_page_says_when_it_misleads() -> None:
    for path in sorted((ROOT / "docs/theory/graph").glob("*.md")):
        if path.stem != "index":
            assert "## When this misleads" in path.read_text(encoding="utf-8"), path.name
