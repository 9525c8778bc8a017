"""The page: self-contained, small, every link leads somewhere, landmarks and headings in order."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from tightrope.brief import Brief, html


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.tags if tag == name]


@pytest.fixture(scope="module")
def text(brief: Brief) -> str:
    return html(brief)


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def test_it_is_one_file_without_script_and_under_a_megabyte(text: str, page: Page) -> None:
    assert len(text.encode()) < 1_000_000
    assert not page.all("script")
    assert not page.all("link")
    assert not page.all("img")
    assert not re.search(r"@import|url\(", text)


def test_ids_are_unique_and_every_inner_link_leads_to_one(page: Page) -> None:
    ids = [attrs["id"] for _, attrs in page.tags if attrs.get("id")]
    assert len(ids) == len(set(ids))
    targets = {str(a["href"])[1:] for a in page.all("a") if str(a.get("href", "")).startswith("#")}
    assert targets <= set(ids)


def test_every_footnote_leads_there_and_back(brief: Brief, page: Page) -> None:
    hrefs = {str(a.get("href")) for a in page.all("a")}
    for note in brief.notes:
        assert f"#n{note.number}" in hrefs
        for line in note.cited:
            assert f"#r-{line}-{note.number}" in hrefs


def test_it_has_landmarks_a_skip_link_and_headings_in_order(page: Page) -> None:
    tags = [tag for tag, _ in page.tags]
    assert {"header", "nav", "main", "footer"} <= set(tags)
    assert page.all("a")[0]["class"] == "skip"
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_every_figure_has_a_caption_words_and_its_data(page: Page) -> None:
    figures = len(page.all("figure"))
    assert figures == len(page.all("figcaption"))
    drawn = page.all("svg")
    assert len(drawn) == 2 * figures
    assert all(a.get("role") == "img" and a.get("aria-label") for a in drawn)
    assert sum(a.get("class") == "data" for a in page.all("details")) == figures


def test_text_is_escaped(brief: Brief) -> None:
    page = html(brief.model_copy(update={"title": "<script>alert(1)</script> & more"}))
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_the_same_brief_gives_the_same_page(brief: Brief, text: str) -> None:
    assert html(brief) == text


def test_an_empty_brief_still_makes_a_page(brief: Brief) -> None:
    bare = Brief(title="Nothing", run=brief.run)
    page = html(bare)
    assert "supports a judgment" in page
    assert "No report was read." in page
