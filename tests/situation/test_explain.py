"""The page with text and model side by side."""

from __future__ import annotations

import re

import pytest
from tests.situation.scoring import FOLDER

from tightrope.coding import code
from tightrope.reports import read
from tightrope.situation.draft import Draft, draft
from tightrope.situation.draft.explain import explained


@pytest.fixture(scope="module")
def made() -> tuple[Draft, str]:
    coded = code(read(FOLDER / "river.md"))
    found = draft([coded])
    return found, explained(found, [coded.report])


def test_every_line_stands_in_the_page(made: tuple[Draft, str]) -> None:
    found, page = made
    assert len(re.findall(r'id="l\d+"', page)) == len(found.lines)
    assert page.count('class="chip assumed"') == sum(line.mark == "assumed" for line in found.lines) + 1


def test_links_lead_somewhere_in_both_directions(made: tuple[Draft, str]) -> None:
    _, page = made
    ids = re.findall(r'id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    targets = set(re.findall(r'href="#([^"]+)"', page))
    assert targets <= set(ids)
    assert any(target.startswith("s") for target in targets)
    assert any(target.startswith("l") for target in targets)


def test_the_page_needs_no_network_and_no_script(made: tuple[Draft, str]) -> None:
    _, page = made
    assert not re.search(r"https?://|<script|<img|@import|url\(", page)
    assert '<html lang="en">' in page
    assert "prefers-color-scheme: dark" in page
    assert page.count("<h1") == 1
    assert page.count("<main") == 1


def test_what_is_said_is_said_in_words(made: tuple[Draft, str]) -> None:
    _, page = made
    model = page.split('id="model"')[1].split("Strategies")[0]
    assert "Ethiopia" in model
    assert not re.search(r"\b(egypt|ethiopia|sudan)\.\w+", model)


def test_text_cannot_break_out_of_the_page() -> None:
    text = "Norway <b>threatened</b> to expel diplomats of Chad & urged Chad to withdraw its troops. Chad refused."
    coded = code(text)
    page = explained(draft([coded]), [coded.report])
    assert "<b>threatened" not in page
