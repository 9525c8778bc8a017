"""The knowledge of this part: YAML files beside it, read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from ruamel.yaml import YAML


@cache
def knowledge(name: str) -> Any:
    """The content of `data/NAME.yaml`."""
    text = (files("tightrope.brief") / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    return YAML(typ="safe").load(text)
