"""Parsed knowledge files kept as JSON in the user's cache folder; silent where that cannot be written."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from tightrope import __version__

FORMAT = "1"
KEEP = 8


def folder() -> Path:
    """`TIGHTROPE_CACHE`, else the system's place for caches."""
    if named := os.environ.get("TIGHTROPE_CACHE"):
        return Path(named)
    home = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path("~/.cache").expanduser()) / "tightrope"


def key(files: Iterable[tuple[str, bytes]]) -> str:
    """A digest of names, contents, the version and the cache's format."""
    sha = hashlib.sha256(f"{FORMAT}:{__version__}".encode())
    for name, content in files:
        sha.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    return sha.hexdigest()[:24]


def get(name: str) -> Any:
    """The data kept under `name`, or None."""
    with suppress(OSError, ValueError):
        return json.loads((folder() / f"ontology-{name}.json").read_bytes())
    return None


def put(name: str, data: Any) -> None:
    """Keep `data` under `name`; the oldest entries beyond `KEEP` are dropped."""
    with suppress(OSError, TypeError):
        place = folder()
        place.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=place, suffix=".part")
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(json.dumps(data, ensure_ascii=False))
        Path(temporary).replace(place / f"ontology-{name}.json")
        _tidy(place)


def _tidy(place: Path) -> None:
    kept = sorted(place.glob("ontology-*.json"), key=lambda p: p.stat().st_mtime, reverse=True)
    for old in kept[KEEP:]:
        old.unlink(missing_ok=True)
