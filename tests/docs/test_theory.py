"""Definitions are numbered once, cited ones exist, and every theory page ends by naming a critic."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from tests.docs.pages import site_hook

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
PAGES = [p for p in sorted((DOCS / "theory").rglob("*.md")) if p.stem != "index"]
CITED = re.compile(r"\b(?:Definitions?|Theorem)\s+((?:[A-Z0-9]+\.\d+(?:, | and | to )?)+)")
NUMBER = re.compile(r"[A-Z0-9]+\.\d+")
YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


DEFINED = site_hook("definitions").collect(DOCS)
NUMBERS = {definition.number for definition in DEFINED}


def cited(text: str) -> set[str]:
    return {number for run in CITED.findall(text) for number in NUMBER.findall(run)}


def test_every_number_is_defined_once() -> None:
    twice = [number for number, count in Counter(d.number for d in DEFINED).items() if count > 1]
    assert not twice
    assert len(DEFINED) > 100


def test_a_letter_belongs_to_one_page_or_to_those_on_stability_or_coding() -> None:
    pages: dict[str, set[str]] = {}
    for definition in DEFINED:
        pages.setdefault(definition.number[0], set()).add(definition.page)
    assert sorted(letter for letter, found in pages.items() if len(found) > 1) == ["K", "S"]


def test_every_definition_has_a_name_and_is_found_by_the_site() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        made = set(re.findall(r"^(?:#+ *|\*\*)Definition ([A-Z0-9]+\.\d+)", text, re.M))
        assert made <= NUMBERS, f"{page.name}: write **Definition X.1 (name).**"


@pytest.mark.parametrize("folder", ["src", "docs", "tests", "bench"])
def test_cited_definitions_exist(folder: str) -> None:
    missing = {
        (path.name, number)
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in {".py", ".md", ".yaml"} and path != Path(__file__)
        for number in cited(path.read_text(encoding="utf-8")) - NUMBERS
    }
    assert not missing - {("add-an-analysis.md", "X.1")}


def test_every_definition_is_cited_by_code_or_by_a_page() -> None:
    texts = [p.read_text(encoding="utf-8") for p in sorted((ROOT / "src").rglob("*.py"))]
    letters = {number[0] for text in texts for number in cited(text)}
    assert {"A", "B", "C", "D", "G", "K", "L", "O", "P", "R", "S", "T", "U", "V", "W", "X"} <= letters


def test_methods_of_findings_lead_to_a_definition() -> None:
    places = {definition.place for definition in DEFINED}
    for path in sorted((ROOT / "src/tightrope/analyses").glob("*.py")):
        for method in re.findall(r"method=\"(theory/[^\"]+)\"", path.read_text(encoding="utf-8")):
            assert method in places, f"{path.name}: {method}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_theory_page_ends_by_saying_when_it_misleads_and_who_said_so(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    headings = re.findall(r"^## (.+)$", text, re.M)
    assert headings[-1] == "When this misleads"
    last = text.split("## When this misleads")[1]
    assert re.search(r"\b[A-Z][a-zéêçöüí]+\b", last), "name a critic"
    assert YEAR.search(last), "say when the critic wrote"
