"""PDF: the HTML printed to A4 by a Chromium browser on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from tightrope.brief.formats.html import render as html
from tightrope.brief.model import Brief
from tightrope.errors import UsageError

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "microsoft-edge")
QUIET = (
    "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-extensions", "--no-pdf-header-footer",
)  # fmt: skip
SECONDS = 120


def browser() -> str | None:
    """The browser: the one that TIGHTROPE_BROWSER names, or the first of the known ones on the path."""
    named = os.environ.get("TIGHTROPE_BROWSER")
    return named or next((found for name in BROWSERS if (found := shutil.which(name))), None)


def render(brief: Brief) -> bytes:
    """The PDF. Raises UsageError where no browser is found or it fails."""
    program = browser()
    if program is None:
        raise UsageError(
            "PDF needs a Chromium browser to print the page, and none is installed",
            expected=", ".join(BROWSERS),
            todo="install chromium, set TIGHTROPE_BROWSER, or write --format html and print it from any browser",
        )
    with tempfile.TemporaryDirectory() as folder:
        return _print(program, html(brief), Path(folder))


def _print(program: str, page: str, folder: Path) -> bytes:
    source, target = folder / "brief.html", folder / "brief.pdf"
    source.write_text(page, encoding="utf-8")
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    command = [
        program,
        *QUIET,
        *root,
        f"--user-data-dir={folder / 'profile'}",
        f"--print-to-pdf={target}",
        source.as_uri(),
    ]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UsageError(f"the browser {program} did not print the page: {error}", todo="write --format html") from None
    if not target.exists():
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:] or ["no message"]
        raise UsageError(f"the browser {program} printed nothing: {last[0]}", todo="write --format html")
    return target.read_bytes()
