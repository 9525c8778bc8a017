"""Coding spread over processes or a Dask cluster, in order, in bounded memory, without losing a report."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import Any

from tightrope.coding.coder import code_many
from tightrope.domain import Coded, Report

CHUNK = 32
AHEAD = 3  # chunks in flight for each process
Chunk = list[Report]


def spread(reports: Iterable[Report], workers: int) -> Iterator[Coded]:
    """Each report coded by one of `workers` processes; results in the order of the input.

    A process that dies costs at most the report that killed it: its chunk is coded again one by one.
    """
    pools = [_pool(workers)]

    def submit(chunk: Chunk) -> Future[list[Coded]]:
        try:
            return pools[-1].submit(code_chunk, chunk)
        except BrokenProcessPool:
            pools.append(_pool(workers))
            return pools[-1].submit(code_chunk, chunk)

    try:
        yield from in_order(reports, submit, workers * AHEAD)
    finally:
        for pool in pools:
            pool.shutdown(cancel_futures=True)


def in_order(reports: Iterable[Report], submit: Callable[[Chunk], Any], ahead: int) -> Iterator[Coded]:
    """Chunks handed to `submit`, at most `ahead` under way; their results in order. `submit` gives futures."""
    source = iter(reports)
    running: deque[tuple[Chunk, Any]] = deque()
    while True:
        while len(running) < ahead and (chunk := list(islice(source, CHUNK))):
            running.append((chunk, submit(chunk)))
        if not running:
            return
        chunk, future = running.popleft()
        yield from _result(chunk, future)


def _result(chunk: Chunk, future: Any) -> list[Coded]:
    try:
        return list(future.result())
    except Exception:
        return [_alone(report) for report in chunk]


def _alone(report: Report) -> Coded:
    """One report in a process of its own; a note where that process dies."""
    try:
        with _pool(1) as pool:
            return pool.submit(code_chunk, [report]).result()[0]
    except BrokenProcessPool:
        return Coded(report=report, notes=("not coded: the process that read it died",))


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def code_chunk(reports: Chunk) -> list[Coded]:
    """One chunk coded in this process."""
    return list(code_many(reports))
