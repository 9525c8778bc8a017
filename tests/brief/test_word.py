"""Word: LibreOffice opens the file and prints it with its footnotes, its pictures and no cut table."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tightrope.brief import Brief
from tightrope.brief.formats.docx import render
from tightrope.brief.formats.word.parts import WIDTH_MM, behind
from tightrope.brief.formats.word.tables import widths

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
SECONDS = 180


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed (apt-get install libreoffice-writer-nogui)")
def test_libreoffice_prints_it_with_live_footnotes(brief: Brief, tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_bytes(render(brief))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "brief.docx"]
    subprocess.run(command, capture_output=True, timeout=SECONDS, check=True)
    pages = PdfReader(BytesIO((tmp_path / "brief.pdf").read_bytes())).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "Bottom line" in text
    quoted = next(note.quote for note in brief.notes if note.quote and note.source)
    assert " ".join(quoted.split()[:3]) in text
    figures = sum(len(b.figures) + len(b.more) for section in brief.sections for b in section.blocks)
    assert sum(len(page.images) for page in pages) >= figures > 0


def test_columns_fill_the_page_and_numbers_stay_narrow() -> None:
    found = widths(["Plan", "Share", "Why"], [["short", "12%", "a much longer text " * 4]], [False, True, False])
    assert sum(found) == pytest.approx(WIDTH_MM)
    assert found[1] < found[0] < found[2]
    assert sum(widths(["a"] * 9, [["1"] * 9], [True] * 9)) == pytest.approx(WIDTH_MM)


def test_halos_stand_behind_their_words() -> None:
    svg = (
        '<svg><text x="1" stroke="#fffefb" stroke-width="4" stroke-linejoin="round" paint-order="stroke">a</text></svg>'
    )
    drawn = behind(svg)
    assert drawn.count(">a</text>") == 2
    assert drawn.rstrip("</svg>").rindex("paint-order") < drawn.rindex('<text x="1">a')
