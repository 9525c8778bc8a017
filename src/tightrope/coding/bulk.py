"""Coding spread over processes, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from multiprocessing import get_context

from tightrope.coding.coder import code_many
from tightrope.domain import Coded, Report

CHUNK = 32


def spread(reports: Iterable[Report], workers: int) -> Iterator[Coded]:
    """Each report coded by one of `workers` processes; results in the order of the input."""
    with get_context("spawn").Pool(workers) as pool:
        for coded in pool.imap(_chunk, _chunks(reports)):
            yield from coded


def _chunk(reports: list[Report]) -> list[Coded]:
    return list(code_many(reports))


def _chunks(reports: Iterable[Report]) -> Iterator[list[Report]]:
    chunk: list[Report] = []
    for report in reports:
        chunk.append(report)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
