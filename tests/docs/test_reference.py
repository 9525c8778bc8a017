"""The documentation keeps up with the code: a command, field, analysis or event type needs its heading."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tightrope.plugins import available

DOCS = Path(__file__).parent.parent.parent / "docs"


def headings(page: str) -> set[str]:
    text = (DOCS / page).read_text(encoding="utf-8")
    return {re.sub(r"[`*]", "", h).strip() for h in re.findall(r"^#{1,4} +(.+?)(?: *\{.*\})?$", text, re.M)}


@pytest.mark.parametrize("name", list(available("commands")))
def test_every_command_has_a_heading(name: str) -> None:
    assert name in headings("reference/commands.md")


@pytest.mark.parametrize("name", list(available("analyses")))
def test_every_analysis_has_a_heading(name: str) -> None:
    assert name in headings("reference/analyses.md")


@pytest.mark.parametrize("name", list(available("briefs")))
def test_every_brief_format_has_a_heading(name: str) -> None:
    assert name in headings("reference/brief-formats.md")
