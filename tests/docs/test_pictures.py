"""The pictures of README and site are made from real output, are small, and fetch nothing."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest
from tests.docs.pages import DOCS, ROOT, printed, site_hook

SMALL = 300_000


@pytest.fixture(scope="module")
def hook() -> ModuleType:
    return site_hook("pictures")


@pytest.fixture(scope="module")
def made(hook: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if hook.browser() is None:
        pytest.skip("no chromium on this machine")
    folder = tmp_path_factory.mktemp("pictures")
    for form in ("html", "json"):
        printed(["brief", str(hook.CASE), "--worlds", "100", "--format", form, "-o", str(folder / f"brief.{form}")])
    hook.make(folder / "made", folder / "brief.html", folder / "brief.json")
    return folder / "made"


def test_all_pictures_are_made_and_small(made: Path) -> None:
    kept = {path.name for path in (DOCS / "pictures").iterdir()}
    assert {path.name for path in made.iterdir()} == kept
    for path in [*made.iterdir(), *(DOCS / "pictures").iterdir()]:
        assert 1_000 < path.stat().st_size < SMALL, path


def test_pictures_fetch_nothing(made: Path) -> None:
    for path in made.glob("*.svg"):
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org", "")
        assert not re.search(r"url\(['\"]?http|href=['\"]?http|@import", text), path.name


def test_every_picture_is_used_and_every_used_picture_is_there() -> None:
    pages = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
    used = {name for page in pages for name in re.findall(r"pictures/([\w.-]+)", page.read_text(encoding="utf-8"))}
    assert used == {path.name for path in (DOCS / "pictures").iterdir()}
