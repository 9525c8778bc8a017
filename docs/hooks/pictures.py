"""Make the pictures of README and site from real output: `make pictures` writes docs/pictures.

The first screen of the brief needs a chromium; single figures and terminal pictures are SVG and need nothing else.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType

    from tightrope.brief import Brief

ROOT = Path(__file__).parent.parent.parent
PICTURES = ROOT / "docs" / "pictures"
EXAMPLES = ROOT / "examples"
CASE = EXAMPLES / "japan-north-korea-2023"
FIGURES = {"relations": "relations", "wedge": "path", "plans": "failures"}
SIZE = (1280, 1010)
MARGIN = 16
QUIET = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def browser() -> str | None:
    """A chromium, if there is one."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def shoot(page: Path, picture: Path, size: tuple[int, int] = SIZE) -> None:
    """The first screen of a local page as PNG, in CSS pixels."""
    found = browser()
    if found is None:
        sys.exit("the picture of the brief needs chromium: apt-get install chromium")
    with tempfile.TemporaryDirectory() as profile:
        where = [f"--user-data-dir={profile}", f"--window-size={size[0]},{size[1]}", f"--screenshot={picture}"]
        subprocess.run([found, *QUIET, *where, page.resolve().as_uri()], check=True, capture_output=True)


def figures(brief: Brief, folder: Path) -> None:
    """Single figures of a brief, light, on their own paper."""
    from tightrope.brief.charts import Theme, draw
    from tightrope.brief.palette import LIGHT

    people = brief.people
    theme = Theme("light", {p.key: p.slot for p in people}, {p.key: p.name for p in people})
    charts = {chart.key: chart for finding in brief.findings.values() for chart in finding.charts}
    for name, key in FIGURES.items():
        (folder / f"{name}.svg").write_text(_on_paper(draw(charts[key], theme), LIGHT["paper"]), encoding="utf-8")


def _on_paper(picture: str, colour: str) -> str:
    """The SVG with a margin and a ground of its own, so that it reads on dark pages too."""
    found = re.search(r'viewBox="0 0 (\S+) (\S+)" width="\S+" height="\S+"', picture)
    assert found is not None
    width, height = float(found[1]) + 2 * MARGIN, float(found[2]) + 2 * MARGIN
    box = f'viewBox="{-MARGIN} {-MARGIN} {width:g} {height:g}" width="{width:g}" height="{height:g}"'
    ground = f'<rect x="{-MARGIN}" y="{-MARGIN}" width="{width:g}" height="{height:g}" fill="{colour}"/>'
    return re.sub(r"(<svg[^>]*>)", rf"\1{ground}", picture.replace(found[0], box), count=1)


def terminal(parts: Iterable[RenderableType], title: str, picture: Path, width: int = 104) -> None:
    """What a command prints, as a picture of a terminal that fetches no font."""
    from rich.console import Console

    console = Console(record=True, width=width, file=StringIO(), highlight=False)
    for part in parts:
        console.print(part)
    picture.write_text(
        re.sub(r"@font-face \{.*?\}\s*", "", console.export_svg(title=title), flags=re.S), encoding="utf-8"
    )


def terminals(folder: Path) -> None:
    """`tightrope code` on a report of the worked example, and `tightrope outcomes` on a published game."""
    from tightrope.cli.outcomes_table import overview
    from tightrope.cli.shown import claims_table, events_table
    from tightrope.coding import code
    from tightrope.graph import read as read_game
    from tightrope.reports import read

    report = CASE / "reports" / "2023-05-30-reply.md"
    coded = code(read(report))
    terminal([events_table(coded), claims_table(coded)], f"tightrope code {report.name}", folder / "code.svg", 112)
    game = read_game(EXAMPLES / "elmira" / "game.csv")
    terminal(overview(game, "legal"), "tightrope outcomes examples/elmira/game.csv", folder / "outcomes.svg")


def make(folder: Path, html: Path, json: Path) -> None:
    """All pictures of a brief that was written as HTML and as JSON."""
    from tightrope.brief.formats.json import read

    folder.mkdir(parents=True, exist_ok=True)
    figures(read(json.read_text(encoding="utf-8")), folder)
    terminals(folder)
    shoot(html, folder / "brief.png")


if __name__ == "__main__":
    make(PICTURES, ROOT / "out" / "brief.html", ROOT / "out" / "brief.json")
