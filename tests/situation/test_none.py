"""Texts that are about no situation between parties: a clear answer and exit code 3, not an invented conflict."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.situation.scoring import FOLDER

from tightrope.cli.draft import command
from tightrope.coding import code
from tightrope.errors import NoSituation
from tightrope.reports import read
from tightrope.situation.draft import draft

TEXTS = sorted((FOLDER / "none").glob("*.txt"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_conflict_is_invented(path: Path) -> None:
    with pytest.raises(NoSituation) as found:
        draft([code(read(path))])
    assert found.value.exit_code == 3
    assert "no two parties act on each other in this text" in str(found.value)


def test_there_are_a_dozen_of_them() -> None:
    assert len(TEXTS) >= 12


def test_the_command_passes_the_refusal_on() -> None:
    result = CliRunner().invoke(command, [str(TEXTS[0])])
    assert isinstance(result.exception, NoSituation)
