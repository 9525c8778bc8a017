"""Which reader takes which file: by suffix, else by its first bytes, else as plain text."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tightrope import plugins
from tightrope.reports.decoding import decode
from tightrope.reports.source import Reader, Source

GROUP = "readers"


@cache
def readers() -> dict[str, Reader]:
    """The installed readers by suffix."""
    loaded = [plugins.load(GROUP, name) for name in plugins.available(GROUP)]
    return {suffix: reader for reader in loaded for suffix in reader.suffixes}


def suffixes() -> frozenset[str]:
    """All suffixes that some reader takes."""
    return frozenset(readers())


def reader_of(path: Path, source: Source) -> Reader:
    """The reader of a file. Raises ReportError where no reader knows its format."""
    known = readers()
    head = source.data[:2000]
    sniffed = next((reader for reader in known.values() if reader.sniff(head)), None)
    named = known.get(path.suffix.lower())
    if named and (named.binary or not sniffed):
        return named
    if sniffed:
        return sniffed
    return _unnamed(path, source)


def _unnamed(path: Path, source: Source) -> Reader:
    decode(source)
    if path.suffix and path.suffix[1:].isalpha():
        kinds = ", ".join(sorted(suffixes()))
        raise source.error(
            f"unknown report format {path.suffix}", expected=kinds, todo="rename it to .txt if it is plain text"
        )
    return readers()[".txt"]
