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


def test_every_event_type_has_examples_and_a_heading() -> None:
    from tightrope import ontology

    for key, kind in ontology.load().types.items():
        assert kind.describes, key
        assert len(kind.examples) >= 2, key
    assert "<!-- event types -->" in (DOCS / "reference" / "event-types.md").read_text(encoding="utf-8")


PARTS = ["domain", "ontology", "reports", "coding", "record", "situation", "graph", "worlds", "analyses", "brief"]


@pytest.mark.parametrize("part", PARTS)
def test_every_part_is_in_the_python_reference_and_its_public_names_are_told(part: str) -> None:
    import importlib

    page = (DOCS / "reference" / "python.md").read_text(encoding="utf-8")
    assert f"::: tightrope.{part}" in page
    module = importlib.import_module(f"tightrope.{part}")
    silent = [
        name for name in module.__all__ if not (getattr(module, name).__doc__ or isinstance_constant(module, name))
    ]
    assert not silent


def isinstance_constant(module: object, name: str) -> bool:
    return name.isupper() or name in {"Stance"}
