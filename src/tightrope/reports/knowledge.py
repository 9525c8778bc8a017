"""The knowledge files of this part: lines that are no text, publishers' names, languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Publisher:
    """A publisher's name as it writes it; `agency` where other papers print its texts."""

    name: str
    agency: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """A language's name, its commonest words, and its script where that alone tells it."""

    name: str
    words: frozenset[str]
    script: re.Pattern[str] | None


@cache
def _data(name: str) -> Any:
    from ruamel.yaml import YAML

    return YAML(typ="safe", pure=True).load((files("tightrope.reports") / "data" / name).read_text("utf-8"))


@cache
def patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    """The compiled patterns of a kind of line: `copyright` or `lines`."""
    return tuple(re.compile(text, re.IGNORECASE) for text in _data("boilerplate.yaml")[kind])


@cache
def _publishers() -> dict[str, Publisher]:
    found: dict[str, Publisher] = {}
    for row in _data("publishers.yaml"):
        for name in (row["name"], *row.get("also", ()), *row["hosts"]):
            found[key(name)] = Publisher(row["name"], row.get("agency", False))
    return found


def key(name: str) -> str:
    """A name without case, spaces and marks: `The Straits Times` and `TheStraitstimes` are one."""
    return re.sub(r"[\W_]+", "", name.lower())


def publisher(name: str) -> Publisher | None:
    """The publisher that a name, an abbreviation or a host means; None where unknown."""
    bare = re.sub(r"^https?://|^www\.|/.*$", "", name.strip())
    known = _publishers()
    return known.get(key(bare)) or known.get(key("the" + bare))


def proper(name: str) -> str:
    """A publisher's own spelling of its name, or the name as given."""
    found = publisher(name)
    return found.name if found else name.strip()


@cache
def languages() -> dict[str, Language]:
    """The languages that a text is told apart by, by ISO 639-1 code."""
    return {
        str(code): Language(
            row["name"],
            frozenset(row.get("words", "").split()),
            re.compile(row["script"]) if "script" in row else None,
        )
        for code, row in _data("languages.yaml").items()
    }
