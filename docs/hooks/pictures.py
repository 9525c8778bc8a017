"""Make the pictures of the README and the documentation from real output: `make pictures`.

Needs Debian's chromium. Writes docs/pictures/*.png.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PICTURES = ROOT / "docs" / "pictures"
QUIET = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def shoot(page: Path, picture: Path, size: tuple[int, int]) -> None:
    """Render a local page to a PNG of the given size in CSS pixels."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("pictures need chromium: apt-get install chromium")
    with tempfile.TemporaryDirectory() as profile:
        where = [f"--user-data-dir={profile}", f"--window-size={size[0]},{size[1]}", f"--screenshot={picture}"]
        subprocess.run([chromium, *QUIET, *where, page.resolve().as_uri()], check=True, capture_output=True)


def main() -> None:
    """The first screen of the worked example's brief."""
    PICTURES.mkdir(exist_ok=True)
    shoot(ROOT / "out" / "brief.html", PICTURES / "brief.png", (1280, 1500))


if __name__ == "__main__":
    main()
