"""Pages that say `<!-- run -->`: their titled blocks are files, their commands and Python are run in order."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shlex
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
FENCE = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```', re.M | re.S)
MARK = "<!-- run -->"


def site_hook(name: str) -> ModuleType:
    """A hook of the site, which is no package, as a module."""
    spec = importlib.util.spec_from_file_location(f"{name}_hook", DOCS / "hooks" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, the file it stands for, its text."""

    language: str
    file: str | None
    text: str


def marked() -> list[Path]:
    """Pages whose commands are run."""
    return [page for page in sorted(DOCS.rglob("*.md")) if MARK in page.read_text(encoding="utf-8")]


def blocks(page: Path) -> list[Block]:
    """The fenced blocks of a page, in order."""
    return [Block(m[1], m[2], m[3]) for m in FENCE.finditer(page.read_text(encoding="utf-8"))]


def commands(text: str) -> list[tuple[str, list[str]]]:
    """The commands of a console block, each with the lines of output that the page shows."""
    found: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
    return found


def lay(folder: Path, block: Block) -> None:
    """Write the file that a titled block stands for."""
    path = folder / str(block.file)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(block.text, encoding="utf-8")


def run(lines: list[str], folder: Path, env: dict[str, str]) -> list[str]:
    """Run commands in the folder and return what each prints; `export` changes `env`.

    Where `env` is changed, they run in a process of their own, as knowledge is read once a process.
    """
    words = [shlex.split(line, comments=True) for line in lines]
    for name, value in (line[1].split("=", 1) for line in words if line[0] == "export"):
        env[name] = value
    given = [line[1:] if line[0] == "tightrope" else [] for line in words]
    if not env:
        return [printed(argv) for argv in given]
    script = f"import json; from tests.docs.pages import printed; print(json.dumps([printed(a) for a in {given!r}]))"
    paths = {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")])}
    line = [sys.executable, "-c", script]
    done = subprocess.run(
        line, cwd=folder, env={**os.environ, **paths, **env}, capture_output=True, text=True, check=True
    )
    told: list[str] = json.loads(done.stdout.splitlines()[-1])
    return told


def printed(argv: list[str]) -> str:
    """What `tightrope` prints with these arguments, errors included."""
    from tightrope.cli.main import main

    text = StringIO()
    with redirect_stdout(text), redirect_stderr(text), suppress(SystemExit):
        if argv:
            main(argv)
    return text.getvalue()


def shows(page: list[str], printed: str) -> bool:
    """Whether the printed text is what the page shows; `...` stands for anything, spaces do not count."""
    wanted = [piece for piece in re.split(r"\.\.\.", _plain("\n".join(page))) if piece.strip()]
    at, text = 0, _plain(printed)
    for piece in wanted:
        at = text.find(piece.strip(), at)
        if at < 0:
            return False
        at += len(piece.strip())
    return True


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)
