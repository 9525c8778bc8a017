"""Run the command line inside the test process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tightrope.cli.main import main


@dataclass(frozen=True)
class Ran:
    """What a command printed and returned."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Ran]:
    """Call `tightrope ARGS...` and collect what it did."""

    def call(*args: object) -> Ran:
        with pytest.raises(SystemExit) as stop:
            main([str(a) for a in args])
        printed = capsysbinary.readouterr()
        return Ran(int(stop.value.code or 0), printed.out.decode(), printed.err.decode())

    return call
