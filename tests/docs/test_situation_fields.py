"""The reference of the situation file names every field under its class's heading; its examples load."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tightrope.situation import loads, schema

DOCS = Path(__file__).parent.parent.parent / "docs"
CLASSES = [
    found
    for found in vars(schema).values()
    if isinstance(found, type) and issubclass(found, schema.Part) and found is not schema.Part
]


def sections() -> dict[str, str]:
    text = (DOCS / "reference" / "situation-file.md").read_text(encoding="utf-8")
    parts = re.split(r"^## +(\w+)$", text, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("part", CLASSES, ids=lambda part: part.__name__)
def test_every_field_has_its_line(part: type[schema.Part]) -> None:
    section = sections().get(part.__name__, "")
    missing = [name for name in part.model_fields if f"`{name}`" not in section]
    assert not missing, f"{part.__name__}: {missing} not named in docs/reference/situation-file.md"


def test_no_class_is_told_that_does_not_exist() -> None:
    assert set(sections()) == {part.__name__ for part in CLASSES}


def test_the_worked_file_loads() -> None:
    text = (DOCS / "how-to" / "write-a-situation.md").read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(title:.*?)```", text, re.S)
    assert example
    made = loads(example[1])
    assert len(made.strategies) == 2
    assert made.alliances["pact"].facing == "belgrava"
