"""JSON lines: one object a line with `text`, and `date`, `title`, `publisher`, `grade`, `origin`, `url`, `id`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tightrope.errors import ReportError, TightropeError
from tightrope.reports import matter
from tightrope.reports.decoding import decode
from tightrope.reports.source import Found, Reader, Source


def read(source: Source) -> Iterator[Found | TightropeError]:
    """A report a line; a broken line is an error of its own and the rest stands."""
    for number, line in enumerate(decode(source).split("\n"), 1):
        if line.strip():
            try:
                yield _found(source, line, number)
            except ReportError as error:
                yield error


def _found(source: Source, line: str, number: int) -> Found:
    row = _row(source, line, number)
    fields: dict[str, Any] = {matter.OTHER_NAMES.get(key, key): value for key, value in row.items()}
    part = str(row.get("id") or number)
    named = {key: value for key, value in fields.items() if key in matter.FIELDS}
    return replace(
        matter.apply(source, Found(row["text"]), {**named, "lines": dict.fromkeys(named, number)}), part=part
    )


def value_of(line: str | bytes) -> Any:
    """The JSON value of a line, with halves of characters (lone surrogates) replaced. Raises ValueError."""
    text = line if isinstance(line, str) else line.decode("utf-8-sig")
    try:
        value = json.loads(text)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    whole = "\\ud" not in text.lower()
    return value if whole else json.loads(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))


def _row(source: Source, line: str, number: int) -> dict[str, Any]:
    expected = 'an object like {"date": "2023-07-14", "text": "..."}'
    try:
        row = value_of(line)
    except ValueError as error:
        raise source.error(f"the line is not JSON: {error}", number, expected) from None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or not row["text"].strip():
        raise source.error("the line holds no `text`", number, expected)
    return row


def _is_lines(head: bytes) -> bool:
    first = head.lstrip().split(b"\n", 1)[0]
    return first.startswith(b"{") and b'"text"' in first


reader = Reader((".jsonl", ".ndjson"), read, sniff=_is_lines)
