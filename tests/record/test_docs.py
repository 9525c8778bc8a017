"""The page of tables lists every column."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tightrope.record.schema import TABLES

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "record-tables.md"


@pytest.mark.parametrize("table", list(TABLES))
def test_every_column_is_explained(table: str) -> None:
    section = PAGE.read_text(encoding="utf-8").split(f"\n## {table}\n")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == list(TABLES[table])
