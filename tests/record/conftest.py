"""A record in memory and one in a folder: the same behaviour is asked of both."""

from __future__ import annotations

from pathlib import Path

import pytest

from tightrope.record import Record


@pytest.fixture(params=["memory", "folder"])
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Record:
    return Record.memory() if request.param == "memory" else Record.open(tmp_path / "record")
