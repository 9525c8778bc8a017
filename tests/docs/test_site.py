"""The site builds with warnings as errors, asks no other host for anything, and its links lead somewhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

ROOT = Path(__file__).parent.parent.parent
LOADED = {("link", "href"), ("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("video", "src")}
PARTS = ["domain", "ontology", "reports", "coding", "record", "situation", "graph", "worlds", "analyses", "brief"]
HARMLESS_LINKS = {"canonical", "alternate", "prev", "next"}


class Page(HTMLParser):
    """What a page loads, links to, and can be linked at."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids.add(str(found["id"]))
        for name, value in attrs:
            if (tag, name) in LOADED and value and found.get("rel") not in HARMLESS_LINKS:
                self.loads.append(value)
        if tag == "a" and found.get("href"):
            self.links.append(str(found["href"]))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("mkdocs")
    folder = tmp_path_factory.mktemp("site")
    line = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d", str(folder)]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(line, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    return {path: Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}


def test_nothing_is_loaded_from_another_host(site: Path, pages: dict[Path, Page]) -> None:
    outside = {(path.name, url) for path, page in pages.items() for url in page.loads if re.match(r"(https?:)?//", url)}
    assert not outside
    for sheet in sorted(site.rglob("*.css")):
        assert not re.search(r"url\(['\"]?https?:|@import", sheet.read_text(encoding="utf-8")), sheet.name


def test_scripts_ask_no_other_host(site: Path) -> None:
    asked = re.compile(r"(?:fetch|import|importScripts|\.src\s*=|\.href\s*=)\s*\(?\s*[\"'`]https?://([^/\"'`]+)")
    for script in sorted(site.rglob("*.js")):
        assert not asked.findall(script.read_text(encoding="utf-8")), script.name


def test_every_link_and_anchor_of_the_site_leads_somewhere(site: Path, pages: dict[Path, Page]) -> None:
    broken = []
    for path, page in pages.items():
        if path.name == "404.html":
            continue
        for link in page.links:
            target, anchor = urldefrag(unquote(link))
            if re.match(r"[a-z]+:", target):
                continue
            there = (path.parent / target).resolve() if target else path
            there = there / "index.html" if there.is_dir() else there
            if not there.exists() or (anchor and there.suffix == ".html" and anchor not in pages[there].ids):
                broken.append((path.relative_to(site).as_posix(), link))
    assert not broken


def test_search_needs_no_server(site: Path) -> None:
    assert (site / "search" / "search_index.js").read_text(encoding="utf-8").startswith("var __index = ")
    index = (site / "index.html").read_text(encoding="utf-8")
    assert "javascripts/iframe-worker.js" in index


def test_search_finds_pages_opened_from_a_folder(site: Path, tmp_path: Path) -> None:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("no chromium on this machine")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", f"--user-data-dir={tmp_path}"]
    page = f"{(site / 'index.html').as_uri()}?q=wedge"
    line = [chromium, *flags, "--virtual-time-budget=15000", "--dump-dom", page]
    shown = subprocess.run(line, capture_output=True, text=True, check=True, timeout=180).stdout
    assert re.search(r"[1-9]\d* matching documents", shown)


def test_formulas_are_drawn(site: Path) -> None:
    page = (site / "theory" / "graph" / "preferences.html").read_text(encoding="utf-8")
    assert "<math" in page
    assert "\\(" not in page
    assert "arithmatex" not in page


def test_definitions_are_linked(site: Path) -> None:
    page = (site / "theory" / "strain.html").read_text(encoding="utf-8")
    assert 'href="course.html#definition-c2"' in page
    assert 'id="definition-a1"' in page


def test_public_names_are_in_the_python_page(pages: dict[Path, Page], site: Path) -> None:
    import importlib

    ids = pages[site / "reference" / "python.html"].ids
    for part in PARTS:
        module = importlib.import_module(f"tightrope.{part}")
        told = {name: {f"tightrope.{part}.{name}", f"tightrope.{part}.{name}.{name}"} for name in module.__all__}
        missing = [name for name, places in told.items() if not places & ids]
        assert not missing, part


def test_event_types_have_headings(pages: dict[Path, Page], site: Path) -> None:
    from tightrope import ontology

    ids = pages[site / "reference" / "event-types.html"].ids
    assert {key.lower() for key in ontology.load().types} <= ids
